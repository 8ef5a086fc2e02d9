/** A folder as people have them: badges, a badge twice, a ZIP, a screenshot, a letter. One calm summary at the end. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { putAway, samples } from './steps.ts';

let started: StartedApp;
let folder: string;

beforeAll(async () => {
  // A file manager names files in UTF-8, whatever the machine that tests is set to.
  started = await startApp({ env: { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' } });
  folder = join(started.dataDir, 'Mira’s certificates');
  const course = join(folder, '2023', 'course');
  await mkdir(course, { recursive: true });
  await copyFile(join(samples, 'social-skills-good.png'), join(folder, 'social.png'));
  await copyFile(join(samples, 'social-skills-good.png'), join(course, 'social (1).png'));
  await copyFile(join(samples, 'first-aid-at-work.png'), join(course, 'first-aid.png'));
  await copyFile(join(samples, 'screenshot-of-a-badge.png'), join(course, 'Screenshot.png'));
  await writeFile(join(folder, 'letter.txt'), 'Dear Mira, thank you for your application.');
  await writeFile(join(folder, '.hidden.png'), 'not looked at');
  const zipped = await readFile(join(samples, 'personal-skills-excellent.png'));
  await writeFile(join(folder, 'more.zip'), zipSync({ 'inside/personal.png': new Uint8Array(zipped) }));
});
afterAll(() => started.close());

/** A real drag out of the file manager, folders and all. */
async function drop(path: string): Promise<void> {
  const { page } = started;
  const line = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await line.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await line.detach();
}

test('the folder is dropped before there is a passport: one is begun, and nothing was typed', async () => {
  const { page } = started;
  await page.getByRole('heading', { name: 'Put your badges here' }).waitFor();
  await drop(folder);
  const summary = page.getByRole('dialog', { name: 'Your badges have been read' });
  await summary.getByText('3 badges added · 2 files could not be used · 1 badge was already there').waitFor();
});

test('each badge stands in its place, with the reason', async () => {
  const { page } = started;
  const summary = page.getByRole('dialog');
  const placed = summary.getByRole('heading', { name: 'Placed in: Social skills' });
  await placed.waitFor();
  const social = summary.getByRole('listitem').filter({ hasText: 'Social Skills (Good)' }).first();
  expect(await social.innerText()).toMatch(
    /The app put it here, matched by its name[\s\S]*Checked: all good/,
  );
  await summary.getByRole('heading', { name: 'Not placed yet. You decide where it goes.' }).waitFor();
});

test('a badge that was already there says where it stands', async () => {
  const summary = started.page.getByRole('dialog');
  const already = summary
    .locator('section')
    .filter({ has: started.page.getByRole('heading', { name: '1 badge was already there' }) });
  expect(await already.getByRole('listitem').innerText()).toMatch(
    /Social Skills \(Good\)\s+Placed in: Social skills/,
  );
});

test('what is no badge is one key away, and says why', async () => {
  const { page } = started;
  const summary = page.getByRole('dialog');
  await summary.getByRole('button', { name: 'See why' }).press('Enter');
  const heading = summary.getByRole('heading', { name: '2 files could not be used' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const screenshot = summary.getByRole('listitem').filter({ hasText: 'Screenshot.png' });
  expect(await screenshot.innerText()).toMatch(/holds no badge[\s\S]*Download the badge again/);
  await putAway(started);
  await page.getByText('2 of 5 groups shown · 1 badge not placed yet').waitFor();
});

test('what is dropped while a summary is read comes next', async () => {
  const { page } = started;
  await drop(join(samples, 'creatief-denken-goed.png'));
  await page.getByRole('dialog', { name: 'Your badges have been read' }).waitFor();
  await drop(join(folder, 'social.png'));
  // The next one may be there before anybody has seen that the first one is gone.
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'No badge was added' }).waitFor();
  await putAway(started);
});

test('a folder with nothing in it is said so', async () => {
  const { page, dataDir } = started;
  await mkdir(join(dataDir, 'empty'));
  await drop(join(dataDir, 'empty'));
  await page.getByText('We found no file in what you dropped.').waitFor();
});

test('an address that is dropped or pasted comes in as a link', async () => {
  const { page } = started;
  const hand = (kind: 'drop' | 'paste'): Promise<void> =>
    page.evaluate((how) => {
      const transfer = new DataTransfer();
      transfer.setData('text/uri-list', 'https://academy.example/badges/1');
      transfer.setData('text/plain', 'https://academy.example/badges/1');
      const init = { bubbles: true, cancelable: true };
      if (how === 'paste')
        document.body.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
      else
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: transfer }));
    }, kind);
  for (const kind of ['drop', 'paste'] as const) {
    await hand(kind);
    await page.getByRole('dialog').getByText('Badge kept at academy.example').waitFor();
    await putAway(started);
  }
});

test('a text that is no badge is said so, and nothing comes in', async () => {
  const { page } = started;
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'Dear Sir or Madam');
    const init = { bubbles: true, cancelable: true, clipboardData: transfer };
    document.body.dispatchEvent(new ClipboardEvent('paste', init));
  });
  await page.getByText('What you pasted is not a badge.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});
