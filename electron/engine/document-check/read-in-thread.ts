/**
 * A PDF from a stranger is read in a thread of its own: it cannot keep the engine from answering, and one that takes too
 * long or wants too much memory is given up on.
 */
import { Worker } from 'node:worker_threads';
import { PassportError } from '../../../shared/problem.ts';
import { largestPdf } from '../../../shared/pdf/file.ts';
import { workerEntry } from '../worker-entry.ts';
import type { FromReader, ReadDocument } from './read-messages.ts';

/** Milliseconds; 200 badges take less than two seconds. */
const patience = 30_000;
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

/**
 * @throws PassportError `passport-pdf-damaged`, `passport-pdf-locked`, `passport-pdf-too-large`,
 *   `passport-pdf-too-many-pages`, `passport-pdf-too-many-notes`, `passport-pdf-too-slow`
 */
export async function readInThread(bytes: Uint8Array, wait = patience): Promise<ReadDocument> {
  if (bytes.length > largestPdf)
    throw new PassportError('passport-pdf-too-large', { megabytes: largestPdf / 1024 / 1024 });
  // A copy: what is handed over is gone here.
  const pdf = bytes.slice();
  const worker = new Worker(workerEntry('pdf-worker', import.meta.url), {
    workerData: { pdf },
    transferList: [pdf.buffer],
    resourceLimits,
    env: {},
  });
  try {
    return await answerOf(worker, wait);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, wait: number): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    const tooSlow = (cause?: unknown): void =>
      reject(new PassportError('passport-pdf-too-slow', { seconds: Math.ceil(wait / 1000) }, cause));
    const timer = setTimeout(tooSlow, wait);
    worker.once('message', (answer: FromReader) => {
      clearTimeout(timer);
      if (answer.kind === 'read') resolve(answer);
      else if (answer.kind === 'problem')
        reject(new PassportError(answer.problem.code, answer.problem.detail));
      else reject(answer.error);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow(error);
      else reject(error);
    });
  });
}
