/** Every screen and every dialog, in light and in dark: what axe can find, it does not find here. */
import { AxeBuilder } from '@axe-core/playwright';
import { resolve } from 'node:path';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from '../fixtures/people.ts';
import { serveBadge } from './badge-server.ts';
import { startApp, type StartedApp } from './harness.ts';
import { badgeOf } from './signed-badge.ts';
import { allowOfficeHost, handIn, makeFile, putAway } from './steps.ts';

const samples = resolve(import.meta.dirname, '../../assets/samples');
let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  await started.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => started.close());

async function expectNoViolations(place: string): Promise<void> {
  const { page } = started;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy mode: the other one opens a page of its own, which Electron has not.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    // Soft: one finding must not keep the places after it from being looked at.
    expect.soft(found, `${place}, ${colorScheme}`).toEqual([]);
  }
}

test('the first minute, and the name', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Choose badges' }).waitFor();
  await expectNoViolations('first run');
  await page.getByRole('button', { name: 'Start without badges' }).click();
  await page.getByRole('button', { name: 'Write your name' }).click();
  await page.getByLabel('Your name').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Please write a name.').waitFor();
  await expectNoViolations('the name, missing');
  await page.getByLabel('Your name').fill('Mira Novak');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the empty passport and the summary of an import', async () => {
  const { app, page } = started;
  await page.getByRole('heading', { name: 'Put your first badge here' }).waitFor();
  await expectNoViolations('empty passport');
  const files = (await readdir(samples)).filter((name) => !name.endsWith('.md'));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    files.map((name) => resolve(samples, name)),
  );
  await page.getByRole('button', { name: 'Choose badges' }).click();
  const summary = page.getByRole('dialog', { name: 'Your badges have been read' });
  await summary.waitFor();
  await expectNoViolations('summary of an import');
  for (const why of await summary.getByRole('button', { name: /^Why won’t it import\?/ }).all())
    await why.click();
  await summary.getByRole('button', { name: 'Copy this text' }).first().waitFor();
  await expectNoViolations('why a file won’t import');
  await summary.getByRole('button', { name: 'Continue' }).click();
  await summary.waitFor({ state: 'detached' });
});

test('the pages of the passport and the menu of a badge', async () => {
  const { page } = started;
  const nav = page.getByRole('navigation').getByRole('button');
  for (const group of await nav.all()) {
    await group.click();
    await expectNoViolations(await group.innerText());
  }
  await page
    .getByRole('button', { name: /^Move or take out/ })
    .first()
    .click();
  await page.getByRole('menu').waitFor();
  await expectNoViolations('menu of a badge');
  await page.keyboard.press('Escape');
});

test('the badge sheet, with the part for experts', async () => {
  const { page } = started;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Social/ })
    .click();
  await page.getByRole('row').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'For experts' }).click();
  await expectNoViolations('badge sheet');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('the text of a group, the profile, and checking again', async () => {
  const { page } = started;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Social/ })
    .click();
  await page.getByRole('button', { name: 'Edit this text' }).click();
  await page.getByRole('dialog').waitFor();
  await expectNoViolations('text of a group');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About me' }).click();
  const profile = page.getByRole('dialog');
  await profile.getByRole('tab').first().waitFor();
  for (const part of await profile.getByRole('tab').all()) {
    const name = await part.innerText();
    await part.click();
    await profile.getByRole('tabpanel', { name }).waitFor();
    for (const add of await profile.getByRole('button', { name: /^Add / }).all()) await add.click();
    await expectNoViolations(`profile, ${name}`);
  }
  await profile.getByRole('textbox', { name: 'Address 1' }).fill('mira@academy.example');
  await page.keyboard.press('Escape');
  await profile.getByText('Your changes are not saved yet.').waitFor();
  await expectNoViolations('profile, the question');
  await profile.getByRole('button', { name: 'Throw the changes away' }).click();
  await profile.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('radio', { name: 'Just this time' }).first().waitFor();
  await dialog.getByRole('button', { name: /^Badges: / }).click();
  await expectNoViolations('check again, the question');
  await dialog.getByRole('radio', { name: 'Just this time' }).first().press('Space');
  await dialog.getByRole('button', { name: /^Check and ask/ }).click();
  await dialog.getByText(/badges? (was|were) checked/).waitFor();
  await expectNoViolations('checked again');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a sheet with a loud notice, and one that rests on what was kept', async () => {
  const { page } = started;
  const server = await serveBadge('Careful driver');
  await handIn(started, [
    await makeFile(started, 'old.jwt', badgeOf('axe-old', 'Harbour School', keys.academy)),
    await makeFile(started, 'new.jwt', badgeOf('axe-new', 'Harbour School', keys.forger)),
    await makeFile(started, 'hosted.json', server.assertion),
  ]);
  await putAway(started);
  await allowOfficeHost(started, server.host);
  // Confirmed while the issuer is there, and asked again when it is gone.
  for (const isThere of [true, false]) {
    if (!isThere) await server.close();
    await page.getByRole('button', { name: 'Check again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Check again' });
    await dialog
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: server.host }) })
      .getByRole('radio', { name: 'Just this time' })
      .press('Space');
    await dialog.getByRole('button', { name: /^Check and ask/ }).click();
    await dialog.getByText(/badges? (was|were) checked/).waitFor();
    await putAway(started);
  }
  const sheet = page.getByRole('dialog');
  const open = async (group: RegExp, badge: string, told: RegExp, place: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: group }).click();
    await page.getByRole('row', { name: badge }).last().click();
    await sheet.getByText(told).first().waitFor();
    await expectNoViolations(place);
    await putAway(started);
  };
  await open(/Not placed/, 'Careful driver', /can no longer be reached/, 'badge sheet, the issuer is gone');
  await open(/Cooperative/, 'Teamwork', /^WATCH OUT/, 'badge sheet, a loud notice');
});

test('the issuers, and marking one as known', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Issuers' }).click();
  const article = page.getByRole('article').first();
  await article.getByRole('button', { name: /^\d+ badges?$/ }).click();
  await page.getByRole('button', { name: /^What this app brings along/ }).click();
  await expectNoViolations('issuers');
  await page
    .getByRole('button', { name: /^I know this issuer/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('radio', { name: 'We work with them' }).press('Space');
  await expectNoViolations('an issuer is marked');
  await page.getByRole('dialog').getByRole('button', { name: 'I know this issuer' }).click();
  await page.getByText(/You know this issuer, since/).waitFor();
  await expectNoViolations('issuers, one of them known');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
});

test('the page about the internet', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Internet' }).click();
  await page.getByLabel('Name or address of the computer').fill('two words');
  await page.keyboard.press('Enter');
  await page.getByText('This is not the name of a computer.').waitFor();
  await expectNoViolations('internet, a name that is none');
  await page.getByLabel('Name or address of the computer').fill('badges.office.example');
  await page.keyboard.press('Enter');
  await page.getByText('badges.office.example', { exact: true }).waitFor();
  await expectNoViolations('internet');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
});

test('make a passport', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Make a passport' }).click();
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  await expectNoViolations('make a passport');
});

test('nothing is lost at twice the size, and everything can be reached by scrolling', async () => {
  const { app, page } = started;
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(900, 600);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(450);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(450);
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('row').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(450);
  await page.getByRole('row').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});
