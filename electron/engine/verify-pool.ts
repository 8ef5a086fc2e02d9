/**
 * Verification on threads of its own, so that the engine answers the page while a batch is checked, and both cores
 * work. Threads are started when there is work for them; the World stays here, in the engine.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Credential, ReadBadge } from '../../shared/badge/badge.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { FetchedDocument, World } from '../../shared/verify/world.ts';
import { workerEntry } from './worker-entry.ts';
import type { Verified } from './verify-file.ts';
import type { FromWorker, RecordMessage, ToWorker, VerifiedMessage } from './verify-messages.ts';

export interface VerifyPool {
  verify(read: ReadBadge, world: World): Promise<Verified>;
  /** ends the threads; what was not finished is rejected */
  close(): Promise<void>;
}

interface Task {
  readonly id: number;
  readonly read: ReadBadge;
  readonly world: World;
  /** what the World gave, by the thread's call */
  readonly fetched: Map<number, FetchedDocument>;
  readonly resolve: (verified: Verified) => void;
  readonly reject: (error: unknown) => void;
  /** one of several that a thread had when it ended: whichever it was, the others must not go with it again */
  isSuspect: boolean;
}

interface Thread {
  readonly worker: Worker;
  /** not answered yet */
  readonly tasks: Map<number, Task>;
  known: readonly KnownIssuer[] | null;
  /** those that it was last sent */
  records: ReadonlySet<Credential>;
}

/** More threads than this gain little and cost some 40 MB each. */
const mostThreads = 4;
/** Badges in one message: each message costs both sides a turn, and a thread must not sit on what others could do. */
const mostTogether = 16;
/** A thread that has no more than this left is given the next ones, so that it never waits for them. */
const nearlyDone = 2;
/** What badges could ever need, many times over; a thread that wants more ends, and the engine goes on. */
const maxOldGenerationSizeMb = 512;

export function createVerifyPool(size: number = Math.min(availableParallelism(), mostThreads)): VerifyPool {
  const threads = new Set<Thread>();
  const queue: Task[] = [];
  const numberOf = numbering();
  let tasks = 0;
  let isGiving = false;

  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(workerEntry('verify-worker', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb },
      }),
      tasks: new Map(),
      known: null,
      records: new Set(),
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

  /** A badge that was alone with it is told; of several, each is tried again alone, on a new thread. */
  const lose = (thread: Thread, error: unknown): void => {
    if (!threads.delete(thread)) return;
    const left = [...thread.tasks.values()];
    thread.tasks.clear();
    if (left.length === 1) left[0]?.reject(error);
    else
      for (const task of left.toReversed()) {
        task.isSuspect = true;
        queue.unshift(task);
      }
    next();
  };

  const next = (): void => {
    while (queue.length > 0) {
      const isFree = (thread: Thread, most: number): boolean =>
        thread.tasks.size <= most && ![...thread.tasks.values()].some(({ isSuspect }) => isSuspect);
      const most = queue[0]?.isSuspect === true ? 0 : nearlyDone;
      let free = [...threads].find((thread) => isFree(thread, 0));
      if (free === undefined && threads.size < size) free = start();
      free ??= [...threads].find((thread) => isFree(thread, most));
      if (free === undefined) return;
      give(free, chunk());
    }
  };

  /** Of one World, and a fair share of what waits. */
  const chunk = (): readonly Task[] => {
    const [first] = queue;
    const share = Math.min(mostTogether, Math.ceil(queue.length / size));
    const end = queue.findIndex(
      ({ world, isSuspect }, place) => place >= share || world !== first?.world || isSuspect,
    );
    return queue.splice(0, end < 0 ? queue.length : Math.max(1, end));
  };

  const give = (thread: Thread, chosen: readonly Task[]): void => {
    const [first] = chosen;
    if (first === undefined) return;
    const { world } = first;
    const { known, seen } = world.trust;
    for (const task of chosen) thread.tasks.set(task.id, task);
    thread.worker.ref();
    const records = new Set(chosen.flatMap(({ read }) => read.within ?? []));
    say(thread, {
      kind: 'verify',
      tasks: chosen.map(({ id, read: { within, ...read } }) => ({
        task: id,
        read,
        within: within === null ? null : numberOf(within),
      })),
      records: [...records].map((credential): RecordMessage => ({
        record: numberOf(credential),
        credential: thread.records.has(credential) ? null : credential,
      })),
      now: world.now(),
      recipients: world.recipients,
      names: world.names,
      seen,
      known: thread.known === known ? null : known,
    });
    thread.known = known;
    thread.records = records;
  };

  const hear = async (thread: Thread, message: FromWorker): Promise<void> => {
    const task = thread.tasks.get(message.task);
    if (task === undefined) return;
    if (message.kind === 'fetch') {
      const { call } = message;
      try {
        const outcome = await task.world.fetch(message.url);
        if (outcome.document !== undefined) task.fetched.set(call, outcome.document);
        say(thread, { kind: 'fetched', call, outcome });
      } catch (error) {
        say(thread, { kind: 'not-fetched', call, error });
      }
      return;
    }
    thread.tasks.delete(task.id);
    if (thread.tasks.size === 0) thread.worker.unref();
    if (message.kind === 'verified') task.resolve(verifiedOf(task, message.verified));
    else task.reject(message.error);
    next();
  };

  return {
    verify: (read, world) =>
      new Promise((resolve, reject) => {
        tasks += 1;
        queue.push({ id: tasks, read, world, fetched: new Map(), resolve, reject, isSuspect: false });
        if (isGiving) return;
        isGiving = true;
        // Whoever brings many brings them one after the other; they are given out together.
        queueMicrotask(() => {
          isGiving = false;
          next();
        });
      }),
    async close() {
      const ended = new Error('the verifying threads were closed');
      for (const task of queue.splice(0)) task.reject(ended);
      const all = [...threads];
      threads.clear();
      for (const { tasks: left } of all) for (const task of left.values()) task.reject(ended);
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

function verifiedOf({ read, fetched }: Task, { badge, documents, ...found }: VerifiedMessage): Verified {
  return {
    ...found,
    read,
    badge: badge ?? read.badge,
    documents: documents.map((call) => {
      const document = fetched.get(call);
      if (document === undefined) throw new TypeError('a document that nobody fetched');
      return document;
    }),
  };
}

/** One number for one object, for as long as anybody has it. */
function numbering(): (thing: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (thing) => {
    const number = numbers.get(thing) ?? (last += 1);
    numbers.set(thing, number);
    return number;
  };
}

function say(thread: Thread, message: ToWorker): void {
  thread.worker.postMessage(message);
}
