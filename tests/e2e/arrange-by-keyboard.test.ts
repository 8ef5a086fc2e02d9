/** Everything in its place without a mouse: moved, put in order, chosen together, sections added, badges found. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { startApp, type StartedApp } from './harness.ts';
import { countedKeys, type CountedKeys } from './counted-keys.ts';
import { beginPassport, handIn, putAway, samples, storyLanguages } from './steps.ts';

let started: StartedApp;
let keys: CountedKeys;
const firstAid = 'First aid at work';
const excellent = 'Personal Skills (Excellent)';
/** What react-aria itself says while something is dragged. */
const spoken = {
  en: { begun: 'Started dragging', before: `Insert before ${excellent}` },
  el: { begun: 'Η μεταφορά ξεκίνησε', before: `Εισαγωγή πριν από ${excellent}` },
} as const;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);

/** The names of the badges on the page, in their order. */
const names = (): Promise<string[]> =>
  started.page
    .getByRole('grid')
    .getByRole('row')
    .evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('aria-label') ?? []));

const said = (sentence: string): Promise<void> => started.page.getByText(sentence).first().waitFor();

/** Runs a command of the palette by some letters of its name. */
async function run(letters: string, command: string): Promise<void> {
  const { page } = started;
  await keys.press('Control+k');
  await page.getByRole('dialog', { name: t('arrange:palette.title') }).waitFor();
  await keys.type(letters);
  await page.getByRole('menuitem', { name: command }).and(page.locator('[data-focused]')).waitFor();
  await keys.press('Enter');
}

/** Opens a page of the passport. */
async function turnTo(place: string): Promise<void> {
  await run(place.slice(0, 6), t('arrange:palette.go', { place }));
  await started.page.getByRole('main').getByRole('heading', { name: place }).waitFor();
}

/** Goes down in an open menu and chooses. */
async function choose(item: string): Promise<void> {
  const { page } = started;
  await page.getByRole('menu').waitFor();
  await keys.goTo(page.getByRole('menuitem', { name: item, exact: true }), 'ArrowDown');
  await keys.press('Enter');
}

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    started = await startApp({ language });
    await beginPassport(started);
    const files = (await readdir(samples)).filter((name) => !name.endsWith('.md'));
    await handIn(
      started,
      files.map((name) => join(samples, name)),
    );
    await putAway(started);
    keys = countedKeys(started.page, language);
  });
  afterAll(async () => {
    keys.tell();
    await started.close();
  });
  afterEach(async () => {
    // Wherever a story ends, the keyboard is somewhere.
    expect(await started.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  test('a badge without a place gets one by its menu', async () => {
    const { page } = started;
    keys.begin('a badge to its group, by menu');
    await turnTo(t('common:group.none'));
    expect(await names()).toEqual([firstAid]);
    await keys.goTo(firstAid);
    const menu = page
      .getByRole('button', { name: t('arrange:elsewhere') })
      .or(page.getByRole('button', { name: t('arrange:choosePlace') }));
    await keys.goTo(menu, 'ArrowRight');
    await keys.press('Enter');
    await choose(t('common:group.personal'));
    await said(t('window:move.done', { badge: firstAid, group: t('common:group.personal') }));
    await said(t('window:page.emptyUnplaced'));
  });

  test('a badge takes another place in the list, by one key', async () => {
    keys.begin('a badge one place down');
    await turnTo(t('common:group.personal'));
    expect(await names()).toEqual([firstAid, excellent]);
    await keys.goTo(firstAid);
    await keys.press('Alt+ArrowDown');
    await said(t('window:move.ordered', { badge: firstAid }));
    expect(await names()).toEqual([excellent, firstAid]);
    expect(await keys.isAt(firstAid)).toBe(true);
    await keys.press('Alt+ArrowDown');
    await said(t('arrange:noStep'));
  });

  test('a badge is dragged by keyboard, and each step is spoken', async () => {
    const { page } = started;
    keys.begin('a badge dragged up in the list');
    await keys.press('ArrowRight');
    expect(await keys.isAt(t('window:badge.drag', { badge: firstAid }))).toBe(true);
    await keys.press('Enter');
    const announced = page.locator('[data-live-announcer]').filter({ hasText: spoken[language].begun });
    await announced.first().waitFor({ state: 'attached' });
    await keys.goTo(spoken[language].before, 'ArrowUp');
    await keys.press('Enter');
    await said(t('window:move.ordered', { badge: firstAid }));
    expect(await names()).toEqual([firstAid, excellent]);
  });

  test('a section of one’s own is added and named', async () => {
    const { page } = started;
    keys.begin('a section of one’s own');
    await run(t('arrange:section.add').slice(-9), t('arrange:section.add'));
    await page.getByRole('dialog', { name: t('arrange:section.addTitle') }).waitFor();
    await keys.press('Enter');
    await said(t('arrange:section.nameMissing'));
    await keys.type('First aid');
    await keys.press('Enter');
    await page.getByRole('main').getByRole('heading', { name: 'First aid' }).waitFor();
    await said(t('arrange:section.added', { title: 'First aid' }));
  });

  test('several badges are chosen and moved together', async () => {
    const { page } = started;
    keys.begin('two badges chosen and moved into the section');
    await turnTo(t('common:group.personal'));
    await keys.goTo(firstAid);
    await keys.press('Space');
    await keys.press('Shift+ArrowDown');
    await page
      .getByRole('toolbar', { name: t('arrange:chosen.title') })
      .getByText(t('arrange:chosen.count', { count: 2 }))
      .waitFor();
    await keys.goTo(t('window:badge.moveTo'));
    await keys.press('Enter');
    await choose('First aid');
    await said(t('arrange:many.done', { count: 2, group: 'First aid' }));
    expect(await names()).toEqual([]);
    await turnTo('First aid');
    expect(await names()).toEqual([firstAid, excellent]);
  });

  test('a badge is found and opened', async () => {
    const { page } = started;
    keys.begin('a badge found and opened');
    await keys.press('Control+f');
    await page.getByRole('heading', { name: t('arrange:find.title') }).waitFor();
    await keys.type('first aid');
    await page
      .getByRole('status')
      .getByText(t('arrange:find.count', { count: 1, shown: 1 }), { exact: true })
      .waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: firstAid }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Back where it was opened; from the first row up there is the field again.
    await expect
      .poll(() => keys.isAt(page.getByRole('listitem').getByRole('button', { name: firstAid })))
      .toBe(true);
    await keys.press('ArrowUp');
    await expect.poll(() => keys.isAt(page.getByRole('searchbox'))).toBe(true);
    await keys.press('Escape');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
    await keys.press('Escape');
    await page.getByRole('main').getByRole('heading', { name: 'First aid' }).waitFor();
  });
});
