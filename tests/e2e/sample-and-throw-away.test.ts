/** Somebody looks how it works with an invented person's badges, throws them away, and begins their own passport. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';

let started: StartedApp;
beforeAll(async () => {
  started = await startApp();
});
afterAll(async () => {
  await started.close();
  // A later start was given its folder, and leaves it there.
  await rm(started.dataDir, { recursive: true, force: true });
});

const passportFiles = async (): Promise<readonly string[]> =>
  (await readdir(join(started.dataDir, 'library'))).filter((name) => name.endsWith('.passport'));
const banner = () => started.page.getByRole('complementary', { name: 'Sample' });

test('one click makes a sample passport with badges in it', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Try with a sample' }).click();
  await page.getByText('9 badges added · 2 files could not be used').waitFor();
  await putAway(started);
  await page.getByRole('heading', { name: 'Mira Novak (invented)’s passport' }).waitFor();
  expect(await passportFiles()).toHaveLength(1);
});

test('every screen says that the person is invented', async () => {
  const { page } = started;
  const text = 'This is a sample with an invented person.';
  await banner().getByText(text).waitFor();
  for (const screen of ['Issuers', 'Internet', 'Make a passport']) {
    await page.getByRole('button', { name: screen }).click();
    await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
    await banner().getByText(text).waitFor();
    await page.getByRole('button', { name: 'Back to the passport' }).click();
  }
});

test('a sample is there again after the app was closed, still marked', async () => {
  const { dataDir } = started;
  await started.app.close();
  started = await startApp({ dataDir });
  await banner().getByText('This is a sample with an invented person.').waitFor();
});

test('one click throws it away, and the first minute begins again', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Throw the sample away' }).click();
  await page.getByText('The sample is gone.').waitFor();
  await page.getByRole('heading', { name: 'Put your badges here' }).waitFor();
  expect(await passportFiles()).toEqual([]);
});

test('a sample beside the own passport goes, and the own passport is open again', async () => {
  const { page } = started;
  await beginPassport(started);
  await handIn(started, [join(samples, 'social-skills-good.png')]);
  await putAway(started);
  const own = await passportFiles();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Passports' }).click();
  await page.getByRole('button', { name: 'Try with a sample' }).click();
  await page.getByText('9 badges added · 2 files could not be used').waitFor();
  await putAway(started);
  await page.getByRole('button', { name: 'Throw the sample away' }).click();
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await page.getByRole('row', { name: /Social Skills/ }).waitFor();
  expect(await banner().count()).toBe(0);
  expect(await passportFiles()).toEqual(own);
});
