/** Ten thousand badges: found at once, narrowed down, and only the rows in sight are on the page. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { rareWord, writeLargePassport } from '../fixtures/large-passport.ts';
import { startApp, type StartedApp } from './harness.ts';
import { putAway, storyLanguages } from './steps.ts';

/** No window is so high that it shows more. */
const fewRows = 60;
let written: string;
let dataDir: string;
let started: StartedApp;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const count = (badges: number): Promise<void> =>
  started.page
    .getByRole('main')
    .getByRole('status')
    .getByText(t('arrange:find.count', { count: badges, shown: started.t.number(badges) }), { exact: true })
    .waitFor();
const rows = () => started.page.getByRole('list', { name: t('arrange:find.list') }).getByRole('listitem');
const search = () => started.page.getByRole('searchbox', { name: t('arrange:find.label') });
const personal = () =>
  started.page
    .getByRole('list', { name: t('window:page.list', { group: t('common:group.personal') }) })
    .getByRole('listitem');
const nav = (group: SentenceKey) =>
  started.page.getByRole('navigation').getByRole('button', { name: t(group) });
const said = (sentence: string): Promise<void> => started.page.getByText(sentence).first().waitFor();

/** The button of a filter reads what is chosen and then what it is called. */
async function choose(filter: SentenceKey, option: SentenceKey): Promise<void> {
  const { page } = started;
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`${t(filter)}$`) })
    .click();
  await page.getByRole('option', { name: t(option), exact: true }).click();
}

beforeAll(async () => {
  // Written once: that takes longer than a story.
  written = await mkdtemp(join(tmpdir(), 'large-passport-'));
  writeLargePassport(written, 10_000);
});
afterAll(() => rm(written, { recursive: true, force: true }));

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'large-passport-'));
    await cp(written, dataDir, { recursive: true });
    started = await startApp({ dataDir, language });
  });
  afterAll(async () => {
    await started.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('a page of two thousand badges holds few rows, and its end can be reached', async () => {
    const { page } = started;
    await nav('common:group.personal').click();
    const list = personal();
    await list.first().waitFor();
    expect(await list.count()).toBeLessThan(fewRows);
    await list
      .first()
      .getByRole('button', { name: /Planning|Présenter|Listening/ })
      .first()
      .focus();
    await page.keyboard.press('End');
    await list.last().getByText('Listening 9996', { exact: true }).waitFor();
    expect(await list.last().getAttribute('aria-setsize')).toBe('2000');
    expect(await list.count()).toBeLessThan(fewRows);
  });

  test('they are chosen by keyboard as in a short list', async () => {
    const { page } = started;
    const chosen = page.getByRole('toolbar', { name: t('arrange:chosen.title') });
    await page.keyboard.press('Shift+ArrowUp');
    await chosen.getByText(t('arrange:chosen.count', { count: 2 })).waitFor();
    await page.keyboard.press('Space');
    await chosen.getByText(t('arrange:chosen.count', { count: 1 })).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await chosen.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('several of them are chosen together, and one goes a step by one key', async () => {
    const { page } = started;
    const list = personal();
    await page.keyboard.press('Alt+ArrowUp');
    await said(t('window:move.ordered', { badge: 'Listening 9996' }));
    await list.last().getByText('Présenter 9991', { exact: true }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('Listening 9996');
    await list.last().getByRole('checkbox').click();
    await list
      .nth(-4)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await page
      .getByRole('toolbar', { name: t('arrange:chosen.title') })
      .getByRole('button', { name: t('window:badge.moveTo') })
      .click();
    await page.getByRole('menuitem', { name: t('common:group.social') }).click();
    await said(t('arrange:many.done', { count: 4, group: t('common:group.social') }));
    expect(await list.last().getAttribute('aria-setsize')).toBe('1996');
    await page.keyboard.press('Control+z');
    await said(t('window:move.undone'));
    await expect.poll(() => list.last().getAttribute('aria-setsize')).toBe('2000');
  });

  test('several are dragged together to a group', async () => {
    const { page } = started;
    const list = personal();
    await page.evaluate(() => window.scrollTo(0, 0));
    await list.first().getByRole('checkbox').click();
    await list.nth(1).getByRole('checkbox').click();
    await list.first().dragTo(nav('common:group.creative'));
    await said(t('arrange:many.done', { count: 2, group: t('common:group.creative') }));
    await page.keyboard.press('Control+z');
    await expect.poll(() => list.first().getAttribute('aria-setsize')).toBe('2000');
  });

  test('typing finds one among ten thousand', async () => {
    const { page } = started;
    await page.keyboard.press('Control+f');
    await count(10_000);
    expect(await rows().count()).toBeLessThan(fewRows);
    await page.keyboard.type(rareWord.toLowerCase().slice(0, 6));
    await count(1);
    expect(await rows().count()).toBe(1);
    expect(await rows().innerText()).toContain(rareWord);
  });

  test('accents and alphabets do not matter', async () => {
    for (const [typed, name, found] of [
      ['presenter', 'Présenter', 1429],
      ['ΑΚΡΟΑΣΗ', 'Ακρόαση', 1428],
    ] as const) {
      await search().fill(typed);
      await count(found);
      await rows().first().getByText(name).first().waitFor();
      expect(await rows().count()).toBeLessThan(fewRows);
    }
  });

  test('filters narrow it down, and another order puts others first', async () => {
    const { page } = started;
    await search().fill('teamwork');
    await count(10_000);
    await choose('arrange:filter.page', 'common:group.creative');
    await count(2000);
    await choose('arrange:filter.verdict', 'common:verdict.invalid');
    await count(666);
    await choose('arrange:sort.title', 'arrange:sort.newest');
    await rows().first().getByText('2025').waitFor();
    await choose('arrange:filter.level', 'common:level.none');
    await said(t('arrange:nothing.typed', { words: 'teamwork' }));
    await said(t('arrange:nothing.filters'));
    await page
      .getByRole('button', { name: t('arrange:filter.clear') })
      .last()
      .click();
    await count(10_000);
  });

  test('the last of ten thousand is reached by one key, and opened', async () => {
    const { page } = started;
    await choose('arrange:sort.title', 'arrange:sort.own');
    await search().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const last = rows().last();
    await expect.poll(() => last.getAttribute('aria-posinset')).toBe('10000');
    expect(await rows().count()).toBeLessThan(fewRows);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: /9999$/ });
    await sheet.waitFor();
    await putAway(started);
  });

  test('the palette opens a badge by its name', async () => {
    const { page } = started;
    // The search field lets it pass.
    await search().focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: t('arrange:palette.title') }).waitFor();
    await page.keyboard.type(rareWord.slice(0, 5));
    await page
      .getByRole('menuitem', { name: new RegExp(rareWord) })
      .and(page.locator('[data-focused]'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: new RegExp(rareWord) }).waitFor();
  });
});
