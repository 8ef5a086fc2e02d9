/** The main job, as one person does it in one sitting: badges in, a passport out. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { putAway } from './steps.ts';

const samples = resolve(import.meta.dirname, '../../assets/samples');
let started: StartedApp;
/** What the window complained about: a refused style or script, a bug. */
const complaints: string[] = [];

beforeAll(async () => {
  started = await startApp();
  started.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  started.page.on('pageerror', (bug) => complaints.push(bug.message));
  // Once more from the start, so that nothing was said before somebody listened.
  await started.page.reload();
});
afterAll(async () => {
  await started.close();
  // A later start was given its folder, and leaves it there.
  await rm(started.dataDir, { recursive: true, force: true });
});

/** The names of the badges on the page, in their order. */
const names = (): Promise<(string | null)[]> =>
  started.page.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));

const turnTo = (group: string): Promise<void> =>
  started.page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(group) })
    .click();

/** Lets the next save dialog choose a file in the test's own folder. */
async function saveTo(name: string): Promise<string> {
  const path = join(started.dataDir, name);
  await started.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  return path;
}

test('the first minute has one big place for badges, and nothing has to be typed', async () => {
  const { page } = started;
  await page.getByRole('heading', { name: 'Put your badges here' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
});

test('badges come in, each with its verdict, and what is none says why and what to do', async () => {
  const { app, page } = started;
  const files = (await readdir(samples)).filter((name) => !name.endsWith('.md'));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    files.map((name) => join(samples, name)),
  );
  await page.getByRole('button', { name: 'Choose badges' }).click();
  const summary = page.getByRole('dialog', { name: 'Your badges have been read' });
  await summary.getByText('9 badges added · 2 files could not be used').waitFor();
  const refused = summary.getByRole('listitem').filter({ hasText: 'screenshot-of-a-badge.png' });
  expect(await refused.innerText()).toMatch(/holds no badge[\s\S]*Download the badge again/);
  const changed = summary.getByRole('listitem').filter({ hasText: 'Leadership' });
  expect(await changed.innerText()).toContain('Problem found');
  const hosted = summary.getByRole('listitem').filter({ hasText: 'Teamwork' });
  expect(await hosted.innerText()).toContain('Could not check everything');
  await summary.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('5 of 5 groups shown · 1 badge not placed yet').waitFor();
});

test('the same files again change nothing', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Add badges' }).click();
  const summary = page.getByRole('dialog', { name: 'No badge was added' });
  await summary.getByText('2 files could not be used · 9 badges were already there').waitFor();
  await putAway(started);
});

test('files can be dropped anywhere in the window, and pasted', async () => {
  const { page } = started;
  const { base64, name } = {
    base64: (await readFile(join(samples, 'social-skills-good.png'))).toString('base64'),
    name: 'dropped.png',
  };
  const handIn = (kind: 'drop' | 'paste'): Promise<void> =>
    page.evaluate(
      ([how, bytes, fileName]) => {
        const transfer = new DataTransfer();
        const binary = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([binary], fileName, { type: 'image/png' }));
        const target = document.querySelector('nav button') ?? document.body;
        const init = { bubbles: true, cancelable: true };
        if (how === 'paste')
          target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
        else
          for (const type of ['dragenter', 'dragover', 'drop'])
            target.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: transfer }));
      },
      [kind, base64, name] as const,
    );
  for (const kind of ['drop', 'paste'] as const) {
    await handIn(kind);
    const summary = page.getByRole('dialog', { name: 'No badge was added' });
    await summary.getByText('1 badge was already there').waitFor();
    await putAway(started);
  }
});

test('a badge moves by its menu, and undo puts it back', async () => {
  const { page } = started;
  await turnTo('Not placed yet');
  expect(await names()).toEqual(['First aid at work']);
  await page.getByRole('button', { name: 'Move or take out: First aid at work' }).click();
  await page.getByRole('menuitem', { name: 'Personal skills' }).click();
  await page.getByText('First aid at work now stands in Personal skills.').waitFor();
  await turnTo('Personal skills');
  expect(await names()).toEqual(['First aid at work', 'Personal Skills (Excellent)']);
  await page.keyboard.press('Control+z');
  await page.getByText('The last change was undone.').waitFor();
  expect(await names()).toEqual(['Personal Skills (Excellent)']);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('The change was made again.').waitFor();
  expect(await names()).toEqual(['First aid at work', 'Personal Skills (Excellent)']);
});

