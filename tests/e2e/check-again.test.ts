/** A hosted badge is confirmed by its issuer; then the issuer is gone, and what was confirmed stays told. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serveBadge, type BadgeServer } from './badge-server.ts';
import { startApp, type StartedApp } from './harness.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, putAway } from './steps.ts';

let started: StartedApp;
let server: BadgeServer;

beforeAll(async () => {
  server = await serveBadge();
  started = await startApp();
  await beginPassport(started);
});
afterAll(async () => {
  await started.close();
  await server.close();
});

/** Agrees to every place that is named, this once, and waits for the summary. */
const agreeAndCheck = async (): Promise<Locator> => {
  const dialog = started.page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('radio', { name: 'Just this time' }).first().waitFor();
  for (const radio of await dialog.getByRole('radio', { name: 'Just this time' }).all())
    await radio.press('Space');
  await dialog.getByRole('button', { name: /^Check and ask/ }).click();
  await dialog.getByText(/badges? (was|were) checked/).waitFor();
  return dialog;
};

test('at first nobody is asked, and the badge says so', async () => {
  const file = await makeFile(started, 'careful-driver.json', server.assertion);
  const summary = await handIn(started, [file]);
  expect(await summary.innerText()).toContain('Could not check everything');
  await putAway(started);
  expect(server.asked()).toBe(0);
});

test('with consent the issuer confirms it, and the summary says what changed', async () => {
  const { page } = started;
  await allowOfficeHost(started, server.host);
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = await agreeAndCheck();
  await dialog.getByRole('heading', { name: '1 badge has a new result' }).waitFor();
  const result = dialog.getByRole('listitem').filter({ hasText: 'Careful driver' }).first();
  expect(await result.innerText()).toMatch(/Before: Could not check everything[\s\S]*Checked: all good/);
  expect(await dialog.innerText()).toContain(`Places we asked: ${server.host}.`);
  expect(server.asked()).toBeGreaterThan(0);
  await putAway(started);
});

test('the sheet answers five questions, and experts see the documents', async () => {
  const { page } = started;
  await page.getByRole('row', { name: 'Careful driver' }).click();
  const sheet = page.getByRole('dialog', { name: 'Careful driver' });
  const line = (question: string) => sheet.getByRole('listitem').filter({ hasText: question }).first();
  for (const question of ['Is it unchanged?', 'Did the named issuer issue it?', 'Is it still good?'])
    expect(await line(question).innerText()).toMatch(/Yes/);
  expect(await line('Do we know this issuer?').innerText()).toContain('Could not be checked');
  await sheet.getByRole('button', { name: 'For experts' }).click();
  await sheet.getByRole('heading', { name: 'Documents we read' }).waitFor();
  await sheet.getByText(`http://${server.host}/assertion`).first().waitFor();
  await putAway(started);
});

test('a badge that was withdrawn meanwhile is found out at the next check', async () => {
  const { page } = started;
  const other = await serveBadge('Night watch');
  try {
    await handIn(started, [await makeFile(started, 'night-watch.json', other.assertion)]);
    await putAway(started);
    await allowOfficeHost(started, other.host);
    await page.getByRole('button', { name: 'Check again' }).click();
    await agreeAndCheck();
    await putAway(started);
    other.revoke();
    await page.getByRole('row', { name: 'Night watch' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Check again' }).click();
    const dialog = await agreeAndCheck();
    const result = dialog.getByRole('listitem').filter({ hasText: 'Night watch' }).first();
    expect(await result.innerText()).toMatch(/Before: Checked: all good[\s\S]*Problem found/);
    expect(await result.innerText()).toContain('Before: Yes. Now: No.');
    expect(await dialog.innerText()).not.toContain('Careful driver');
    await putAway(started);
  } finally {
    await other.close();
  }
});

test('the issuer is gone: what it confirmed is told with its day, and no more than that', async () => {
  const { page } = started;
  await server.close();
  await page.getByRole('row', { name: 'Careful driver' }).click();
  const sheet = page.getByRole('dialog', { name: 'Careful driver' });
  await sheet.getByRole('button', { name: 'Check again' }).click();
  const dialog = await agreeAndCheck();
  await dialog.getByRole('heading', { name: '1 badge has a new result' }).waitFor();
  await putAway(started);
  await page.getByRole('row', { name: 'Careful driver' }).click();
  const issued = sheet.getByRole('listitem').filter({ hasText: 'Did the named issuer issue it?' }).first();
  expect(await issued.innerText()).toContain('Yes');
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
  expect(await issued.innerText()).toContain(`on ${today}`);
  expect(await issued.innerText()).toContain('can no longer be reached');
  const good = sheet.getByRole('listitem').filter({ hasText: 'Is it still good?' }).first();
  expect(await good.innerText()).toContain('Could not be checked');
  await sheet.getByRole('heading', { name: 'Earlier checks' }).waitFor();
  await putAway(started);
});

test('a long check can be stopped, and what was found until then is kept', async () => {
  const { page } = started;
  // Answers nothing and hangs up on nobody: only stopping ends the check.
  const hungUp: Promise<unknown>[] = [];
  const silent = createServer((request) => {
    hungUp.push(once(request.socket, 'close'));
  });
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(silent.address());
  const host = `127.0.0.1:${port}`;
  try {
    const pointer = `http://${host}/assertion`;
    await handIn(started, [await makeFile(started, 'pointer.txt', pointer)]);
    await putAway(started);
    await allowOfficeHost(started, host);
    await page.getByRole('button', { name: 'Check again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Check again' });
    await dialog
      .getByRole('listitem')
      .filter({ hasText: host })
      .getByRole('radio', { name: 'Just this time' })
      .press('Space');
    await dialog.getByRole('button', { name: 'Check and ask 1 place' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText('You stopped. What was found until then is kept.').waitFor();
    // The engine stops too: a question that is on its way is not waited for, and no other follows it.
    const stoppedAt = Date.now();
    await Promise.all(hungUp);
    expect(hungUp).toHaveLength(1);
    expect(Date.now() - stoppedAt).toBeLessThan(5000);
    await putAway(started);
  } finally {
    silent.closeAllConnections();
    await new Promise<void>((closed) => silent.close(() => closed()));
  }
});
