/** Ten thousand badges: found at once, narrowed down, and only the rows in sight are on the page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rareWord, writeLargePassport } from '../fixtures/large-passport.ts';
import { startApp, type StartedApp } from './harness.ts';

/** No window is so high that it shows more. */
const fewRows = 60;
let dataDir: string;
let started: StartedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'large-passport-'));
  writeLargePassport(dataDir, 10_000);
  started = await startApp({ dataDir });
});
afterAll(async () => {
  await started.close();
  await rm(dataDir, { recursive: true, force: true });
});

const count = (told: string): Promise<void> =>
  started.page.getByRole('main').getByRole('status').filter({ hasText: told }).waitFor();
const rows = () => started.page.getByRole('list', { name: 'Badges that were found' }).getByRole('listitem');

async function choose(filter: string, option: string): Promise<void> {
  const { page } = started;
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`${filter}$`) })
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a page of two thousand badges holds few rows, and its end can be reached', async () => {
  const { page } = started;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Personal skills/ })
    .click();
  const list = page.getByRole('list', { name: 'Badges in Personal skills' }).getByRole('listitem');
  await list.first().waitFor();
  expect(await list.count()).toBeLessThan(fewRows);
  await list
    .first()
    .getByRole('button', { name: /Good|Excellent|Sufficient/ })
    .first()
    .focus();
  await page.keyboard.press('End');
  await list.last().getByText('Listening 9996', { exact: true }).waitFor();
  expect(await list.last().getAttribute('aria-setsize')).toBe('2000');
  expect(await list.count()).toBeLessThan(fewRows);
});

test('they are chosen by keyboard as in a short list', async () => {
  const { page } = started;
  const chosen = page.getByRole('toolbar', { name: 'Chosen badges' });
  await page.keyboard.press('Shift+ArrowUp');
  await chosen.getByText('2 badges chosen').waitFor();
  await page.keyboard.press('Space');
  await chosen.getByText('1 badge chosen').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await chosen.waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('several of them are chosen together, and one goes a step by one key', async () => {
  const { page } = started;
  const list = page.getByRole('list', { name: 'Badges in Personal skills' }).getByRole('listitem');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Listening 9996 was moved in the list.').waitFor();
  await list.last().getByText('Présenter 9991', { exact: true }).waitFor();
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toContain('Listening 9996');
  await list.last().getByRole('checkbox').click();
  await list
    .nth(-4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page
    .getByRole('toolbar', { name: 'Chosen badges' })
    .getByRole('button', { name: 'Move to…' })
    .click();
  await page.getByRole('menuitem', { name: 'Social skills' }).click();
  await page.getByText('4 badges now stand in Social skills.').waitFor();
  expect(await list.last().getAttribute('aria-setsize')).toBe('1996');
  await page.keyboard.press('Control+z');
  await page.getByText('The last change was undone.').waitFor();
  await expect.poll(() => list.last().getAttribute('aria-setsize')).toBe('2000');
});

test('several are dragged together to a group', async () => {
  const { page } = started;
  const list = page.getByRole('list', { name: 'Badges in Personal skills' }).getByRole('listitem');
  await page.evaluate(() => window.scrollTo(0, 0));
  await list.first().getByRole('checkbox').click();
  await list.nth(1).getByRole('checkbox').click();
  await list.first().dragTo(page.getByRole('navigation').getByRole('button', { name: /Creative thinking/ }));
  await page.getByText('2 badges now stand in Creative thinking.').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => list.first().getAttribute('aria-setsize')).toBe('2000');
});

test('typing finds one among ten thousand', async () => {
  const { page } = started;
  await page.keyboard.press('Control+f');
  await count('10,000 badges');
  expect(await rows().count()).toBeLessThan(fewRows);
  await page.keyboard.type(rareWord.toLowerCase().slice(0, 6));
  await count('1 badge');
  expect(await rows().count()).toBe(1);
  expect(await rows().innerText()).toContain(rareWord);
});

test('accents and alphabets do not matter', async () => {
  const { page } = started;
  for (const [typed, name] of [
    ['presenter', 'Présenter'],
    ['ΑΚΡΟΑΣΗ', 'Ακρόαση'],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Find badges' }).fill(typed);
    await count('1,42');
    await rows().first().getByText(name).first().waitFor();
    expect(await rows().count()).toBeLessThan(fewRows);
  }
});

test('filters narrow it down, and another order puts others first', async () => {
  const { page } = started;
  await page.getByRole('searchbox', { name: 'Find badges' }).fill('teamwork');
  await count('10,000 badges');
  await choose('Group', 'Creative thinking');
  await count('2,000 badges');
  await choose('Result of the check', 'Problem found');
  await count('666 badges');
  await choose('Order', 'Newest first');
  await rows().first().getByText('2025').waitFor();
  await choose('Level', 'No level given');
  await page.getByText('No badge was found for “teamwork”.').waitFor();
  await page.getByText('You see only some of your badges now. Perhaps it is among the others.').waitFor();
  await page.getByRole('button', { name: 'Show all again' }).last().click();
  await count('10,000 badges');
});

test('the last of ten thousand is reached by one key, and opened', async () => {
  const { page } = started;
  await choose('Order', 'My own order');
  await page.getByRole('searchbox', { name: 'Find badges' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const last = rows().last();
  await expect.poll(() => last.getAttribute('aria-posinset')).toBe('10000');
  expect(await rows().count()).toBeLessThan(fewRows);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: /9999$/ });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('the palette opens a badge by its name', async () => {
  const { page } = started;
  // The search field lets it pass.
  await page.getByRole('searchbox', { name: 'Find badges' }).focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and badges' }).waitFor();
  await page.keyboard.type(rareWord.slice(0, 5));
  await page.getByRole('menuitem', { name: new RegExp(rareWord) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: new RegExp(rareWord) }).waitFor();
});
