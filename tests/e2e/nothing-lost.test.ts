/** What somebody is writing is not lost: not by a key, not by a command of the menu, not by closing the window. */
import { readdirSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { libraryIn } from '../../electron/files/data-folder.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';

const asked = 'Your changes are not saved yet.';
const later = 'No passport was opened. To open one later, choose “Open a passport file” in the menu “File”.';
let started: StartedApp;
/** the passport file of the first person */
let file: string;
let isClosed = false;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
  await handIn(started, [join(samples, 'social-skills-good.png')]);
  await putAway(started);
  const library = libraryIn(started.dataDir);
  file = join(library, readdirSync(library).find((name) => name.endsWith('.passport')) ?? '');
});
afterAll(async () => {
  if (!isClosed) await started.app.close();
  await rm(started.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

const menu = (...labels: string[]): Promise<void> =>
  started.app.evaluate(({ BrowserWindow, Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const label of path.slice(0, -1))
      items = items.find((one) => one.label === label)?.submenu?.items ?? [];
    items.find((one) => one.label === path.at(-1))?.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, labels);

const dialog = (name: string): Locator => started.page.getByRole('dialog', { name });
const me = (): Locator => dialog('About me');
const copied = (): string => join(started.dataDir, 'other.passport');
/** A file from outside, as a second start hands it in. */
const handFromOutside = (path: string): Promise<void> =>
  started.app.evaluate(({ app }, given) => {
    app.emit('open-file', { preventDefault: () => undefined }, given);
  }, path);
/** The passport files that the native menu lists as opened. */
const isOpen = (): Promise<string> =>
  started.app.evaluate(({ Menu }) => {
    const menus =
      Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File')?.submenu?.items ?? [];
    const list = menus.find(({ label }) => label === 'Opened recently')?.submenu?.items ?? [];
    return list
      .map(({ label }) => label)
      .filter((label) => label !== '' && label !== 'Clear this list')
      .join();
  });
const line = (): Locator => me().getByRole('textbox', { name: 'One line about you' });

test('help lies on top of what is being written, and leaves it as it is', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'About me' }).click();
  await line().fill('Baker');
  await menu('Help', 'Help');
  await dialog('Help').getByText('What is a badge?').waitFor();
  await page.keyboard.press('Escape');
  await dialog('Help').waitFor({ state: 'detached' });
  expect(await line().inputValue()).toBe('Baker');
});

test('another dialog, another screen, another passport: it is asked first, and nothing happens beneath', async () => {
  const { page } = started;
  for (const item of ['New passport…', 'Passports…', 'Open a passport file…']) {
    await menu('File', item);
    await me().getByText(asked).waitFor();
    await me().getByRole('button', { name: 'Keep writing' }).click();
    expect(await page.getByRole('dialog').count()).toBe(1);
  }
  await menu('File', 'Make a passport…');
  await page.getByText('First close what lies on top.').waitFor();
  await copyFile(file, copied());
  await handFromOutside(copied());
  await me().getByText(asked).waitFor();
  await me().getByRole('button', { name: 'Keep writing' }).click();
  await page.getByText(later).waitFor();
  expect(await line().inputValue()).toBe('Baker');
  expect(await isOpen()).toBe('');
});

test('saving that does not work is said in the dialog, and what was written is still there', async () => {
  const { page } = started;
  const other = new BetterSqlite(file);
  other.exec('BEGIN EXCLUSIVE');
  try {
    await me().getByRole('button', { name: 'Save' }).click();
    await me().getByRole('alert').getByText('Another window or program is using this passport.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await line().inputValue()).toBe('Baker');
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  await me().getByRole('button', { name: 'Save' }).click();
  await me().waitFor({ state: 'detached' });
});

test('the menu’s undo leaves the page alone as long as a dialog lies over it', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Add a section of your own' }).click();
  const section = dialog('A section of your own');
  // Not in a text field: there, undo means the text.
  await section.getByRole('button', { name: 'Cancel' }).focus();
  await menu('Edit', 'Undo');
  await page.getByText('First close what lies on top.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About me' }).click();
  expect(await line().inputValue()).toBe('Baker');
  await putAway(started);
});

test('the text of a group and a section of one’s own are asked about as the profile is', async () => {
  const { page } = started;
  const forms = [
    ['Edit this text', 'Text for Social skills', 'Your text'],
    ['Add a section of your own', 'A section of your own', 'Name of the section'],
  ] as const;
  for (const [button, title, field] of forms) {
    await page.getByRole('button', { name: button }).click();
    const box = dialog(title).getByRole('textbox', { name: field });
    await box.fill('I listen.');
    await page.keyboard.press('Escape');
    await dialog(title).getByText(asked).waitFor();
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('I listen.');
    // A click beside it.
    await page.mouse.click(5, 5);
    await dialog(title).getByText(asked).waitFor();
    await dialog(title).getByRole('button', { name: 'Throw the changes away' }).click();
    await dialog(title).waitFor({ state: 'detached' });
  }
});

test('a passport from outside is opened once the writing is thrown away, or saved', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'About me' }).click();
  await line().fill('Cook');
  await handFromOutside(copied());
  await me().getByText(asked).waitFor();
  await me().getByRole('button', { name: 'Throw the changes away' }).click();
  await me().waitFor({ state: 'detached' });
  await expect.poll(isOpen).toBe('other');
  // It was copied before “Baker” was saved.
  await page.getByRole('button', { name: 'About me' }).click();
  expect(await line().inputValue()).toBe('');
  await line().fill('Gardener');
  await handFromOutside(file);
  await me().getByText(asked).waitFor();
  await me().getByRole('group', { name: asked }).getByRole('button', { name: 'Save' }).click();
  await me().waitFor({ state: 'detached' });
  await expect.poll(lineOfOpen).toBe('Baker');
  await handFromOutside(copied());
  await expect.poll(lineOfOpen).toBe('Gardener');
});

/** The one line about the owner of the passport that is open now; to be asked again where another one comes meanwhile. */
async function lineOfOpen(): Promise<string> {
  const { page } = started;
  const soon = { timeout: 2000 };
  if ((await me().count()) === 0) await page.getByRole('button', { name: 'About me' }).click(soon);
  const said = await line().inputValue(soon);
  await page.keyboard.press('Escape');
  await me().waitFor({ state: 'detached', ...soon });
  return said;
}

test('closing the window asks: back to the words, or away with them', async () => {
  const { app, page } = started;
  const questions = await app.evaluateHandle(({ dialog: native }) => {
    const seen = { messages: new Array<string>(), answer: 0 };
    native.showMessageBoxSync = (...call: unknown[]) => {
      const options = call.at(-1);
      if (typeof options === 'object' && options !== null && 'message' in options)
        seen.messages.push(String(options.message));
      return seen.answer;
    };
    return seen;
  });
  const messages = (): Promise<readonly string[]> => questions.evaluate((seen) => seen.messages);
  const windows = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  // Words about a badge are kept when its sheet is closed, but not longer than the app runs.
  await page.getByRole('row', { name: /Social Skills/ }).click();
  await page.getByRole('button', { name: 'Write in your own words' }).first().click();
  await page.getByRole('textbox', { name: 'Situation' }).fill('Two new colleagues came.');
  await putAway(started);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(messages).toEqual(['Close the app without saving?']);
  expect(await windows()).toBe(1);
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  const closed = app.waitForEvent('close');
  await questions.evaluate((seen) => {
    seen.answer = 1;
  });
  await app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    // The app may be gone before it has answered.
    .catch(() => undefined);
  await closed;
  isClosed = true;
});
