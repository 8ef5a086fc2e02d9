/** A low window, in a language with long words: the badges are seen in it, and what was found. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { startApp, type StartedApp } from './harness.ts';

let started: StartedApp;
const height = 600;

beforeAll(async () => {
  started = await startApp({ language: 'el' });
  const { app, page, t } = started;
  await app.evaluate(
    ({ BrowserWindow }, high) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, high),
    height,
  );
  await page.getByRole('button', { name: t('home:firstRun.sample') }).click();
  await page.getByRole('button', { name: t('window:import.done') }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
afterAll(() => started.close());

/** How far down it ends, in CSS pixels. */
async function endOf(thing: Locator): Promise<number> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  return box.y + box.height;
}

test('a badge of the first group is seen whole, under the banner of the sample and the head', async () => {
  const { page } = started;
  const row = page.getByRole('main').getByRole('row').first();
  await row.waitFor();
  expect(await endOf(row)).toBeLessThanOrEqual(height);
  expect(await endOf(page.getByRole('banner'))).toBeLessThanOrEqual(200);
  // Its group's text is one button away.
  const text = page.getByRole('main').locator('p[lang]').first();
  expect(await text.isVisible()).toBe(false);
  await page.getByRole('button', { name: started.t('window:page.aboutText') }).press('Enter');
  await text.waitFor();
});

test('what was found comes before the ways to narrow it down, which are one button away', async () => {
  const { page, t } = started;
  await page.getByRole('searchbox').fill('a');
  const found = page.getByRole('list', { name: t('arrange:find.list') }).getByRole('listitem');
  await found.first().waitFor();
  expect(await endOf(found.nth(1))).toBeLessThanOrEqual(height);
  const unfold = page.getByRole('button', { name: t('arrange:filter.title') });
  expect(await unfold.getAttribute('aria-expanded')).toBe('false');
  const level = page.getByRole('button', { name: new RegExp(t('arrange:filter.level'), 'u') });
  expect(await level.isVisible()).toBe(false);
  await unfold.press('Enter');
  await level.waitFor();
  expect(await unfold.getAttribute('aria-expanded')).toBe('true');
});
