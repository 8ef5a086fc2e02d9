/**
 * A thread that reads the fields of a form out of a PDF, whoever saved it last: pdf.js copes with incremental updates,
 * object streams and damaged tables, and its scripts are never run. It is ended from outside when it takes too long.
 */
import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { z } from 'zod';

if (parentPort === null) throw new Error('checklist-reader runs as a worker thread only');
const port = parentPort;

/** More fields than any form of ours has. */
const mostFields = 5000;
const longestValue = 1000;

const fieldSchema = z.object({ name: z.string().max(500), value: z.string().max(longestValue) });

port.on('message', (message: unknown) => {
  if (message instanceof Uint8Array) void answer(message);
});

async function answer(bytes: Uint8Array): Promise<void> {
  try {
    port.postMessage({ fields: await fieldsOf(bytes) });
  } catch {
    // Damaged, locked or no PDF at all: whatever it is, it is no form that can be read.
    port.postMessage({ fields: null });
  }
}

/** Names and values of what was filled in or chosen, in no order. */
async function fieldsOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const task = getDocument({ data: bytes, verbosity: 0, enableXfa: false, useSystemFonts: false });
  try {
    const document = await task.promise;
    const found = [...((await document.getFieldObjects()) ?? new Map<string, object[]>()).values()].flat();
    return found.slice(0, mostFields).flatMap((one) => {
      const field = fieldSchema.safeParse(one);
      if (!field.success || field.data.value === '' || field.data.value === 'Off') return [];
      return [[field.data.name, field.data.value] as const];
    });
  } finally {
    await task.destroy();
  }
}
