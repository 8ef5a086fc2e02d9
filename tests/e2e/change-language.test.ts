/** The language is asked once, in its own script; the whole app follows at once, its menus too, and remembers. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageName, languages, translator, type Translator } from '../../shared/i18n/translate.ts';
import { countedKeys } from './counted-keys.ts';
import { startApp, type StartedApp } from './harness.ts';
import { speakByMenu } from './native-menu.ts';
import { beginPassport, putAway, storyLanguages } from './steps.ts';

let started: StartedApp;

const menus = (): Promise<readonly string[]> =>
  started.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));

describe.each(storyLanguages)('from %s', (language) => {
  /** The one below it in the list. */
  const next = languages[languages.indexOf(language) + 1] ?? 'en';
  const before: Translator = translator(language);
  const after: Translator = translator(next);

  beforeAll(async () => {
    started = await startApp({ language });
  });
  afterAll(async () => {
    await started.close();
    // A later start was given its folder, and leaves it there.
    await rm(started.dataDir, { recursive: true, force: true });
  });

  test('the system’s language is chosen before anybody chooses', async () => {
    const { page } = started;
    await page.getByRole('heading', { name: before('home:firstRun.place') }).waitFor();
    expect(await page.getByRole('radio', { name: languageName(language) }).isChecked()).toBe(true);
    await expect.poll(menus).toContain(before('desktop:menu.file'));
  });

  test('a language is chosen by keyboard, and everything speaks it at once', async () => {
    const { page } = started;
    const keys = countedKeys(page, language);
    keys.begin('another language, in the first minute');
    await keys.goTo(page.getByRole('radio', { name: languageName(language) }), 'Shift+Tab');
    // React-aria's radios move the choice with the arrows.
    await keys.press('ArrowDown');
    await page.getByRole('heading', { name: after('home:firstRun.place') }).waitFor();
    expect(await page.getByRole('radio', { name: languageName(next) }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(next);
    await expect.poll(menus).toContain(after('desktop:menu.file'));
    keys.tell();
  });

  test('the passport and its pages speak it too, and it is remembered', async () => {
    const { page, dataDir } = started;
    await page.getByRole('button', { name: after('home:firstRun.empty') }).click();
    const title = after('window:header.titleUnnamed');
    await page.getByRole('heading', { name: title }).waitFor();
    await started.app.close();
    started = await startApp({ dataDir, language });
    await started.page.getByRole('heading', { name: title }).waitFor();
    await expect.poll(menus).toContain(after('desktop:menu.file'));
  });

  test('the menu changes it back, also while a dialog is open', async () => {
    const { page } = started;
    await page.getByRole('button', { name: after('home:more.title'), exact: true }).click();
    await page.getByRole('menuitem', { name: after('home:help.title'), exact: true }).click();
    await page.getByRole('dialog', { name: after('home:help.title') }).waitFor();
    await speakByMenu(started, language);
    await page.getByRole('dialog', { name: before('home:help.title') }).waitFor();
    await putAway(started);
    await page.getByRole('heading', { name: before('window:header.titleUnnamed') }).waitFor();
    await expect.poll(menus).toContain(before('desktop:menu.file'));
  });
});

describe('when the passport is open', () => {
  beforeAll(async () => {
    started = await startApp();
    await beginPassport(started);
  });
  afterAll(() => started.close());

  test('the palette finds the languages by that word, in the language one reads now', async () => {
    const { page } = started;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands and badges' }).waitFor();
    await page.keyboard.type('language');
    const found = page.getByRole('menuitem');
    await expect.poll(() => found.count()).toBe(7);
    await page.getByRole('menuitem', { name: /Nederlands/ }).click();
    await page.getByRole('heading', { name: 'Paspoort van Mira Novak' }).waitFor();
  });
});
