/** Each journey from its beginning to its end without a mouse, with every stroke counted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { languageName, translator } from '../../shared/i18n/translate.ts';
import { countedKeys, type CountedKeys } from './counted-keys.ts';
import { startApp, type StartedApp } from './harness.ts';
import { openNext, samples, saveNext } from './steps.ts';

let started: StartedApp;
let keys: CountedKeys;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const dialog = (): Locator => started.page.getByRole('dialog');
const button = (key: SentenceKey, values?: SentenceValues): Locator =>
  started.page.getByRole('button', { name: t(key, values), exact: true });
const said = (key: SentenceKey, values?: SentenceValues): Promise<void> =>
  started.page.getByText(t(key, values)).first().waitFor();
const closed = (): Promise<void> => dialog().waitFor({ state: 'detached' });
/** Where the focus is put without a key. */
const takesFocus = (target: Locator): Promise<void> => expect.poll(() => keys.isAt(target)).toBe(true);

async function pressOn(target: Locator, way?: string): Promise<void> {
  await keys.goTo(target, way);
  await keys.press('Enter');
}

/** Runs a command of the palette by some letters of its name. */
async function run(letters: string, command: string): Promise<void> {
  const { page } = started;
  await keys.press('Control+k');
  await page.getByRole('dialog', { name: t('arrange:palette.title') }).waitFor();
  await keys.type(letters);
  await page.getByRole('menuitem', { name: command }).and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
}

beforeAll(async () => {
  started = await startApp();
  keys = countedKeys(started.page, 'en');
});
afterAll(async () => {
  keys.tell();
  await started.close();
});

test('look at the sample, and throw it away', async () => {
  const { page } = started;
  keys.begin('the sample looked at and thrown away');
  await takesFocus(button('home:firstRun.choose'));
  await pressOn(button('home:firstRun.sample'));
  await takesFocus(button('window:import.done'));
  await keys.press('Enter');
  await closed();
  await pressOn(button('home:sample.throwAway'), 'Shift+Tab');
  await said('home:sample.gone');
  await page.getByRole('heading', { name: t('home:firstRun.place') }).waitFor();
});

test('the first import, from the start of the app to the badges in their places', async () => {
  const { page } = started;
  keys.begin('first import, from the start of the app to the badges in their places');
  await takesFocus(button('home:firstRun.choose'));
  const files = (await readdir(samples)).filter((name) => !name.endsWith('.md'));
  await openNext(
    started,
    files.map((name) => join(samples, name)),
  );
  await keys.press('Enter');
  await takesFocus(button('window:import.done'));
  await keys.press('Enter');
  await closed();
  await page.getByText(t('window:header.unplaced', { count: 1 })).waitFor();
});

test('the profile: a name and one line', async () => {
  const { page } = started;
  keys.begin('profile: name and one line (with every letter of them), saved');
  await run('about', t('window:header.profile'));
  await keys.goTo(dialog().getByRole('textbox', { name: t('window:profile.name'), exact: true }));
  await keys.type('Mira Novak');
  await keys.goTo(dialog().getByRole('textbox', { name: t('window:profile.headline') }));
  await keys.type('Good with people');
  // From any field of a form.
  await keys.press('Enter');
  await said('window:profile.saved');
  await closed();
  await page.getByRole('heading', { name: t('window:header.title', { name: 'Mira Novak' }) }).waitFor();
});

test('a passport is made and saved', async () => {
  const { page, dataDir } = started;
  keys.begin('make a passport and save it as PDF');
  const path = join(dataDir, 'passport.pdf');
  await saveNext(started, path);
  await run('make', t('window:header.make'));
  await page.getByRole('heading', { level: 1, name: t('making:title') }).waitFor();
  await expect.poll(() => button('making:save').isEnabled()).toBe(true);
  await pressOn(button('making:save'));
  await said('making:saved');
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await run('back', t('window:action.back'));
  await page.getByRole('navigation').waitFor();
});

test('badges are checked again, and whoever may be asked is chosen', async () => {
  keys.begin('check again, with one place asked');
  await run('check', t('window:header.check'));
  await dialog().getByRole('radio').first().waitFor();
  await keys.goTo(dialog().getByRole('radio', { checked: true }).first());
  await keys.goTo(
    dialog()
      .getByRole('radio', { name: t('window:check.answer.once') })
      .first(),
    'ArrowUp',
  );
  await pressOn(button('window:check.start', { count: 1 }));
  await dialog()
    .getByText(t('window:check.summary', { count: 9 }))
    .waitFor();
  await keys.press('Enter');
  await closed();
});

test('badges are found with a filter, and one is opened', async () => {
  const { page } = started;
  keys.begin('find: a word (with every letter), a filter, the first one opened');
  await keys.press('Control+f');
  await page.getByRole('heading', { name: t('arrange:find.title') }).waitFor();
  await keys.type('skills');
  const filter = page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`${t('arrange:filter.level')}$`) });
  await pressOn(filter);
  await pressOn(page.getByRole('option', { name: t('common:level.excellent'), exact: true }), 'ArrowDown');
  const found = page.getByRole('list', { name: t('arrange:find.list') }).getByRole('listitem');
  await expect.poll(() => found.count()).toBe(3);
  // Tab comes to the list; the arrows go through it.
  await keys.goTo(found.getByRole('button'));
  await pressOn(found.getByRole('button', { name: 'Personal Skills (Excellent)' }), 'ArrowDown');
  await page.getByRole('dialog', { name: 'Personal Skills (Excellent)' }).waitFor();
  await keys.press('Escape');
  await closed();
});

test('another language is chosen', async () => {
  const { page } = started;
  keys.begin('another language, by the palette');
  await run('espa', languageName('es'));
  const name = translator('es')('window:header.title', { name: 'Mira Novak' });
  await page.getByRole('heading', { name }).waitFor();
});
