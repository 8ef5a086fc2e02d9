/**
 * PNGs are painted on a thread of their own: a large one takes seconds, in which the engine has others to answer, and
 * the pictures of a document are painted while its pages are laid out.
 */
import { Worker } from 'node:worker_threads';
import { workerEntry } from '../worker-entry.ts';
import type { PaintTarget } from './png.ts';
import type { SafePicture } from './safe-picture.ts';

export interface PaintTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly target: PaintTarget;
}

export interface PaintAnswer {
  readonly id: number;
  readonly picture: SafePicture | null;
}

export interface PngPainter {
  /** null where it cannot be drawn */
  paint(bytes: Uint8Array, target: PaintTarget): Promise<SafePicture | null>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: PaintTask;
  readonly resolve: (picture: SafePicture | null) => void;
}

interface Thread {
  readonly worker: Worker;
  /** in the order in which they are painted */
  readonly waiting: Map<number, Waiting>;
}

/** What the largest picture that is drawn at all could need, and no more. */
const maxOldGenerationSizeMb = 512;

/** @param program of the thread; a test gives one that dies */
export function createPngPainter(program: URL = workerEntry('picture-worker', import.meta.url)): PngPainter {
  let thread: Thread | null = null;
  let asked = 0;

  const start = (): Thread => {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb } });
    const started: Thread = { worker, waiting: new Map() };
    // An idle painter must not keep the command line from ending.
    worker.unref();
    worker.on('message', ({ id, picture }: PaintAnswer) => {
      const answered = started.waiting.get(id);
      started.waiting.delete(id);
      if (started.waiting.size === 0) worker.unref();
      answered?.resolve(picture);
    });
    worker.on('error', () => lose(started));
    worker.on('exit', () => lose(started));
    return started;
  };

  /** The picture that it was at cannot be drawn, for whatever reason; those behind it get a new thread. */
  const lose = (lost: Thread): void => {
    if (thread === lost) thread = null;
    const [first, ...others] = lost.waiting.values();
    lost.waiting.clear();
    first?.resolve(null);
    for (const other of others) give(other);
  };

  const give = (one: Waiting): void => {
    thread ??= start();
    thread.waiting.set(one.task.id, one);
    thread.worker.ref();
    thread.worker.postMessage(one.task);
  };

  return {
    paint: (bytes, target) =>
      new Promise((resolve) => {
        asked += 1;
        give({ task: { id: asked, bytes, target }, resolve });
      }),
    async close() {
      const ended = thread;
      thread = null;
      for (const { resolve } of ended?.waiting.values() ?? []) resolve(null);
      ended?.waiting.clear();
      await ended?.worker.terminate();
    },
  };
}
