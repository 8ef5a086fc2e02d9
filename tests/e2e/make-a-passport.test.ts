/**
 * A passport for one employer: what goes in is chosen, the pages follow, it is saved and printed, and the app remembers
 * for whom. By keyboard where a hand would be on it.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { passport } from '../unit/cli/run-passport.ts';
import { startApp, type StartedApp } from './harness.ts';
import { violationsOn } from './violations.ts';

let started: StartedApp;
const complaints: string[] = [];

beforeAll(async () => {
  started = await startApp();
  const { page } = started;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (bug) => complaints.push(bug.message));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Try with a sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Make a passport' }).click();
  await ready();
});
afterAll(() => started.close());

/** Until the pages are those of what is chosen now. */
async function ready(): Promise<void> {
  await started.page.locator('canvas').first().waitFor();
  await started.page.locator('section[aria-busy=false]').waitFor();
}

const choices = (): Locator => started.page.getByRole('region', { name: 'What to make' });
const count = (): Locator => started.page.getByRole('banner').getByRole('status');
const fold = (title: string): Locator =>
  choices().getByRole('button', { name: new RegExp(`^${title}`, 'u'), expanded: false });

/** The engine makes the pages anew first. */
function eventually<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 20_000 });
}

/** By keyboard: the focus is put there once, and the keys do the rest. */
async function openFold(title: string): Promise<void> {
  await fold(title).press('Enter');
}

test('the pages and the badges are counted in words, and the first page is drawn', async () => {
  const { page } = started;
  await eventually(() => count().innerText()).toMatch(/^\d+ pages, 9 badges$/u);
  const first = page.getByRole('img', { name: /^Page 1 of/u });
  await eventually(() =>
    first.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      if (width === 0) return false;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return pixels.some((value, index) => index % 4 !== 3 && value < 128);
    }),
  ).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
});

test('only what is near is drawn, and what is far away takes no room', async () => {
  const { page } = started;
  const widths = (): Promise<readonly number[]> =>
    page
      .locator('canvas')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLCanvasElement ? one.width : -1)));
  await eventually(async () => (await widths())[0]).toBeGreaterThan(0);
  expect((await widths()).at(-1)).toBe(0);
  await page.getByRole('region', { name: 'Preview of the passport' }).press('End');
  await eventually(async () => (await widths()).at(-1)).toBeGreaterThan(0);
  await eventually(async () => (await widths())[0]).toBe(0);
  await page.getByRole('region', { name: 'Preview of the passport' }).press('Home');
  await eventually(async () => (await widths())[0]).toBeGreaterThan(0);
});

test('template and size are chosen with the arrows', async () => {
  await choices()
    .getByRole('radio', { name: /^Classic/u })
    .press('ArrowDown');
  expect(
    await choices()
      .getByRole('radio', { name: /^Plain/u })
      .isChecked(),
  ).toBe(true);
  await choices()
    .getByRole('radio', { name: /^Normal/u })
    .press('ArrowRight');
  expect(
    await choices()
      .getByRole('radio', { name: /^A little larger/u })
      .isChecked(),
  ).toBe(true);
  await ready();
});

test('what does not go together cannot be chosen, and says why', async () => {
  const { page } = started;
  await choices()
    .getByRole('radio', { name: /^One page/u })
    .press('Space');
  await openFold('What to show');
  const experts = choices().getByRole('checkbox', { name: /^Part for experts/u });
  expect(await experts.isDisabled()).toBe(true);
  await choices().getByText('One page has no room for it.').first().waitFor();
  await openFold('Paper');
  expect(
    await choices()
      .getByRole('radio', { name: /^Booklet/u })
      .isDisabled(),
  ).toBe(true);
  await choices()
    .getByRole('radio', { name: /^Easy to read/u })
    .press('Space');
  expect(
    await choices()
      .getByRole('radio', { name: /^Normal/u })
      .isDisabled(),
  ).toBe(true);
  await choices()
    .getByRole('radio', { name: /^Plain/u })
    .press('Space');
  expect(
    await choices()
      .getByRole('radio', { name: /^Booklet/u })
      .isEnabled(),
  ).toBe(true);
  await ready();
  expect(await violationsOn(page)).toEqual([]);
});

