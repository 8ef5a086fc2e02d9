import { afterEach, expect, test } from 'vitest';
import { paintPng } from '../../../electron/engine/images/png.ts';
import { createPngPainter, type PngPainter } from '../../../electron/engine/images/png-painter.ts';
import { png } from '../pdf/raw-png.ts';

const target = { longest: 400, flatten: true };
/** One grey pixel. */
const pixel = (value: number): Uint8Array =>
  png({ width: 1, height: 1, depth: 8, colour: 0 }, Buffer.of(0, value));

let painter: PngPainter;
afterEach(() => painter.close());

test('the thread paints what would be painted here, in the order in which it is asked', async () => {
  painter = createPngPainter();
  const all = [10, 90, 200].map(pixel);
  const painted = await Promise.all(all.map((bytes) => painter.paint(bytes, target)));
  expect(painted.map((one) => Buffer.from(one?.bytes ?? []))).toEqual(
    all.map((bytes) => Buffer.from(paintPng(bytes, target)?.bytes ?? [])),
  );
  expect(await painter.paint(Uint8Array.of(1, 2, 3), target)).toBeNull();
});

test('a picture that ends the thread is none, and those behind it are painted by the next one', async () => {
  const dying = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, bytes }) => {
      if (bytes[0] === 66) process.exit(1);
      const picture = { mediaType: 'image/png', bytes, width: 1, height: 1 };
      parentPort.postMessage({ id, picture });
    });`;
  painter = createPngPainter(new URL(`data:text/javascript,${encodeURIComponent(dying)}`));
  const painted = [1, 66, 3, 66, 5].map((first) => painter.paint(Uint8Array.of(first), target));
  const firsts = (await Promise.all(painted)).map((one) => one?.bytes[0] ?? null);
  expect(firsts).toEqual([1, null, 3, null, 5]);
});

test('whoever still waits when it is closed gets none', async () => {
  painter = createPngPainter();
  const waiting = painter.paint(pixel(10), target);
  await painter.close();
  expect(await waiting).toBeNull();
});