test('a badge is dragged by keyboard alone, to another place and to another group', async () => {
  const { page } = started;
  await page.getByRole('row', { name: 'First aid at work' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const at = (name: RegExp): Promise<boolean> =>
    page.evaluate((source) => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return new RegExp(source).test(label);
    }, name.source);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 12 && !(await at(name)); step++) await page.keyboard.press('Tab');
    expect(await at(name)).toBe(true);
  };
  await tabTo(/Creative thinking/);
  await page.keyboard.press('Enter');
  await page.getByText('First aid at work now stands in Creative thinking.').waitFor();
  expect(await names()).toEqual(['Personal Skills (Excellent)']);
  await turnTo('Creative thinking');
  expect(await names()).toEqual(['Creatief denken (Goed)', 'First aid at work']);

  await page.getByRole('row', { name: 'First aid at work' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  for (let step = 0; step < 6 && !(await at(/Insert before Creatief denken/)); step++)
    await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('First aid at work was moved in the list.').waitFor();
  expect(await names()).toEqual(['First aid at work', 'Creatief denken (Goed)']);
});

test('a badge is dragged by mouse to a group', async () => {
  const { page } = started;
  await page
    .getByRole('row', { name: 'First aid at work' })
    .dragTo(page.getByRole('navigation').getByRole('button', { name: /Social skills/ }));
  await page.getByText('First aid at work now stands in Social skills.').waitFor();
});

test('the sheet shows everything about a badge and goes on to its neighbours', async () => {
  const { page } = started;
  await turnTo('Organisational skills');
  await page.getByRole('row', { name: 'Leadership (Excellent)' }).click();
  const sheet = page.getByRole('dialog', { name: 'Leadership (Excellent)' });
  await sheet.getByRole('heading', { name: 'What we checked' }).waitFor();
  const integrity = sheet.getByRole('listitem').filter({ hasText: 'Is it unchanged?' });
  expect(await integrity.innerText()).toContain('No');
  expect(await sheet.getByRole('term').allInnerTexts()).toEqual(
    expect.arrayContaining(['Who gave it?', 'What did you have to do?', 'Who is it for?']),
  );
  await sheet.getByRole('button', { name: 'For experts' }).click();
  await sheet.getByText('integrity.signature-bad', { exact: true }).waitFor();

  const path = await saveTo('original.png');
  await sheet.getByRole('button', { name: 'Save the original file' }).click();
  await page.getByText('The file is saved.').waitFor();
  expect(await readFile(path)).toEqual(await readFile(join(samples, 'leadership-changed.png')));

  await sheet.getByRole('heading', { name: 'What we checked' }).click();
  await page.keyboard.press('ArrowRight');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('dialog').getByRole('button', { name: 'Badge before' }).click();
  await sheet.waitFor();
  await putAway(started);
});

test('the text of a group becomes one’s own, and the guide’s again', async () => {
  const { page } = started;
  const guide = await page.getByRole('main').locator('p').first().innerText();
  await page.getByRole('button', { name: 'Edit this text' }).click();
  await page.getByLabel('Your text').fill('I plan the deliveries of a whole week.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('main').getByText('I plan the deliveries of a whole week.').waitFor();
  await page.getByRole('button', { name: 'Edit this text' }).click();
  await page.getByRole('button', { name: 'Back to the guide’s text' }).click();
  await page.getByText('The guide’s text is back.').waitFor();
  expect(await page.getByRole('main').locator('p').first().innerText()).toBe(guide);
});

test('nothing is asked online before it was agreed to', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('heading', { name: 'academy.example' }).waitFor();
  await dialog
    .getByText(/What it learns/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Check without the internet' }).waitFor();
  await dialog.getByRole('button', { name: /^Badges: / }).click();
  await dialog.getByRole('button', { name: 'None' }).click();
  expect(await dialog.getByRole('button', { name: 'Choose at least one badge.' }).isDisabled()).toBe(true);
  await dialog
    .getByRole('checkbox', { name: /Teamwork|academy\.example/ })
    .first()
    .press('Space');
  await dialog.getByRole('radio', { name: 'Just this time' }).first().press('Space');
  await dialog.getByRole('button', { name: 'Check and ask 1 place' }).click();
  await dialog.getByText(/badges? (was|were) checked/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('the name is asked when the passport is made', async () => {
  const { page } = started;
  await page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  await page.getByRole('button', { name: 'Make a passport' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whose passport is it?' });
  await dialog.getByLabel('Your name').press('Enter');
  await dialog.getByText('Please write a name.').waitFor();
  await dialog.getByLabel('Your name').fill('Mira Novak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Make a passport' }).waitFor();
  await page.getByRole('button', { name: 'Back to the passport' }).click();
});

test('the profile keeps what was written', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'About me' }).click();
  const dialog = page.getByRole('dialog', { name: 'About me' });
  await dialog.getByLabel('One line about you').fill('Warehouse worker, good with people');
  const photo = dialog.getByRole('group', { name: 'Photo' });
  await photo.locator('input[type=file]').setInputFiles(join(samples, 'social-skills-good.png'));
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await photo.getByRole('img', { name: 'Your photo' }).waitFor();
  await dialog.getByRole('tab', { name: 'Work' }).click();
  await dialog.getByRole('button', { name: 'Add work' }).click();
  await dialog.getByLabel('What you did').fill('Order picker');
  await dialog.getByRole('tab', { name: 'Badge addresses' }).click();
  await dialog.getByRole('button', { name: 'Add an address' }).click();
  await page.keyboard.type('mira@academy.example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your details are saved.').waitFor();
  await page.getByRole('button', { name: 'About me' }).click();
  await dialog.getByRole('tab', { name: 'Badge addresses' }).click();
  expect(await dialog.getByRole('textbox', { name: 'Address 1' }).inputValue()).toBe('mira@academy.example');
  await dialog.getByRole('tab', { name: 'Work' }).click();
  expect(await dialog.getByLabel('What you did').inputValue()).toBe('Order picker');
  await page.keyboard.press('Escape');
});

test('the passport is shown as pages and saved as a PDF', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Make a passport' }).click();
  const first = page.getByRole('img', { name: /^Page 1 of/ });
  await first.waitFor();
  await expect
    .poll(
      () =>
        first.evaluate((canvas: HTMLCanvasElement) => {
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return pixels.some((value, index) => index % 4 !== 3 && value < 128);
        }),
      { timeout: 20_000 },
    )
    .toBe(true);
  const path = await saveTo('passport.pdf');
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await page.getByText('The PDF is saved.').waitFor();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the texts for Europass go to the clipboard, plain and formatted', async () => {
  const { app, page } = started;
  await page.getByRole('button', { name: 'Copy for Europass' }).click();
  await page.getByRole('button', { name: 'Copy everything at once' }).click();
  await page.getByText('Copied. You can paste it now.').waitFor();
  // The page may not read the clipboard; a paste by hand may.
  const listening = await page.evaluateHandle(() => ({
    pasted: new Promise<{ text: string; html: string }>((take) => {
      window.addEventListener(
        'paste',
        ({ clipboardData }) =>
          take({
            text: clipboardData?.getData('text/plain') ?? '',
            html: clipboardData?.getData('text/html') ?? '',
          }),
        { once: true },
      );
    }),
  }));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  const copied = await listening.evaluate(({ pasted }) => pasted);
  expect(copied.text).toContain('Organisational Skills (Excellent)');
  expect(copied.html).toMatch(/<(p|ul|strong)>/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the passport can speak another language than the app', async () => {
  const { page } = started;
  await page.getByRole('button', { name: /Language of the passport/ }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await page.getByRole('button', { name: 'Copy for Europass' }).click();
  await page.getByText('Samenwerkingsvaardigheden').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await page.getByRole('main').locator('p[lang=nl]').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('main').locator('p[lang=en]').waitFor();
});

test('all that without a complaint in the window', () => {
  expect(complaints).toEqual([]);
});

test('everything is there again after the app was closed', async () => {
  const { dataDir } = started;
  // A second start on the same data would only wake the first.
  await started.app.close();
  started = await startApp({ dataDir });
  await started.page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await started.page.getByText('5 of 5 groups shown').waitFor();
});
