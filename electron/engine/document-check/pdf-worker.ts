/** The thread that reads one PDF from a stranger and ends. It reaches nothing but the bytes that it was given. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { PassportError } from '../../../shared/problem.ts';
import { readDocument } from './read-document.ts';
import type { FromReader } from './read-messages.ts';

if (parentPort === null) throw new Error('pdf-worker runs as a worker thread only');
const port = parentPort;

function answer(): FromReader {
  try {
    const { pdf } = z.object({ pdf: z.instanceof(Uint8Array) }).parse(workerData);
    return { kind: 'read', ...readDocument(pdf) };
  } catch (error) {
    if (error instanceof PassportError) return { kind: 'problem', problem: error.problem };
    return { kind: 'failed', error };
  }
}

port.postMessage(answer());
