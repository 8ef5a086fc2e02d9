/** What several stories begin with: a person with a passport, files handed in, a place allowed. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright';
import type { StartedApp } from './harness.ts';

export const samples = resolve(import.meta.dirname, '../../assets/samples');

/** The first minute of an invented person. */
export async function beginPassport({ page }: StartedApp): Promise<void> {
  await page.getByRole('button', { name: 'Start without badges' }).click();
  await page.getByRole('heading', { name: 'Put your first badge here' }).waitFor();
  await page.getByRole('button', { name: 'Write your name' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mira Novak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
}

/** Writes a file into the test's own folder and gives its path. */
export async function makeFile(
  { dataDir }: StartedApp,
  name: string,
  bytes: string | Uint8Array,
): Promise<string> {
  const path = join(dataDir, name);
  await writeFile(path, bytes);
  return path;
}

/** Hands files in by the system's dialog; gives the summary, open. */
export async function handIn({ app, page }: StartedApp, paths: readonly string[]): Promise<Locator> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [...paths],
  );
  await page.getByRole('button', { name: /^(Choose badges|Add badges)$/ }).click();
  const summary = page.getByRole('dialog');
  await summary.getByRole('button', { name: 'Continue' }).waitFor();
  return summary;
}

/** Closes what lies over the page. */
export async function putAway({ page }: StartedApp): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Names a computer that is not on the public internet, as an office would. */
export async function allowOfficeHost({ page }: StartedApp, host: string): Promise<void> {
  await page.getByRole('button', { name: 'Internet' }).click();
  await page.getByLabel('Name or address of the computer').fill(host);
  await page.keyboard.press('Enter');
  await page.getByText(`${host} may be asked now.`).waitFor();
  await page.getByRole('button', { name: 'Back to the passport' }).click();
}