test('a badge is left out by keyboard, and the count follows', async () => {
  await openFold('Which badges');
  await choices().getByRole('button', { name: 'Choose one by one: Social skills' }).press('Enter');
  await choices().getByRole('checkbox', { name: 'Social Skills (Good)' }).press('Space');
  await eventually(() => count().innerText()).toMatch(/, 8 badges$/u);
  await choices()
    .getByRole('button', { name: /^Which badges 8 of 9/u })
    .waitFor();
  await choices().getByRole('checkbox', { name: 'Creative thinking' }).press('Space');
  await eventually(() => count().innerText()).toMatch(/, 7 badges$/u);
  await choices().getByRole('checkbox', { name: 'Creative thinking' }).press('Space');
  await eventually(() => count().innerText()).toMatch(/, 8 badges$/u);
});

test('a second language', async () => {
  const { page } = started;
  await openFold('Second language');
  await choices()
    .getByRole('button', { name: /Second language/u })
    .last()
    .press('Enter');
  await page.getByRole('option', { name: 'Nederlands' }).press('Enter');
  await choices()
    .getByRole('button', { name: /^Second language Nederlands/u })
    .waitFor();
  await ready();
});

test('it is saved, and for whom it is can be written down; not into the file', async () => {
  const { app, page, dataDir } = started;
  const path = join(dataDir, 'for-the-college.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter');
  await page.getByText('The PDF is saved.').waitFor();
  const field = page.getByRole('textbox', { name: 'For whom is this passport? (optional)' });
  await field.fill('Municipal College');
  expect(await violationsOn(page)).toEqual([]);
  await field.press('Enter');
  await page.getByText('It is in your list: Municipal College.').waitFor();
  await field.waitFor({ state: 'detached' });
  const bytes = await readFile(path);
  expect(bytes.includes('Municipal College')).toBe(false);
  await openFold('What you made and for whom');
  const entry = choices().getByRole('listitem').filter({ hasText: 'For Municipal College' });
  expect(await entry.innerText()).toMatch(/Plain · English and Nederlands · \d+ pages, 8 badges/u);
  const versions = await viewVersions();
  expect(versions).toMatchObject([
    {
      recipient: 'Municipal College',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      badges: 8,
      pages: (await getDocument({ data: new Uint8Array(bytes) }).promise).numPages,
    },
  ]);
});

/** As the list of the passport's own file has them. */
async function viewVersions(): Promise<unknown> {
  const { dataDir } = started;
  const name = (await readdir(dataDir, { recursive: true })).find((one) => one.endsWith('.passport'));
  const { out } = await passport(['versions', '--passport', join(dataDir, name ?? ''), '--json']);
  return JSON.parse(out);
}

test('it can be changed, forgotten, and brought back', async () => {
  const { page } = started;
  await choices()
    .getByRole('button', { name: /^Change for whom it was/u })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'For whom was it?' });
  await dialog.getByLabel('For whom (optional)').fill('Harbour School');
  await dialog.getByLabel('Note (optional)').fill('By e-mail');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await choices().getByText('For Harbour School').waitFor();
  await choices().getByText('By e-mail').waitFor();
  await choices()
    .getByRole('button', { name: /^Forget/u })
    .press('Enter');
  await choices().getByText('Each passport that you save or print stands here.').waitFor();
  await page.keyboard.press('Control+z');
  await choices().getByText('For Harbour School').waitFor();
});

