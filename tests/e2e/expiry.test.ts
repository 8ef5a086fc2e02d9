/** Mira sees which badge expires soon, puts the day into her calendar, and sees what the newest check changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostedBadge } from '../fixtures/hosted-badge.ts';
import { only, readCalendar, textOf } from '../unit/passport/icalendar.ts';
import { serveBadge, type BadgeServer } from './badge-server.ts';
import { startApp, type StartedApp } from './harness.ts';
import { look } from './look.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, putAway } from './steps.ts';

let started: StartedApp;
let server: BadgeServer;
const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

beforeAll(async () => {
  server = await serveBadge('Night watch');
  started = await startApp();
  await beginPassport(started);
  const badge = (name: string, expires: string): Promise<string> =>
    makeFile(started, `${name}.json`, JSON.stringify(hostedBadge(name, { expires })));
  await handIn(started, [
    await badge('Ends in spring', inDays(200)),
    await badge('Ends next', inDays(40)),
    await badge('Ended', inDays(-40)),
    await badge('Ends far away', inDays(900)),
    await makeFile(started, 'night-watch.json', server.assertion),
  ]);
  await putAway(started);
});
afterAll(async () => {
  await started.close();
  await server.close();
});

test('the head of the passport counts what expires soon and leads there', async () => {
  const { page } = started;
  await page.getByRole('button', { name: '2 expire soon' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dates and reminders' }).waitFor();
  const text = await page.getByRole('main').innerText();
  expect(text).toMatch(
    /Expires within a year[\s\S]*Ends next[\s\S]*Ends in spring[\s\S]*Has expired[\s\S]*Ended/u,
  );
  await page.getByRole('button', { name: '1 badge expires later' }).waitFor();
  await page.getByText('1 badge has no end date.').waitFor();
});

test('the reminders are saved where the person says', async () => {
  const { app, page, dataDir } = started;
  const path = join(dataDir, 'dates.ics');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save the calendar file' }).press('Enter');
  await page.getByText('The calendar file is saved.').waitFor();
  const events = readCalendar(await readFile(path)).components;
  expect(events.map((event) => textOf(only(event, 'SUMMARY')))).toEqual([
    'Badge expires: Ends next',
    'Badge expires: Ends in spring',
    'Badge expires: Ends far away',
  ]);
});

test('what the newest check changed is told', async () => {
  const { page } = started;
  await page.getByText('The last two checks of each badge gave the same answers.').waitFor();
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await allowOfficeHost(started, server.host);
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog
    .getByRole('listitem')
    .filter({ hasText: server.host })
    .getByRole('radio', { name: 'Just this time' })
    .press('Space');
  await dialog.getByRole('button', { name: 'Check and ask 1 place' }).click();
  await dialog.getByText('5 badges were checked.').waitFor();
  await putAway(started);
  await page.getByRole('button', { name: '2 expire soon' }).click();
  const changed = page.getByRole('listitem').filter({ hasText: 'Night watch' });
  expect(await changed.innerText()).toMatch(/Before: Could not check everything[\s\S]*Checked: all good/u);
  await changed.getByRole('button', { name: 'Night watch' }).click();
  await page.getByRole('dialog', { name: 'Night watch' }).waitFor();
  await putAway(started);
});

test('nothing here stands in the way of a screen reader', () =>
  look(started.page, 'dates, with badges that end and one that changed'));
