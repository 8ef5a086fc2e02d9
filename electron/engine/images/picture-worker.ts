/** The program of the thread that paints pictures: one after the other, as they come. */
import { parentPort } from 'node:worker_threads';
import { paintPng } from './png.ts';
import type { PaintAnswer, PaintTask } from './png-painter.ts';

parentPort?.on('message', ({ id, bytes, target }: PaintTask) => {
  const picture = paintPng(bytes, target);
  const answer: PaintAnswer = { id, picture };
  parentPort?.postMessage(answer, picture === null ? [] : [picture.bytes.buffer]);
});
