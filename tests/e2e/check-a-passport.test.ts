/** An employer who has no passport of their own checks one that they received: as it was made, changed, and in Greek. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { forged, reword } from '../unit/document-check/forger.ts';
import { goodBadge, madeDocument } from '../unit/document-check/made-document.ts';
import { startApp, type StartedApp } from './harness.ts';
import { makeFile } from './steps.ts';
import { violationsOn } from './violations.ts';

let made: Uint8Array;
let changed: Uint8Array;
let started: StartedApp;

beforeAll(async () => {
  made = await madeDocument();
  changed = await forged(made, reword('Good. The issuer says so.', 'Excellent. The issuer says so.'));
  started = await startApp();
}, 120_000);
afterAll(() => started.close());

const dialog = (): Locator => started.page.getByRole('dialog', { name: 'Check a passport' });

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Goes on with Tab until it is there, as somebody without a mouse does. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 40 && !(await isFocused(target)); step += 1)
    await started.page.keyboard.press(key);
  expect(await isFocused(target)).toBe(true);
}

/** Answers the system's dialog that the button with the focus opens. */
async function chooseBy(key: string, bytes: Uint8Array, name: string): Promise<void> {
  const { page } = started;
  const path = await makeFile(started, name, bytes);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press(key)]);
  await chooser.setFiles(path);
}

test('from the first screen, by keyboard alone: the pages and the badges agree', async () => {
  const { page } = started;
  await tabTo(page.getByRole('button', { name: 'Check a passport you received' }));
  await page.keyboard.press('Enter');
  await dialog().getByText('Did you receive a passport as a PDF?').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await tabTo(dialog().getByRole('button', { name: 'Choose the PDF' }));
  await chooseBy('Enter', made, 'received.pdf');
  await dialog().getByRole('heading', { name: 'The pages and the badges in this file agree' }).waitFor();
  expect(await dialog().getByRole('heading', { level: 4 }).allInnerTexts()).toEqual([
    goodBadge,
    'What was checked',
    'Communication skills (Sufficient)',
    'What was checked',
    'Organisational Skills (Excellent)',
    'What was checked',
    'Cooperative Skills (Sufficient)',
    'What was checked',
  ]);
  await dialog().getByText('This document was not sealed.').waitFor();
  await dialog().getByText('Nobody on the internet was asked.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the five answers about a badge are one key away', async () => {
  const { page } = started;
  const fold = dialog().getByRole('button', { name: 'What was checked' }).first();
  await tabTo(fold, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await dialog().getByText('The signature is good.').first().waitFor();
  await dialog().getByText('File inside: 001-social-skills-good.png').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('a page that was edited is named, with both wordings', async () => {
  const { page } = started;
  await tabTo(dialog().getByRole('button', { name: 'Check another PDF' }));
  await chooseBy('Enter', changed, 'edited.pdf');
  await dialog().getByRole('heading', { name: 'Something was changed' }).waitFor();
  const difference = dialog().getByRole('listitem').filter({ hasText: 'Words on this page were changed.' });
  expect(await difference.getByText(`Page 3, badge “${goodBadge}”, level`).count()).toBe(1);
  expect(await difference.getByRole('definition').allInnerTexts()).toEqual([
    'Excellent. The issuer says so.',
    'Good. The issuer says so.',
  ]);
  await dialog().getByText('Level: Good. The issuer says so.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('a PDF that is no passport gets a sentence and a next step', async () => {
  const other = Buffer.from('%PDF-1.7\nno more than this');
  await tabTo(dialog().getByRole('button', { name: 'Check another PDF' }));
  await chooseBy('Enter', other, 'other.pdf');
  await dialog().getByText('This file is not a passport that was made with this app.').waitFor();
});

test('nothing of all this was kept, and no passport was begun', async () => {
  const { page, dataDir } = started;
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Put your badges here' }).waitFor();
  const library = await readdir(join(dataDir, 'library')).catch(() => []);
  expect(library.filter((name) => name.endsWith('.passport'))).toEqual([]);
});

test('handed over by "Open with", in Greek: the same dialog', async () => {
  const received = await makeFile(started, 'received.pdf', changed);
  const greek = await startApp({ language: 'el', args: [received] });
  try {
    const { page, t } = greek;
    const open = page.getByRole('dialog', { name: t('recheck:title') });
    await open.getByRole('heading', { name: t('recheck:verdict.changed') }).waitFor();
    await open.getByText(t('recheck:difference.text-changed')).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  } finally {
    await greek.close();
  }
});
