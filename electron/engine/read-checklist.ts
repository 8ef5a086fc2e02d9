/**
 * A filled-in checklist out of a PDF from anywhere. A PDF can be made so that it takes hours and gigabytes to read, so it
 * is read on a thread of its own, with an end to its time and memory; then it is a file like any other.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { filledChecklist, type FilledChecklist } from '../../shared/passport/checklist-answers.ts';

export interface ReadingLimits {
  /** milliseconds */
  readonly patience: number;
  /** bytes by which this process may grow meanwhile; the thread's buffers lie outside of what a thread can be limited to */
  readonly growth: number;
}

const usualLimits: ReadingLimits = { patience: 20_000, growth: 600 * 1024 * 1024 };
const watchEvery = 50;
const maxOldGenerationSizeMb = 256;

const answerSchema = z.object({ fields: z.array(z.tuple([z.string(), z.string()])).nullable() });

/** Null where it is no checklist of ours, or cannot be read within the limits. */
export async function readChecklist(
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
): Promise<FilledChecklist | null> {
  // Nothing that the thread prints belongs on our own output.
  const worker = new Worker(readerEntry(), {
    resourceLimits: { maxOldGenerationSizeMb },
    env: {},
    stdout: true,
    stderr: true,
  });
  try {
    const fields = await fieldsFrom(worker, bytes, limits);
    return fields === null ? null : filledChecklist(new Map(fields));
  } finally {
    await worker.terminate();
  }
}

function fieldsFrom(
  worker: Worker,
  bytes: Uint8Array,
  { patience, growth }: ReadingLimits,
): Promise<readonly (readonly [string, string])[] | null> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const finish = (answer: unknown): void => {
      clearTimeout(timer);
      clearInterval(watch);
      const parsed = answerSchema.safeParse(answer);
      resolve(parsed.success ? parsed.data.fields : null);
    };
    const timer = setTimeout(finish, patience, null);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth) finish(null);
    }, watchEvery);
    worker.on('message', finish);
    worker.on('error', finish);
    worker.on('exit', finish);
    worker.postMessage(bytes);
  });
}

/** Beside this file as a source; in the bundle beside the entries, whether this code lies in an entry or a chunk. */
function readerEntry(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./checklist-reader.ts', here);
  return new URL(here.includes('/chunks/') ? '../checklist-reader.mjs' : './checklist-reader.mjs', here);
}
