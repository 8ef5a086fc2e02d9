/** Who gave the badges: a person says whom they know, imports a list, and sees when a name changes its key. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { academyName, keys } from '../fixtures/people.ts';
import { startApp, type StartedApp } from './harness.ts';
import { badgeOf } from './signed-badge.ts';
import { beginPassport, handIn, makeFile, putAway } from './steps.ts';

let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
  await handIn(started, [
    await makeFile(started, 'one.jwt', badgeOf('e2e-one', academyName, keys.academy)),
    await makeFile(started, 'two.jwt', badgeOf('e2e-two', academyName, keys.academy)),
    await makeFile(started, 'other.jwt', badgeOf('e2e-other', 'Municipal College (invented)', keys.mira)),
  ]);
  await putAway(started);
});
afterAll(() => started.close());

const openIssuers = () => started.page.getByRole('button', { name: 'Issuers' }).click();
const back = () => started.page.getByRole('button', { name: 'Back to the passport' }).click();
const card = (name: string) => started.page.getByRole('article').filter({ hasText: name });

test('badges of one key stand together, and a key alone proves no name', async () => {
  await openIssuers();
  await card(academyName).waitFor();
  expect(await card(academyName).count()).toBe(1);
  expect(await card(academyName).innerText()).toMatch(/A key alone does not prove the name[\s\S]*2 badges/);
  await card(academyName).getByRole('button', { name: '2 badges' }).click();
  await card(academyName).getByText(keys.academy.did).waitFor();
});

test('"I know this issuer" is said with a reason, and shown with its day', async () => {
  const { page } = started;
  await card(academyName)
    .getByRole('button', { name: /I know this issuer/ })
    .click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'I know this issuer' }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: 'I took this course' }).press('Space');
  expect(await dialog.getByLabel('In your own words').inputValue()).toBe('I took this course');
  await dialog.getByRole('button', { name: 'I know this issuer' }).click();
  await page.getByText(`${academyName} is now an issuer you know.`).waitFor();
  await card(academyName)
    .getByText(/You know this issuer, since .*: “I took this course”/)
    .waitFor();
});

test('the badge says so at once, without another check', async () => {
  const { page } = started;
  await back();
  await page.getByRole('row').first().click();
  const line = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Do we know this issuer?' });
  await line.getByText('Yes', { exact: true }).waitFor();
  await line.getByText(/I took this course/).waitFor();
  await putAway(started);
});

test('the list of known issuers is saved as a file', async () => {
  const { app, page, dataDir } = started;
  await openIssuers();
  const path = join(dataDir, 'known.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save my list of known issuers' }).click();
  await page.getByText('Your list of known issuers is saved.').waitFor();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    issuers: [{ name: academyName, note: 'I took this course' }],
  });
  await back();
});

test('it can be taken back', async () => {
  await openIssuers();
  await card(academyName).getByRole('button', { name: 'I no longer know this issuer' }).click();
  await started.page.getByText(`${academyName} is no longer an issuer you know.`).waitFor();
  await card(academyName).getByText('Nobody has told us yet who this issuer is.').waitFor();
});

test('a list that somebody published is imported with its name, date and file, and can go again', async () => {
  const { page } = started;
  const list = await makeFile(
    started,
    'list.json',
    JSON.stringify({
      name: 'List of a city (invented)',
      asOf: '2026-10-01',
      issuers: [{ name: 'The Municipal College', id: keys.mira.did }],
    }),
  );
  const broken = await makeFile(started, 'broken.json', '{"issuers": 7}');
  const choose = async (path: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a list' }).click();
    await (await chooser).setFiles(path);
  };
  await choose(broken);
  await page.getByRole('alert').waitFor();
  await choose(list);
  const entry = page.getByRole('listitem').filter({ hasText: 'From the file list.json' });
  await entry.waitFor();
  expect(await entry.innerText()).toMatch(/List of a city[\s\S]*1 issuer\. The list is of 1 October 2026\./);
  await card('Municipal College (invented)')
    .getByText('In the imported list “List of a city (invented)” (1 October 2026)')
    .waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await entry.getByRole('button', { name: /^Remove the list/ }).click();
  await entry.waitFor({ state: 'detached' });
});

test('what the app brings along is marked as such', async () => {
  const { page } = started;
  await page.getByRole('button', { name: /^What this app brings along/ }).press('Enter');
  await page.getByText('These facts come with the app.').waitFor();
  await page
    .getByText(/SoftSkills4EU/)
    .first()
    .waitFor();
});

test('a new key under an old name is told loudly, in the list, in the badge and among the issuers', async () => {
  const { page } = started;
  await back();
  await handIn(started, [
    await makeFile(started, 'forged.jwt', badgeOf('e2e-forged', academyName, keys.forger)),
  ]);
  await putAway(started);
  await openIssuers();
  await page.getByRole('article').nth(2).waitFor();
  expect(await card(academyName).count()).toBe(2);
  await page
    .getByText(/Look closely: another issuer here bears the same name/)
    .nth(1)
    .waitFor();
  await back();
  const rows = page.getByRole('row');
  await rows
    .last()
    .getByText(/^WATCH OUT: this badge bears the name of an issuer/)
    .waitFor();
  await rows.last().click();
  const sheet = page.getByRole('dialog');
  await sheet
    .locator('p')
    .filter({ hasText: /^WATCH OUT: this badge bears the name of an issuer/ })
    .waitFor();
  await putAway(started);
});
