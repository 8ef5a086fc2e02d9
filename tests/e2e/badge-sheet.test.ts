/** The badge sheet by keyboard alone: read, tell in own words, add evidence, undo; nothing that was written is lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { credential } from '../fixtures/open-badges-3.ts';
import { countedKeys, type CountedKeys } from './counted-keys.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, makeFile, putAway, samples } from './steps.ts';

const badge = 'Social Skills (Good)';
const situation = 'Two new colleagues came to my shift.';
const result = 'After one week they worked alone.';
let started: StartedApp;
let keys: CountedKeys;

beforeAll(async () => {
  started = await startApp();
  keys = countedKeys(started.page);
  await beginPassport(started);
  const files = ['social-skills-good.png', 'creatief-denken-goed.png'];
  await handIn(
    started,
    files.map((name) => join(samples, name)),
  );
  await putAway(started);
  await started.page.getByRole('row', { name: badge }).focus();
});
afterAll(async () => {
  keys.print();
  await started.close();
});

const sheet = (): Locator => started.page.getByRole('dialog', { name: badge });
const own = (): Locator => sheet().locator('section').filter({ hasText: 'Your own statement, not checked' });
const button = (name: string | RegExp): Locator => own().getByRole('button', { name, exact: true });
const file = (name: string): Locator => own().getByRole('group', { name });

async function press(key: string, times = 1): Promise<void> {
  for (let turn = 0; turn < times; turn++) await keys.press(key);
}

async function isFocused(target: Locator): Promise<boolean> {
  return (
    (await target.count()) > 0 && target.first().evaluate((element) => element === document.activeElement)
  );
}

/** Goes on with Tab until it is there, as somebody without a mouse does. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 40 && !(await isFocused(target)); step++) await press(key);
  expect(await isFocused(target)).toBe(true);
}

test('the sheet opens, says the six things and the five lines, and closes to where one was', async () => {
  keys.begin('open a badge, go to the next and back, close it');
  const { page } = started;
  await press('Enter');
  await own().waitFor();
  expect(await sheet().getByRole('term').allInnerTexts()).toEqual([
    'Who gave it?',
    'What is it about?',
    'What did you have to do?',
    'Who is it for?',
    'Is there any proof of the work?',
    'When was it given, and until when is it good?',
  ]);
  const lines = sheet().getByRole('listitem').filter({ hasText: /\?/ });
  expect(await lines.count()).toBe(5);
  await press('ArrowRight');
  const next = page.getByRole('dialog', { name: 'Creatief denken (Goed)' });
  await next.getByText('The badge itself is written in this language: Dutch.').waitFor();
  expect(await next.locator('dd[lang=nl]').count()).toBeGreaterThan(0);
  expect(
    await next
      .getByRole('heading', { level: 2 })
      .or(next.locator('[slot=title]'))
      .first()
      .getAttribute('lang'),
  ).toBe('nl');
  await press('ArrowLeft');
  await own().waitFor();
  expect(await sheet().getByText('The badge itself is written in this language').count()).toBe(0);
  await press('Escape');
  await sheet().waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(page.getByRole('row', { name: badge }))).toBe(true);
});

test('own words: four questions, examples to look at, saved, undone and made again', async () => {
  keys.begin('write own words (with every letter of them), save, undo, redo');
  await press('Enter');
  await own().waitFor();
  await tabTo(sheet().getByRole('button', { name: 'Write in your own words' }).first());
  await press('Enter');
  await expect.poll(() => isFocused(own().getByLabel('Situation'))).toBe(true);
  await keys.type(situation);
  await tabTo(own().getByLabel('Result'));
  await keys.type(result);
  await tabTo(button('Save your words'));
  await press('Enter');
  await own().getByText('Your words are saved.').waitFor();
  expect(await own().getByRole('definition').allInnerTexts()).toEqual([situation, result]);
  await expect.poll(() => isFocused(button('Change your words'))).toBe(true);
  await press('Control+z');
  await own().getByText('It stands under the badge in your passport').waitFor();
  expect(await own().getByRole('definition').count()).toBe(0);
  await press('Control+Shift+z');
  await own().getByText(result).waitFor();
  expect(await isFocused(button('Change your words'))).toBe(true);
});

test('examples are looked at, and characters are counted only near the end', async () => {
  keys.begin('look at the examples, throw changes away');
  await press('Enter');
  await own().getByLabel('Task').waitFor();
  await tabTo(button('Show examples'), 'Shift+Tab');
  await press('Enter');
  await own().getByText('I had to show them how to work safely on their first day.').waitFor();
  expect(
    await own()
      .getByText(/You can write/)
      .count(),
  ).toBe(0);
  await own().getByLabel('Task').fill('x'.repeat(1850));
  await own().getByText('You can write 150 more characters.').waitFor();
  await tabTo(button('Throw away my changes'));
  await press('Enter');
  expect(await own().getByRole('definition').allInnerTexts()).toEqual([situation, result]);
  await expect.poll(() => isFocused(button('Change your words'))).toBe(true);
});

test('what is not saved is kept when the sheet is closed, and when the engine dies', async () => {
  keys.begin('leave and come back, save');
  const { app, page } = started;
  await press('Enter');
  await expect.poll(() => isFocused(own().getByLabel('Situation'))).toBe(true);
  await press('Tab');
  await keys.type('I had to show them the work.');
  await press('Escape');
  await sheet().waitFor({ state: 'detached' });
  await page.getByText(/are kept, but not saved yet/).waitFor();
  await press('Enter');
  await own().getByText('You have not saved these words yet.').waitFor();
  const task = own().getByLabel('Task');
  expect(await task.inputValue()).toBe('I had to show them the work.');
  await tabTo(task);
  await press('End');
  await app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'passport-engine');
    if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
  });
  await keys.type(' Safely.');
  await page.getByText(/ready again/i).waitFor();
  expect(await isFocused(task)).toBe(true);
  expect(await task.inputValue()).toBe('I had to show them the work. Safely.');
  await tabTo(button('Save your words'));
  await press('Enter');
  await own().getByText('Your words are saved.').waitFor();
  expect(await own().getByRole('definition').allInnerTexts()).toContain(
    'I had to show them the work. Safely.',
  );
});

test('evidence of one’s own: added, named, taken away, brought back', async () => {
  keys.begin('add a file, name it (with every letter), take it away, undo');
  const { page } = started;
  const letter = await makeFile(started, 'Reference letter.pdf', '%PDF-1.4 a letter');
  await tabTo(button('Add a file'));
  const chooser = page.waitForEvent('filechooser');
  await press('Enter');
  await (await chooser).setFiles(letter);
  const field = file('Reference letter.pdf').getByLabel('What is it?');
  await expect.poll(() => isFocused(field)).toBe(true);
  await keys.type('Letter from my team leader');
  await press('Enter');
  await own().getByText('Your words about the file are saved.').waitFor();
  await tabTo(button('Take away Reference letter.pdf'));
  await press('Enter');
  await file('Reference letter.pdf').waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(button('Undo'))).toBe(true);
  await press('Enter');
  expect(await field.inputValue()).toBe('Letter from my team leader');
  await expect.poll(() => isFocused(button('Redo'))).toBe(true);
});

test('a copy of it is the file, byte for byte', async () => {
  const { app, dataDir, page } = started;
  const path = join(dataDir, 'copy.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await button('Save a copy of Reference letter.pdf').press('Enter');
  await page.getByText('The copy is saved.').waitFor();
  expect(await readFile(path, 'utf8')).toBe('%PDF-1.4 a letter');
});

test('a picture dropped on the sheet or pasted there is evidence, never a badge; a page is never shown', async () => {
  keys.begin('three steps back');
  const { page } = started;
  const base64 = (await readFile(join(samples, 'personal-skills-excellent.png'))).toString('base64');
  const give = (how: 'drop' | 'paste', name: string, type: string): Promise<void> =>
    sheet()
      .getByText('Nobody checks it.')
      .evaluate(
        (target, [kind, bytes, fileName, mediaType]) => {
          const transfer = new DataTransfer();
          const binary = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
          transfer.items.add(new File([binary], fileName, { type: mediaType }));
          const init = { bubbles: true, cancelable: true };
          if (kind === 'paste')
            target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
          else
            for (const event of ['dragenter', 'dragover', 'drop'])
              target.dispatchEvent(new DragEvent(event, { ...init, dataTransfer: transfer }));
        },
        [
          how,
          name.endsWith('.html') ? btoa('<script>document.title="run"</script>') : base64,
          name,
          type,
        ] as const,
      );
  await give('drop', 'my work.png', 'image/png');
  await file('my work.png').waitFor();
  await own().getByRole('img', { name: 'Small picture of my work.png' }).waitFor();
  await give('paste', 'pasted.png', 'image/png');
  await own().getByRole('img', { name: 'Small picture of pasted.png' }).waitFor();
  await give('drop', 'page.html', 'text/html');
  await file('page.html').waitFor();
  expect(await own().getByRole('img', { name: 'Small picture of page.html' }).count()).toBe(0);
  expect(await page.title()).not.toBe('run');
  // The import of badges would have opened its summary.
  expect(await page.getByRole('dialog').count()).toBe(1);
  // Three files, each one step back.
  await tabTo(button('Add a file'));
  await press('Control+z', 3);
  await file('my work.png').waitFor({ state: 'detached' });
  expect(await own().getByRole('group').count()).toBe(1);
});

test('a badge that nobody can check comes with words for asking for one that can be checked', async () => {
  const { page } = started;
  await putAway(started);
  const unsigned = await makeFile(started, 'unsigned.json', JSON.stringify(credential('unsigned')));
  await handIn(started, [unsigned]);
  await putAway(started);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Cooperative/ })
    .click();
  await page.getByRole('row').first().press('Enter');
  const open = page.getByRole('dialog');
  await open.getByRole('button', { name: /^How to get a signed badge/ }).press('Enter');
  await open.getByRole('button', { name: 'Copy this text' }).waitFor();
  await putAway(started);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Social/ })
    .click();
});

test('the passport as text says whose words they are', async () => {
  const { app, page } = started;
  await page.getByRole('button', { name: 'Make a passport' }).click();
  await page.getByRole('button', { name: 'Copy for Europass' }).click();
  await page.getByRole('button', { name: 'Copy everything at once' }).click();
  await page.getByText('Copied. You can paste it now.').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('In Mira Novak’s own words (not checked):');
  expect(copied).toContain(`Situation: ${situation}`);
  expect(copied).toContain('Own evidence (not checked): Letter from my team leader');
});

test('what is done while the next badge is still asked for is done to the one that the title names', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('row', { name: badge }).focus();
  await page.keyboard.press('Enter');
  await own().waitFor();
  // The engine answers in a later turn: between the two the sheet shows the next badge's name alone.
  await sheet()
    .getByRole('button', { name: 'Take out of this passport' })
    .evaluate(async (remove) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      if (remove instanceof HTMLElement) remove.click();
    });
  await page.getByText(/ was taken out of this passport/).waitFor();
  await page.getByRole('row', { name: badge }).waitFor();
});
