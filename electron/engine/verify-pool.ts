/**
 * Verification on threads of its own, so that the engine answers the page while a batch is checked, and both cores
 * work. Threads are started when there is work for them; the World stays here, in the engine.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { World } from '../../shared/verify/world.ts';
import type { Verified } from './verify-file.ts';
import type { FromWorker, ToWorker } from './verify-messages.ts';

export interface VerifyPool {
  verify(read: ReadBadge, world: World): Promise<Verified>;
  /** ends the threads; what was not finished is rejected */
  close(): Promise<void>;
}

interface Task {
  readonly id: number;
  readonly read: ReadBadge;
  readonly world: World;
  readonly resolve: (verified: Verified) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  task: Task | null;
  known: readonly KnownIssuer[] | null;
}

/** More threads than this gain little and cost some 40 MB each. */
const mostThreads = 4;
/** What one badge could ever need, many times over; a thread that wants more ends, and the engine goes on. */
const maxOldGenerationSizeMb = 512;

export function createVerifyPool(size: number = Math.min(availableParallelism(), mostThreads)): VerifyPool {
  const threads = new Set<Thread>();
  const queue: Task[] = [];
  let tasks = 0;

  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(workerEntry(), { resourceLimits: { maxOldGenerationSizeMb } }),
      task: null,
      known: null,
    };
    const { worker } = thread;
    threads.add(thread);
    // A thread that has nothing to do must not keep the command line from ending.
    worker.unref();
    worker.on('message', (message: FromWorker) => void hear(thread, message));
    worker.on('error', (error) => lose(thread, error));
    worker.on('exit', () => lose(thread, new Error('a verifying thread ended')));
    return thread;
  };

  /** Its badge is told; the next one gets a new thread. */
  const lose = (thread: Thread, error: unknown): void => {
    if (!threads.delete(thread)) return;
    thread.task?.reject(error);
    thread.task = null;
    next();
  };

  const next = (): void => {
    while (queue.length > 0) {
      let free = [...threads].find(({ task }) => task === null);
      if (free === undefined && threads.size < size) free = start();
      if (free === undefined) return;
      const task = queue.shift();
      if (task === undefined) return;
      give(free, task);
    }
  };

  const give = (thread: Thread, task: Task): void => {
    const { world } = task;
    const { known, seen } = world.trust;
    thread.task = task;
    thread.worker.ref();
    say(thread, {
      kind: 'verify',
      task: task.id,
      read: task.read,
      now: world.now(),
      recipients: world.recipients,
      seen,
      known: thread.known === known ? null : known,
    });
    thread.known = known;
  };

  const hear = async (thread: Thread, message: FromWorker): Promise<void> => {
    const { task } = thread;
    if (task === null) return;
    if (message.kind === 'fetch') {
      const { call } = message;
      try {
        say(thread, { kind: 'fetched', call, outcome: await task.world.fetch(message.url) });
      } catch (error) {
        say(thread, { kind: 'not-fetched', call, error });
      }
      return;
    }
    thread.task = null;
    thread.worker.unref();
    if (message.kind === 'verified') task.resolve(message.verified);
    else task.reject(message.error);
    next();
  };

  return {
    verify: (read, world) =>
      new Promise((resolve, reject) => {
        tasks += 1;
        queue.push({ id: tasks, read, world, resolve, reject });
        next();
      }),
    async close() {
      const ended = new Error('the verifying threads were closed');
      for (const task of queue.splice(0)) task.reject(ended);
      const all = [...threads];
      threads.clear();
      for (const { task } of all) task?.reject(ended);
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

function say(thread: Thread, message: ToWorker): void {
  thread.worker.postMessage(message);
}

/** Beside this file as a source; in the bundle beside the entries, whether this code lies in an entry or a chunk. */
function workerEntry(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./verify-worker.ts', here);
  return new URL(here.includes('/chunks/') ? '../verify-worker.mjs' : './verify-worker.mjs', here);
}
