/** Before anybody is asked: who, why, what they learn; and what was said is kept and can be changed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBadge, type BadgeServer } from './badge-server.ts';
import { startApp, type StartedApp } from './harness.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, putAway } from './steps.ts';

let started: StartedApp;
let server: BadgeServer;

beforeAll(async () => {
  server = await serveBadge('Forklift licence');
  started = await startApp();
  await beginPassport(started);
  const file = await makeFile(started, 'forklift.json', server.assertion);
  await handIn(started, [file]);
  await putAway(started);
});
afterAll(async () => {
  await started.close();
  await server.close();
});

const openCheck = async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('heading', { name: server.host }).waitFor();
  return dialog;
};

test('a computer that is not public stays unasked until the person names it', async () => {
  const { page } = started;
  const dialog = await openCheck();
  await dialog.getByRole('radio', { name: 'Just this time' }).press('Space');
  await dialog.getByRole('button', { name: 'Check and ask 1 place' }).click();
  await dialog.getByText('1 badge was checked.').waitFor();
  expect(server.asked()).toBe(0);
  await putAway(started);
  await page.getByRole('button', { name: 'Internet' }).click();
  await page.getByText(/Only name a computer that you trust/).waitFor();
  await page.getByLabel('Name or address of the computer').fill('two words');
  await page.keyboard.press('Enter');
  await page.getByText('This is not the name of a computer.').waitFor();
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await allowOfficeHost(started, server.host);
});

test('the question names the host, the reason and what it learns, and proposes nothing', async () => {
  const dialog = await openCheck();
  const text = await dialog.innerText();
  expect(text).toContain(server.host);
  expect(text).toMatch(/It can tell us .*\./);
  expect(text).toMatch(/What it learns: that somebody looks at exactly this badge/);
  expect(text).toContain('It does not get your name');
  expect(await dialog.getByRole('radio', { name: 'Not now' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'Check without the internet' }).waitFor();
});

test('"never" is kept, and nobody is asked', async () => {
  const { page } = started;
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('radio', { name: 'Never' }).press('Space');
  await dialog.getByRole('button', { name: 'Check without the internet' }).click();
  await dialog.getByText('No place was asked.').waitFor();
  expect(server.asked()).toBe(0);
  await putAway(started);
  await page.getByRole('button', { name: 'Internet' }).click();
  await page.getByRole('main').getByText(server.host).first().waitFor();
  await page.getByRole('button', { name: new RegExp(`May we ask ${server.host}`) }).waitFor();
});

test('an answer is changed on the page "Internet", with the keyboard alone', async () => {
  const { page } = started;
  const choice = page.getByRole('button', { name: new RegExp(`May we ask ${server.host}`) });
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Ask me each time' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`Your answer about ${server.host} is saved.`).waitFor();
  await page.getByText(/You have not said “always” or “never”/).waitFor();
  await page.getByRole('button', { name: 'Back to the passport' }).press('Enter');
});

test('"always" asks at once, and is not asked again', async () => {
  const first = await openCheck();
  await first.getByRole('radio', { name: 'Always for this host' }).press('Space');
  await first.getByRole('button', { name: 'Check and ask 1 place' }).click();
  await first.getByText(`Places we asked: ${server.host}.`).waitFor();
  const asked = server.asked();
  expect(asked).toBeGreaterThan(0);
  await putAway(started);
  await started.page.getByRole('button', { name: 'Internet' }).click();
  const choice = started.page.getByRole('button', { name: new RegExp(`May we ask ${server.host}`) });
  expect(await choice.innerText()).toContain('Always');
  await started.page.getByRole('button', { name: 'Back to the passport' }).click();
});
