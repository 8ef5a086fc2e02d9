/** The Good Employee kit: the checklist goes out, comes back filled in, and stays what it is: the owner's word, a reference. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';
import { violationsOn } from './violations.ts';

/** A machine that does other things meanwhile is no failure. */
const patient = { timeout: 20_000 };

let started: StartedApp;
let form: string;

beforeAll(async () => {
  started = await startApp();
  form = join(started.dataDir, 'form.pdf');
  await beginPassport(started);
  await handIn(started, [
    join(samples, 'personal-skills-excellent.png'),
    join(samples, 'teamwork-good-hosted.png'),
  ]);
  await putAway(started);
});
afterAll(() => started.close());

/** What the grid says of a group, cell by cell. */
async function line(group: string): Promise<readonly string[]> {
  const table = started.page.getByRole('table', { name: 'Five groups, three levels' });
  const row = table.getByRole('row').filter({ has: started.page.getByRole('rowheader', { name: group }) });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
}

async function looksWell(name: string): Promise<void> {
  const { app, page } = started;
  const folder = resolve(import.meta.dirname, '../../out/screens/kit');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  expect(await violationsOn(page), name).toEqual([]);
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    expect(await cutOff(page), `${name}, ${width} wide`).toEqual([]);
  }
}

const answer = (group: string, level: string) =>
  started.page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: level, exact: true });

test('the grid tells what is proven from what is open, and is reached from the overview', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'See everything at a glance' }).click();
  await page.getByRole('button', { name: 'Your own estimate', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Your own estimate' }).waitFor();
  expect(await line('Personal skills')).toEqual(['–', '–', 'Checked badge']);
  expect(await line('Cooperative skills')).toEqual(['–', 'Badge, not checked completely', '–']);
  await looksWell('before');
});

test('own levels are set with the keyboard alone, and one key takes them back', async () => {
  const { page } = started;
  await answer('Social skills', 'No estimate').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => line('Social skills'), patient).toEqual(['Own estimate', '–', '–']);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => line('Social skills'), patient).toEqual(['–', 'Own estimate', '–']);
  await page.keyboard.press('Tab');
  expect(
    await answer('Personal skills', 'No estimate').evaluate((radio) => radio === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => line('Personal skills'), patient)
    .toEqual(['–', '–', expect.stringMatching(/^Checked badge\s+Own estimate$/u)]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => line('Personal skills'), patient).toEqual(['–', '–', 'Checked badge']);
  expect(await answer('Personal skills', 'No estimate').isChecked()).toBe(true);
  expect(await answer('Social skills', 'Good').isChecked()).toBe(true);
});

test('the checklist is saved in the wanted language, with the owner’s name', async () => {
  const { app, page } = started;
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, form);
  await page.getByRole('button', { name: /English Language of the checklist/u }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await page.getByRole('button', { name: 'Save the checklist as PDF' }).click();
  await page.getByText('The checklist is saved.').first().waitFor();
  const document = await PDFDocument.load(await readFile(form));
  expect(document.getTitle()).toBe('Checklist Goede Medewerker');
  expect(document.getForm().getTextField('spocc.person.name').getText()).toBe('Mira Novak');
});

/** As the owner and the employer do it, in another program. */
async function fillIn(): Promise<void> {
  const document = await PDFDocument.load(await readFile(form));
  const fields = document.getForm();
  fields.getRadioGroup('spocc.social.level').select('excellent');
  fields.getRadioGroup('spocc.creative.level').select('sufficient');
  fields.getRadioGroup('spocc.S1.1.self').select('alone');
  fields.getCheckBox('spocc.S1.1.employer').check();
  await writeFile(form, await document.save());
}

async function add(path: string): Promise<void> {
  const { page } = started;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a reference' }).click();
  await (await chooser).setFiles(path);
}

test('filled in, it comes back as a reference; its levels are offered, and taken over when asked', async () => {
  const { page } = started;
  await fillIn();
  await add(form);
  const question = page.getByRole('dialog', { name: 'Take over the levels from the checklist?' });
  await question.waitFor();
  const rows = await question.getByRole('row').allInnerTexts();
  expect(rows.map((text) => text.split(/\s*\t\s*/u))).toEqual([
    ['Group', 'In the checklist', 'Now'],
    ['Social skills', 'Excellent', 'Good'],
    ['Creative thinking', 'Sufficient', 'No estimate'],
  ]);
  await question
    .getByText('Lines ticked for the employer: 1 of 73. Nobody checked who ticked them.')
    .waitFor();
  await looksWell('question');
  // Until the question is answered nothing has changed.
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await line('Social skills')).toEqual(['–', 'Own estimate', '–']);
  await page.getByRole('button', { name: 'Look for levels in form.pdf' }).click();
  await question.getByRole('button', { name: 'Take the levels over' }).click();
  await page.getByText('The levels from the checklist are your own estimate now.').first().waitFor();
  await expect.poll(() => line('Social skills'), patient).toEqual(['–', '–', 'Own estimate']);
  expect(await line('Creative thinking')).toEqual(['Own estimate', '–', '–']);
});

test('it is always called what it is, and can be opened', async () => {
  const { page } = started;
  await page.getByText('Reference, not checked by a system').waitFor();
  await looksWell('after');
  await page.getByRole('button', { name: 'Open form.pdf' }).click();
  const dialog = page.getByRole('dialog', { name: 'form.pdf' });
  await dialog.getByRole('img', { name: 'Page 1 of form.pdf' }).waitFor();
  await dialog.getByText('Reference, not checked by a system').waitFor();
  // Drawn, and not only there: it has dark points.
  const darkPoints = (): Promise<number> =>
    dialog
      .locator('canvas')
      .first()
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.filter((value, at) => at % 4 === 0 && value < 60).length;
      });
  await expect.poll(darkPoints, patient).toBeGreaterThan(2000);
  await looksWell('opened');
  await putAway(started);
});

test('a scan is a reference too; a file of another kind is refused with a sentence', async () => {
  const { page } = started;
  await add(join(samples, 'first-aid-at-work.png'));
  await page.getByRole('button', { name: 'Open first-aid-at-work.png' }).click();
  const picture = page.getByRole('dialog').getByRole('img', { name: 'Page 1 of first-aid-at-work.png' });
  await expect
    .poll(
      () => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
      patient,
    )
    .toBeGreaterThan(0);
  await putAway(started);
  const text = join(started.dataDir, 'letter.txt');
  await writeFile(text, 'She is great.');
  await add(text);
  await page.getByText('This file cannot be a reference.').waitFor();
  expect(await page.getByText('Reference, not checked by a system').count()).toBe(2);
});

test('taken away, it comes back with undo; and every step is taken back one by one', async () => {
  const { page } = started;
  const label = page.getByText('Reference, not checked by a system');
  await page.getByRole('button', { name: 'Take away first-aid-at-work.png' }).click();
  await expect.poll(() => label.count(), patient).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect.poll(() => label.count(), patient).toBe(2);
  // The scan, then the levels, then the checklist.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => label.count(), patient).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => line('Social skills'), patient).toEqual(['–', 'Own estimate', '–']);
  expect(await line('Creative thinking')).toEqual(['–', '–', '–']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => label.count(), patient).toBe(0);
  await page.getByText('There is no reference yet.').waitFor();
});
