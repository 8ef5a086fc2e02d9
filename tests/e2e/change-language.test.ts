/** The language is asked once, in its own script; the whole app follows at once, its menus too, and remembers. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';

let started: StartedApp;
beforeAll(async () => {
  started = await startApp();
});
afterAll(async () => {
  await started.close();
  // A later start was given its folder, and leaves it there.
  await rm(started.dataDir, { recursive: true, force: true });
});

const menus = (): Promise<readonly string[]> =>
  started.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));

test('the system’s language is chosen before anybody chooses', async () => {
  const dutch = await startApp({ language: 'nl' });
  try {
    await dutch.page.getByRole('heading', { name: 'Zet hier uw badges neer' }).waitFor();
    expect(await dutch.page.getByRole('radio', { name: 'Nederlands' }).isChecked()).toBe(true);
  } finally {
    await dutch.close();
  }
});

test('a language is chosen by keyboard, and everything speaks it at once', async () => {
  const { page } = started;
  const english = page.getByRole('radio', { name: 'English' });
  await english.waitFor();
  await expect.poll(menus).toContain('File');
  // React-aria's radios move the choice with the arrows.
  await english.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Zet hier uw badges neer' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Nederlands' }).isChecked()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
  await expect.poll(menus).toContain('Bestand');
});

test('the passport and its pages speak it too, and it is remembered', async () => {
  const { page, dataDir } = started;
  await page.getByRole('button', { name: 'Beginnen zonder badges' }).click();
  await page.getByRole('heading', { name: 'Paspoort zonder naam' }).waitFor();
  await started.app.close();
  started = await startApp({ dataDir });
  await started.page.getByRole('heading', { name: 'Paspoort zonder naam' }).waitFor();
  await expect.poll(menus).toContain('Bestand');
});

test('the menu changes it back, also while a dialog is open', async () => {
  const { app, page } = started;
  await page.getByRole('button', { name: 'Meer' }).click();
  await page.getByRole('menuitem', { name: 'Hulp' }).click();
  await page.getByRole('dialog', { name: 'Hulp' }).waitFor();
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Beeld');
    const language = view?.submenu?.items.find(({ label }) => label === 'Taal');
    const english = language?.submenu?.items.find(({ label }) => label === 'English');
    english?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await page.getByRole('dialog', { name: 'Help' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  await expect.poll(menus).toContain('File');
});

test('the palette finds the languages by that word, in the language one reads now', async () => {
  const { page } = started;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and badges' }).waitFor();
  await page.keyboard.type('language');
  const found = page.getByRole('menuitem');
  await expect.poll(() => found.count()).toBe(7);
  await page.getByRole('menuitem', { name: /Nederlands/ }).click();
  await page.getByRole('heading', { name: 'Paspoort zonder naam' }).waitFor();
});