test('other choices, and those again that were sent, from the list of all commands', async () => {
  const { page } = started;
  await choices()
    .getByRole('radio', { name: /^Certificates/u })
    .press('Space');
  await choices().getByRole('button', { name: 'All', exact: true }).press('Enter');
  await eventually(() => count().innerText()).toMatch(/, 9 badges$/u);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and badges' });
  await palette
    .getByRole('textbox')
    .or(palette.getByRole('searchbox'))
    .or(palette.getByRole('combobox'))
    .fill('harbour');
  await palette.getByRole('menuitem', { name: /^Use these choices again/u }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText(/^These are the choices of/u).waitFor();
  expect(
    await choices()
      .getByRole('radio', { name: /^Plain/u })
      .isChecked(),
  ).toBe(true);
  await eventually(() => count().innerText()).toMatch(/, 8 badges$/u);
  await ready();
});

/** Lets a printer be there, and keeps what it is asked for and the pages that it would get. */
async function putPrinter(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return;
    const none = { top: 0, bottom: 0, left: 0, right: 0 };
    const printer = { name: 'test', displayName: 'test', description: '', options: {} };
    contents.getPrintersAsync = () => Promise.resolve([printer]);
    contents.print = (options, done) => {
      const landscape = options?.landscape === true;
      const paper = { pageSize: 'A4', printBackground: true, landscape, margins: none } as const;
      const keep = async (): Promise<void> => {
        const pdf = await contents.printToPDF(paper);
        Reflect.set(globalThis, 'printed', { options, pdf: pdf.toString('base64') });
        done?.(true, '');
      };
      void keep();
    };
  });
}

const printedSchema = z.object({ options: z.record(z.string(), z.unknown()), pdf: z.string() });

async function printed(app: ElectronApplication) {
  const kept = await app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'printed')));
  const { options, pdf } = printedSchema.parse(JSON.parse(kept));
  const document = await getDocument({ data: new Uint8Array(Buffer.from(pdf, 'base64')) }).promise;
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  return { options, pages: document.numPages, isWide: width > height };
}

test('without a printer a sentence says what to do', async () => {
  const { app, page } = started;
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents !== undefined) contents.getPrintersAsync = () => Promise.resolve([]);
  });
  await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  await page.getByText('No printer was found.').waitFor();
  await page.getByText('Save the PDF and print it where there is one.').waitFor();
  await page.getByRole('button', { name: 'Put this message away' }).press('Enter');
});

test('the menu prints from any screen, every page once, with the right settings', async () => {
  const { app, page } = started;
  await putPrinter(app);
  // The badges of one group: each page for a printer takes a moment.
  await choices().getByRole('button', { name: 'None', exact: true }).press('Enter');
  await choices().getByRole('checkbox', { name: 'Creative thinking' }).press('Space');
  await eventually(() => count().innerText()).toMatch(/, 1 badge$/u);
  await ready();
  const pages = Number.parseInt(await count().innerText(), 10);
  await page.getByRole('button', { name: 'Back to the passport' }).press('Enter');
  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    item?.find(({ accelerator }) => accelerator === 'CmdOrCtrl+P')?.click();
  });
  await page.getByText('The passport went to the printer.').waitFor({ timeout: 90_000 });
  const { options, pages: onPaper, isWide } = await printed(app);
  expect(options).toMatchObject({
    silent: false,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    scaleFactor: 100,
    landscape: false,
    duplexMode: 'simplex',
    color: false,
  });
  expect({ onPaper, isWide }).toEqual({ onPaper: pages, isWide: false });
  await page.getByRole('button', { name: 'Leave it empty' }).press('Enter');
  expect(await page.locator('body > div > img').count()).toBe(0);
  expect(await viewVersions()).toHaveLength(2);
}, 120_000);

test('a booklet is turned over its short edge', async () => {
  const { app, page } = started;
  await openFold('Paper');
  await choices()
    .getByRole('radio', { name: /^Booklet/u })
    .press('Space');
  await choices()
    .getByRole('button', { name: /^Paper Booklet to fold/u })
    .waitFor();
  await ready();
  await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Leave it empty' }).waitFor({ timeout: 90_000 });
  expect((await printed(app)).options).toMatchObject({ landscape: true, duplexMode: 'shortEdge' });
}, 120_000);

test('all that without a complaint in the window', () => {
  expect(complaints).toEqual([]);
});
