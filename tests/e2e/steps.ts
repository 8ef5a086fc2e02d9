/** What several stories begin with: a person with a passport, files handed in, a place allowed; in any language. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright';
import { atRest } from './at-rest.ts';
import type { StartedApp } from './harness.ts';

export const samples = resolve(import.meta.dirname, '../../assets/samples');

/** The languages in which a story is told that has to hold in more than one: one of them in another script. */
export const storyLanguages = ['en', 'el'] as const;

/** The first minute of an invented person. */
export async function beginPassport({ page, t }: StartedApp): Promise<void> {
  await page.getByRole('button', { name: t('home:firstRun.empty') }).click();
  await page.getByRole('heading', { name: t('window:empty.title') }).waitFor();
  await page.getByRole('button', { name: t('home:name.ask') }).click();
  await page.getByRole('textbox', { name: t('home:name.label') }).fill('Mira Novak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('window:header.title', { name: 'Mira Novak' }) }).waitFor();
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

/** The next time the system asks which files to open, it is these. */
export function openNext({ app }: StartedApp, paths: readonly string[]): Promise<void> {
  return app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [...paths],
  );
}

/** The next time the system asks where to save, it is there. */
export function saveNext({ app }: StartedApp, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Hands files in by the system's dialog; gives the summary, open. */
export async function handIn(started: StartedApp, paths: readonly string[]): Promise<Locator> {
  const { page, t } = started;
  await openNext(started, paths);
  await page
    .getByRole('button', { name: t('home:firstRun.choose'), exact: true })
    .or(page.getByRole('button', { name: t('window:header.add'), exact: true }))
    .click();
  const summary = page.getByRole('dialog');
  await summary.getByRole('button', { name: t('window:import.done') }).waitFor();
  return summary;
}

/** Closes what lies over the page. */
export async function putAway({ page }: Pick<StartedApp, 'page'>): Promise<void> {
  // Where the mouse rests on an icon its name is shown, and Escape closes that first.
  await page.mouse.move(1, 1);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  // A key goes to where the keyboard is.
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') != null);
  await atRest(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Names a computer that is not on the public internet, as an office would. */
export async function allowOfficeHost({ page, t }: StartedApp, host: string): Promise<void> {
  await page.getByRole('button', { name: t('window:header.network'), exact: true }).click();
  await page.getByLabel(t('window:network.officeName')).fill(host);
  await page.keyboard.press('Enter');
  await page.getByText(t('window:network.officeAdded', { host })).waitFor();
  await page.getByRole('button', { name: t('window:action.back'), exact: true }).click();
}
