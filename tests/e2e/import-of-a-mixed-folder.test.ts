/** A folder as people have them: badges, a badge twice, a ZIP, a screenshot, a letter. One calm summary at the end. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { startApp, type StartedApp } from './harness.ts';
import { putAway, samples, storyLanguages } from './steps.ts';

let started: StartedApp;
let folder: string;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const summary = (title: SentenceKey = 'window:import.title') =>
  started.page.getByRole('dialog', { name: t(title) });

/** A real drag out of the file manager, folders and all. */
async function drop(path: string): Promise<void> {
  const { page } = started;
  const line = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await line.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await line.detach();
}

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    // A file manager names files in UTF-8, whatever the machine that tests is set to.
    started = await startApp({ language, env: { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' } });
    folder = join(started.dataDir, 'Mira’s certificates');
    const course = join(folder, '2023', 'course');
    await mkdir(course, { recursive: true });
    await copyFile(join(samples, 'social-skills-good.png'), join(folder, 'social.png'));
    await copyFile(join(samples, 'social-skills-good.png'), join(course, 'social (1).png'));
    await copyFile(join(samples, 'first-aid-at-work.png'), join(course, 'first-aid.png'));
    await copyFile(join(samples, 'screenshot-of-a-badge.png'), join(course, 'Screenshot.png'));
    await writeFile(join(folder, 'letter.txt'), 'Dear Mira, thank you for your application.');
    await writeFile(join(folder, '.hidden.png'), 'not looked at');
    await writeFile(join(course, 'client.passport'), 'a passport of somebody');
    const zipped = await readFile(join(samples, 'personal-skills-excellent.png'));
    await writeFile(join(folder, 'more.zip'), zipSync({ 'inside/personal.png': new Uint8Array(zipped) }));
  });
  afterAll(() => started.close());

  test('the folder is dropped before there is a passport: one is begun, and nothing was typed', async () => {
    await started.page.getByRole('heading', { name: t('home:firstRun.place') }).waitFor();
    await drop(folder);
    const counts = [
      t('window:import.added', { count: 3 }),
      t('window:import.refused', { count: 2 }),
      t('window:import.already', { count: 1 }),
      t('home:import.passports', { count: 1 }),
    ];
    await summary().getByText(counts.join(' · ')).waitFor();
  });

  test('each badge stands in its place, with the reason', async () => {
    const group = t('common:group.social');
    await summary()
      .getByRole('heading', { name: t('window:import.placedIn', { group }) })
      .waitFor();
    const social = summary().getByRole('listitem').filter({ hasText: 'Social Skills (Good)' }).first();
    const told = await social.innerText();
    const reason = t('skill:reason.official-name', { matched: 'Social Skills (Good)' });
    expect(told).toContain(t('window:sheet.groupByProposal', { reason }));
    expect(told).toContain(t('common:verdict.valid'));
    await summary()
      .getByRole('heading', { name: t('window:import.notPlaced') })
      .waitFor();
  });

  test('a badge that was already there says where it stands', async () => {
    const already = summary()
      .locator('section')
      .filter({ has: started.page.getByRole('heading', { name: t('window:import.already', { count: 1 }) }) });
    const told = await already.getByRole('listitem').innerText();
    expect(told).toContain('Social Skills (Good)');
    expect(told).toContain(t('window:import.placedIn', { group: t('common:group.social') }));
  });

  test('a passport among them is named, with how to open it', async () => {
    const heading = t('home:import.passports', { count: 1 });
    const left = summary()
      .locator('section')
      .filter({ has: started.page.getByRole('heading', { name: heading }) });
    const told = await left.innerText();
    expect(told).toContain(t('home:import.passportsHint'));
    expect(told).toContain('course/client.passport');
  });

  test('what is no badge is one key away, and says why', async () => {
    const { page } = started;
    await summary()
      .getByRole('button', { name: t('home:import.see') })
      .press('Enter');
    const heading = summary().getByRole('heading', { name: t('window:import.refused', { count: 2 }) });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const screenshot = summary().getByRole('listitem').filter({ hasText: 'Screenshot.png' });
    const told = await screenshot.innerText();
    expect(told).toContain(t('problem:png-no-badge.what'));
    expect(told).toContain(t('problem:png-no-badge.next'));
    await putAway(started);
    const facts = [
      t('window:header.shown', { shown: 2, total: 5 }),
      t('window:header.unplaced', { count: 1 }),
    ];
    await page.getByText(facts.join(' · ')).waitFor();
  });

  test('what is dropped while a summary is read comes next', async () => {
    await drop(join(samples, 'creatief-denken-goed.png'));
    await summary().waitFor();
    await drop(join(folder, 'social.png'));
    // The next one may be there before anybody has seen that the first one is gone.
    await started.page.keyboard.press('Escape');
    await summary('window:import.titleNone').waitFor();
    await putAway(started);
  });

  test('a folder with nothing in it is said so', async () => {
    const { page, dataDir } = started;
    await mkdir(join(dataDir, 'empty'));
    await drop(join(dataDir, 'empty'));
    await page.getByText(t('home:import.nothing')).waitFor();
  });

  test('a folder with nothing but a passport begins no import of badges, and says so', async () => {
    const { dataDir } = started;
    await mkdir(join(dataDir, 'clients'));
    await writeFile(join(dataDir, 'clients', 'one.passport'), 'a passport of somebody');
    await drop(join(dataDir, 'clients'));
    await summary('window:import.titleNone')
      .getByRole('heading', { name: t('home:import.passports', { count: 1 }) })
      .waitFor();
    await putAway(started);
  });

  test('a text that is no badge is said so, and nothing comes in', async () => {
    const { page } = started;
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'Dear Sir or Madam');
      const init = { bubbles: true, cancelable: true, clipboardData: transfer };
      document.body.dispatchEvent(new ClipboardEvent('paste', init));
    });
    await page.getByText(t('home:import.pastedNone')).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
