/** Everything in its place without a mouse: moved, put in order, chosen together, sections added, badges found. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { countedKeys, type CountedKeys } from './counted-keys.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';

let started: StartedApp;
let keys: CountedKeys;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
  const files = (await readdir(samples)).filter((name) => !name.endsWith('.md'));
  await handIn(
    started,
    files.map((name) => join(samples, name)),
  );
  await putAway(started);
  keys = countedKeys(started.page);
});
afterAll(async () => {
  keys.print();
  await started.close();
});
afterEach(async () => {
  // Wherever a story ends, the keyboard is somewhere.
  expect(await started.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

/** The names of the badges on the page, in their order. */
const names = (): Promise<string[]> =>
  started.page
    .getByRole('grid')
    .getByRole('row')
    .evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('aria-label') ?? []));

/** Runs a command of the palette by some letters of its name. */
async function run(letters: string, command: string): Promise<void> {
  const { page } = started;
  await keys.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and badges' }).waitFor();
  await keys.type(letters);
  await page.getByRole('menuitem', { name: command }).waitFor();
  await keys.press('Enter');
}

/** Opens a page of the passport. */
async function goTo(place: string): Promise<void> {
  await run(place.slice(0, 6), `Go to: ${place}`);
  await started.page.getByRole('main').getByRole('heading', { name: place }).waitFor();
}

/** Presses a key until the named thing has the focus. */
async function goOn(key: string, name: RegExp): Promise<void> {
  for (let step = 0; step < 10 && !(await keys.isAt(name)); step++) await keys.press(key);
  expect(await keys.isAt(name)).toBe(true);
}

test('a badge without a place gets one by its menu', async () => {
  const { page } = started;
  keys.begin('a badge to its group, by menu');
  await goTo('Not placed yet');
  expect(await names()).toEqual(['First aid at work']);
  await goOn('Tab', /^First aid at work$/);
  await goOn('ArrowRight', /Choose a place|Put it somewhere else/);
  await keys.press('Enter');
  await page.getByRole('menu').waitFor();
  await keys.type('pers');
  await keys.press('Enter');
  await page.getByText('First aid at work now stands in Personal skills.').waitFor();
  await page.getByText('Every badge has its place.').waitFor();
});

test('a badge takes another place in the list, by one key', async () => {
  const { page } = started;
  keys.begin('a badge one place down');
  await goTo('Personal skills');
  expect(await names()).toEqual(['First aid at work', 'Personal Skills (Excellent)']);
  await goOn('Tab', /^First aid at work$/);
  await keys.press('Alt+ArrowDown');
  await page.getByText('First aid at work was moved in the list.').waitFor();
  expect(await names()).toEqual(['Personal Skills (Excellent)', 'First aid at work']);
  expect(await keys.isAt(/^First aid at work$/)).toBe(true);
  await keys.press('Alt+ArrowDown');
  await page.getByText('It cannot go further that way.').waitFor();
});

test('a badge is dragged by keyboard, and each step is spoken', async () => {
  const { page } = started;
  keys.begin('a badge dragged up in the list');
  await keys.press('ArrowRight');
  expect(await keys.isAt(/^Drag First aid at work$/)).toBe(true);
  await keys.press('Enter');
  const spoken = page.locator('[data-live-announcer]').filter({ hasText: /dragging/i });
  await spoken.first().waitFor({ state: 'attached' });
  for (let step = 0; step < 6 && !(await keys.isAt(/Insert before Personal Skills/)); step++)
    await keys.press('ArrowUp');
  await keys.press('Enter');
  await page.getByText('First aid at work was moved in the list.').waitFor();
  expect(await names()).toEqual(['First aid at work', 'Personal Skills (Excellent)']);
});

test('a section of one’s own is added and named', async () => {
  const { page } = started;
  keys.begin('a section of one’s own');
  await run('section', 'Add a section of your own');
  await page.getByRole('dialog', { name: 'A section of your own' }).waitFor();
  await keys.press('Enter');
  await page.getByText('Please write a name first.').waitFor();
  await keys.type('First aid');
  await keys.press('Enter');
  await page.getByRole('main').getByRole('heading', { name: 'First aid' }).waitFor();
  await page.getByText('The section “First aid” was added.').waitFor();
});

test('several badges are chosen and moved together', async () => {
  const { page } = started;
  keys.begin('two badges chosen and moved into the section');
  await goTo('Personal skills');
  await goOn('Tab', /^First aid at work$/);
  await keys.press('Space');
  await keys.press('Shift+ArrowDown');
  await page.getByRole('toolbar', { name: 'Chosen badges' }).getByText('2 badges chosen').waitFor();
  await goOn('Tab', /^Move to…$/);
  await keys.press('Enter');
  await page.getByRole('menu').waitFor();
  await keys.type('first');
  await keys.press('Enter');
  await page.getByText('2 badges now stand in First aid.').waitFor();
  expect(await names()).toEqual([]);
  await goTo('First aid');
  expect(await names()).toEqual(['First aid at work', 'Personal Skills (Excellent)']);
});

test('a badge is found and opened', async () => {
  const { page } = started;
  keys.begin('a badge found and opened');
  await keys.press('Control+f');
  await page.getByRole('heading', { name: 'Find badges' }).waitFor();
  await keys.type('first aid');
  await page
    .getByRole('status')
    .filter({ hasText: /^1 badge$/ })
    .waitFor();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await page.getByRole('dialog', { name: 'First aid at work' }).waitFor();
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keys.press('ArrowUp');
  await keys.press('Escape');
  await keys.press('Escape');
  await page.getByRole('main').getByRole('heading', { name: 'First aid' }).waitFor();
});
