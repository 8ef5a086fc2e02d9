/** Where the pages cannot be shown the screen says so in their place; the PDF is saved all the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { saveNext } from './steps.ts';
import { violationsOn } from './violations.ts';

let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  const { page } = started;
  await page.getByRole('button', { name: 'Try with a sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Make a passport' }).waitFor();
});
afterAll(() => started.close());

test('it says so and saves, and the next choice tries to show them again', async () => {
  const { page, dataDir } = started;
  // The worker that reads PDFs does not come: there is no script where it is looked for.
  await page.evaluate(() => {
    const real = window.Worker;
    Reflect.set(window, 'realWorker', real);
    Reflect.set(
      window,
      'Worker',
      new Proxy(real, {
        construct: (_, [, options]: [unknown, WorkerOptions]) => new real('/gone.mjs', options),
      }),
    );
  });
  await page.getByRole('button', { name: 'Make a passport' }).click();
  const preview = page.getByRole('region', { name: 'Preview of the passport' });
  await preview.getByText('The pages cannot be shown here. You can still save the PDF.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const path = join(dataDir, 'saved.pdf');
  await saveNext(started, path);
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await page.getByText('The PDF is saved.').waitFor();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');

  await page.evaluate(() => Reflect.set(window, 'Worker', Reflect.get(window, 'realWorker')));
  await page.getByRole('radio', { name: /^Plain/u }).press('Space');
  await preview.getByRole('img', { name: /^Page 1 of/u }).waitFor();
  expect(await preview.getByText('The pages cannot be shown here.').count()).toBe(0);
});

test('a page that cannot be drawn says so in its place, and the next choice draws it again', async () => {
  const { page } = started;
  await page.evaluate(() => {
    const { prototype } = HTMLCanvasElement;
    Reflect.set(window, 'realContext', Reflect.get(prototype, 'getContext'));
    Reflect.set(prototype, 'getContext', () => {
      throw new TypeError('no room for a picture');
    });
  });
  await page.getByRole('radio', { name: /^Classic/u }).press('Space');
  const preview = page.getByRole('region', { name: 'Preview of the passport' });
  const sentence = preview.getByText('The pages cannot be shown here. You can still save the PDF.');
  await sentence.first().waitFor();

  await page.evaluate(() =>
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', Reflect.get(window, 'realContext')),
  );
  await page.getByRole('radio', { name: /^Plain/u }).press('Space');
  await sentence.first().waitFor({ state: 'detached' });
  const first = preview.getByRole('img', { name: /^Page 1 of/u });
  await expect
    .poll(() => first.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width : 0)))
    .toBeGreaterThan(0);
});
