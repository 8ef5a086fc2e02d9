/** What cannot be saved or read says why, and what to do next. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';

let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
  await handIn(started, [join(samples, 'social-skills-good.png')]);
  await putAway(started);
});
afterAll(() => started.close());

async function saveOriginalTo(path: string): Promise<void> {
  const { app, page } = started;
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save the original file' }).click();
}

test('a folder that is gone, a folder in the way, and then it is saved', async () => {
  const { page, dataDir } = started;
  const folder = join(dataDir, 'saved');
  const path = join(folder, 'badge.png');
  await page.getByRole('row').first().click();
  await saveOriginalTo(path);
  await page.getByText('This folder is not there any more.').waitFor();
  await page.getByText(/Choose another folder\. If it is on a stick/).waitFor();
  await mkdir(path, { recursive: true });
  await saveOriginalTo(path);
  await page.getByText('We could not save the file there.').waitFor();
  await rm(path, { recursive: true });
  await saveOriginalTo(path);
  await page.getByText('The file is saved.').waitFor();
  expect(await readdir(folder)).toEqual(['badge.png']);
  await putAway(started);
});

test('of several chosen files, one that cannot be read keeps none of the others out', async () => {
  const { app, page, dataDir } = started;
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [join(dataDir, 'gone.png'), join(samples, 'social-skills-good.png')],
  );
  await page.getByRole('button', { name: 'Add badges' }).click();
  const summary = page.getByRole('dialog');
  await summary.getByRole('heading', { name: '1 badge was already there' }).waitFor();
  const gone = summary.getByRole('listitem').filter({ hasText: 'gone.png' });
  await gone.getByText('We could not open this file.').waitFor();
  await putAway(started);
});
