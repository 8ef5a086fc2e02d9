/** At a glance: what is proven, the tree of badges, and the same badges through other frameworks. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { hostedBadge } from '../fixtures/hosted-badge.ts';
import { startApp, type StartedApp } from './harness.ts';
import { look } from './look.ts';
import { beginPassport, handIn, makeFile, putAway, samples } from './steps.ts';

let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
  const kompas = await makeFile(started, 'kompas.json', JSON.stringify(kompasBadge()));
  await handIn(started, [
    join(samples, 'personal-skills-excellent.png'),
    join(samples, 'teamwork-good-hosted.png'),
    kompas,
  ]);
  await putAway(started);
});
afterAll(() => started.close());

/** A badge that says itself to which entry of KOMPAS21 it belongs. */
function kompasBadge(): object {
  const base = z.looseObject({ badge: z.looseObject({}) }).parse(hostedBadge('Afwasteam'));
  const alignment = [
    {
      targetName: 'Samenwerken',
      targetFramework: 'KOMPAS21',
      targetUrl: 'https://kompas.example/samenwerken',
    },
  ];
  return { ...base, badge: { ...base.badge, alignment } };
}

test('the overview tells proof from what is not, in words and to a screen reader', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'See everything at a glance' }).click();
  await page.getByRole('heading', { level: 1, name: 'At a glance' }).waitFor();
  await page.getByRole('img', { name: /Personal skills: Excellent/u }).waitFor();
  const group = (name: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name, exact: true }) })
      .first();
  expect(await group('Personal skills').innerText()).toMatch(
    /Proven[\s\S]*Excellent[\s\S]*checked: all good/u,
  );
  const cooperative = await group('Cooperative skills').innerText();
  expect(cooperative).toMatch(/Proven\s+Nothing yet/u);
  expect(cooperative).toMatch(/Not proven, or your own word[\s\S]*Good/u);
});

test('the tree says which badge counts, and what is missing for the Super Badge', async () => {
  const { page } = started;
  await page.getByRole('heading', { name: 'The 18 badges of SoftSkills4EU' }).waitFor();
  await page.getByText('You hold Personal Skills (Excellent).').waitFor();
  await page.getByText('Still missing: Social Skills (Excellent).').waitFor();
  await page.getByRole('button', { name: /^Same level, another name: Teamwork/u }).waitFor();
  await page.getByRole('button', { name: /^This badge counts: Personal Skills \(Excellent\)/u }).click();
  await page.getByRole('dialog', { name: 'Personal Skills (Excellent)' }).waitFor();
  await putAway(started);
});

test('through another framework what the issuer says stands apart from what is proposed', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Other frameworks' }).click();
  await page.getByText('This mapping is proposed by this app.').waitFor();
  await page
    .getByRole('button', { name: /^Framework|LifeComp/u })
    .first()
    .click();
  await page.getByRole('option', { name: 'KOMPAS21' }).click();
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'working together' }) });
  await entry.getByText('said by the issuer').waitFor();
  expect(await entry.innerText()).toMatch(
    /Afwasteam[\s\S]*said by the issuer[\s\S]*“Samenwerken”[\s\S]*proposed/u,
  );
});

test('a framework is saved as a file, changed, imported, and removed again', async () => {
  const { app, page, dataDir } = started;
  const path = join(dataDir, 'ours.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save KOMPAS21 as a file' }).click();
  await page.getByText('The framework is saved.').waitFor();
  const saved = await readFile(path, 'utf8');
  await writeFile(path, saved.replace('"working together"', '"pulling one rope"'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a framework file' }).click();
  await (await chooser).setFiles(path);
  await page.getByRole('heading', { name: 'pulling one rope' }).waitFor();
  await page.getByText('From your file ours.json').waitFor();
  await page.getByRole('button', { name: /^Remove the framework KOMPAS21/u }).click();
  await page.getByRole('heading', { name: 'Self-regulation' }).waitFor();
  await page.getByRole('heading', { name: 'pulling one rope' }).waitFor({ state: 'detached' });
  // The button is gone with its framework: the way back has the focus.
  const undo = page.getByRole('main').getByRole('button', { name: 'Undo' });
  await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await undo.press('Enter');
  await page.getByRole('heading', { name: 'pulling one rope' }).waitFor();
  await page.getByText('From your file ours.json').waitFor();
  await page.getByRole('button', { name: /^Remove the framework KOMPAS21/u }).click();
  await page.getByRole('heading', { name: 'Self-regulation' }).waitFor();
});

test('a file that is no framework is refused with what to do next', async () => {
  const { page, dataDir } = started;
  const path = join(dataDir, 'wrong.json');
  await writeFile(path, '{"items": 1}');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a framework file' }).click();
  await (await chooser).setFiles(path);
  const refused = page.getByRole('alert');
  await refused.getByText('We cannot use this file as a framework.').waitFor();
  await look(page, 'other frameworks, a file is refused');
  await refused.getByRole('button', { name: 'Put this message away' }).click();
});

test('nothing on the overview stands in the way of a screen reader', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('button', { name: 'See everything at a glance' }).click();
  await page.getByRole('heading', { name: 'The way to the Super Badge' }).waitFor();
  await look(page, 'overview, with what is not proven');
});
