import { test } from 'vitest';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveBadge } from './badge-server.ts';
import { startApp } from './harness.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, putAway, samples } from './steps.ts';
import { claims, credential, profile } from '../fixtures/open-badges-3.ts';
import { academyName, keys } from '../fixtures/people.ts';
import { jws } from '../fixtures/sign.ts';
test('shots', async () => {
  const server = await serveBadge();
  const started = await startApp();
  const { page } = started;
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}.png` });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beginPassport(started);
  const key = keys.forger;
  const forged = jws({ alg: 'EdDSA', typ: 'JWT', kid: key.method }, claims(credential('f', { issuer: profile(key.did, academyName) })), key);
  const files = (await readdir(samples)).filter((n) => !n.endsWith('.md')).map((n) => join(samples, n));
  const edc = (await readdir('/work/shared/fixtures/edc').catch(() => [])).filter((n) => /json/.test(n)).slice(0, 3).map((n) => join('/work/shared/fixtures/edc', n));
  const summary = await handIn(started, [...files, ...edc, await makeFile(started, 'careful.json', server.assertion), await makeFile(started, 'forged.jwt', forged)]);
  for (const why of await summary.getByRole('button', { name: /^Why won’t/ }).all()) await why.click();
  await summary.getByRole('button', { name: 'Copy this text' }).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await shot('01-doctor');
  await putAway(started);
  await shot('02-passport');
  await allowOfficeHost(started, server.host);
  await page.getByRole('button', { name: 'Internet' }).click();
  await shot('03-internet');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  await shot('04-check');
  await dialog.getByRole('heading', { name: server.host }).scrollIntoViewIfNeeded();
  await dialog.getByRole('listitem').filter({ hasText: server.host }).getByRole('radio', { name: 'Just this time' }).press('Space');
  await dialog.getByRole('radio', { name: 'Never' }).first().press('Space');
  await shot('05-check-hosts');
  await dialog.getByRole('button', { name: /^Check and ask/ }).click();
  await dialog.getByText(/badges? (was|were) checked/).waitFor();
  await shot('06-summary');
  await putAway(started);
  await server.close();
  await page.getByRole('button', { name: 'Internet' }).click();
  await shot('07-internet-decided');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('button', { name: 'Issuers' }).click();
  await page.getByRole('article').first().waitFor();
  await shot('08-issuers');
  await page.evaluate(() => window.scrollTo(0, 1e6));
  await shot('09-issuers-end');
  await page.getByRole('button', { name: /^I know this issuer/ }).first().click();
  await page.getByRole('radio', { name: 'I took this course' }).press('Space');
  await shot('10-mark');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  for (const name of ['Careful driver']) {
    await page.getByRole('navigation').getByRole('button', { name: /Not placed/ }).click();
    await page.getByRole('row', { name }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'What we checked' }).evaluate((e) => e.scrollIntoView());
    await shot('11-sheet');
    await page.getByRole('dialog').getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('radio', { name: 'Just this time' }).press('Space');
    await page.getByRole('button', { name: /^Check and/ }).click();
    await page.getByText(/badges? (was|were) checked/).waitFor();
    await shot('12-gone-summary');
    await putAway(started);
    await page.getByRole('row', { name }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'What we checked' }).evaluate((e) => e.scrollIntoView());
    await shot('13-gone-sheet');
    await page.getByRole('button', { name: 'For experts' }).click();
    await page.getByRole('button', { name: 'For experts' }).evaluate((e) => e.scrollIntoView());
    await page.waitForTimeout(300);
    await page.setViewportSize({ width: 1280, height: 2400 });
    await shot('14-experts');
    await page.setViewportSize({ width: 1280, height: 800 });
    await putAway(started);
  }
  console.log(await page.getByRole('row').evaluateAll((r) => r.map((x) => x.getAttribute('aria-label'))));
  // every micro-credential
  let n = 0;
  for (const nav of await page.getByRole('navigation').getByRole('button').all()) {
    await nav.click();
    for (const row of await page.getByRole('row').all()) {
      await row.click();
      await page.getByRole('dialog').getByRole('heading', { name: 'What this badge says' }).or(page.getByText('This file only holds')).first().waitFor();
      const learned = page.getByRole('dialog').getByRole('heading', { name: 'What was learned' });
      if ((await learned.count()) > 0) {
        await learned.evaluate((e) => e.scrollIntoView());
        await shot(`15-learned-${n++}`);
      }
      if ((await page.getByText('WATCH OUT').count()) > 0) await shot(`16-loud`);
      await putAway(started);
    }
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Issuers' }).click();
  await page.getByRole('article').first().waitFor();
  await shot('17-issuers-dark');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await dialog.getByRole('radio').first().waitFor();
  await shot('18-check-dark');
  await started.close();
}, 120000);
