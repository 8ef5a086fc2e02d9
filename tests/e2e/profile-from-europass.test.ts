/** A person has a Europass CV: chooses what of it comes into the passport, without a mouse, and can take it back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import { candidateXml, jsonResume, pdfWith } from '../fixtures/foreign-profiles.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, makeFile } from './steps.ts';

let started: StartedApp;
let dialog: Locator;

beforeEach(async () => {
  started = await startApp();
  await beginPassport(started);
  dialog = started.page.getByRole('dialog');
  await openProfile();
});

afterEach(async () => started.close());

async function openProfile(): Promise<void> {
  await started.page.getByRole('button', { name: 'About me' }).press('Enter');
  await dialog.getByRole('heading', { name: 'About me' }).waitFor();
}

async function hand(path: string): Promise<void> {
  await dialog
    .getByRole('region', { name: 'Do you have a Europass CV?' })
    .locator('input[type=file]')
    .setInputFiles(path);
}

async function turnTo(part: string): Promise<void> {
  await dialog.getByRole('tab', { name: part }).focus();
  await started.page.keyboard.press('Enter');
  await dialog.getByRole('tabpanel', { name: part }).waitFor();
}

const field = (name: string): Promise<string> => dialog.getByRole('textbox', { name }).inputValue();

test('a Europass PDF fills the profile in, after every thing was shown; undo takes it back as one', async () => {
  const { page } = started;
  const pdf = await makeFile(
    started,
    'cv.pdf',
    await pdfWith([{ name: 'attachment.xml', text: candidateXml }]),
  );
  await hand(pdf);
  await dialog.getByText('This is a Europass CV.').waitFor();
  const name = dialog.getByRole('checkbox', { name: /^Name: Ελένη Βλάχου/ });
  await dialog.getByText('takes the place of: Mira Novak').waitFor();
  expect(await name.isChecked()).toBe(false);
  const birth = dialog.getByRole('checkbox', { name: 'Date of birth: 21 March 1988' });
  expect(await birth.isChecked()).toBe(true);
  await birth.press('Space');
  expect(await birth.isChecked()).toBe(false);
  await dialog.getByRole('button', { name: /^Take over \d+ things$/ }).press('Enter');

  const taken = dialog.getByText(/^\d+ things were taken over\./);
  expect(await taken.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field('Name')).toBe('Mira Novak');
  await dialog.getByRole('img', { name: 'Your photo' }).waitFor();
  await turnTo('Contact');
  expect(await field('E-mail')).toBe('eleni@example.org');
  await turnTo('Languages');
  expect(await dialog.getByRole('textbox', { name: 'Language', exact: true }).nth(1).inputValue()).toBe(
    'Dutch',
  );
  await dialog.getByRole('button', { name: /^B1: .*Listening$/ }).waitFor();
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Your details are saved.').waitFor();

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true);
  await openProfile();
  await turnTo('Contact');
  expect(await field('E-mail')).toBe('');
});

test('a JSON Resume, with the mouse: what is taken over is not saved before the person says so', async () => {
  const { page } = started;
  await hand(await makeFile(started, 'resume.json', JSON.stringify(jsonResume)));
  await dialog.getByText('This is a JSON Resume.').waitFor();
  await dialog.getByRole('button', { name: 'Tick nothing' }).click();
  await dialog.getByText('One line about you: Gardener').click();
  await dialog.getByRole('button', { name: 'Take over 1 thing' }).click();
  expect(await field('One line about you')).toBe('Gardener');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Throw the changes away' }).click();
  await dialog.waitFor({ state: 'detached' });
  await openProfile();
  expect(await field('One line about you')).toBe('');
});

test('a file that is no CV says what it is not, and what to choose', async () => {
  await hand(await makeFile(started, 'holiday.txt', 'We went to the sea.'));
  const alert = dialog.getByRole('alert');
  await alert.getByText('This file is no Europass CV and no JSON Resume.').waitFor();
  await alert.getByText(/Choose your CV as you downloaded it from Europass/).waitFor();
});

test('Esc loses nothing that was written: it asks, and Esc again goes back to the field', async () => {
  const { page } = started;
  const headline = dialog.getByRole('textbox', { name: 'One line about you' });
  await headline.fill('Baker');
  await page.keyboard.press('Escape');
  await dialog.getByText('Your changes are not saved yet.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Save' }).waitFor();
  expect(await headline.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Your details are saved.').waitFor();
  await openProfile();
  expect(await headline.inputValue()).toBe('Baker');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a photo is moved and zoomed by keyboard, and kept small, as a JPEG without what the camera wrote', async () => {
  const { page } = started;
  const photo = dialog.getByRole('group', { name: 'Photo' });
  await photo.locator('input[type=file]').setInputFiles({
    name: 'me.jpg',
    mimeType: 'image/jpeg',
    buffer: await cameraPicture(started),
  });
  const zoom = dialog.getByRole('slider', { name: 'Size' });
  await zoom.focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  expect(await zoom.inputValue()).toBe('200');
  await dialog.getByRole('slider', { name: 'Left or right' }).focus();
  await page.keyboard.press('Home');
  await dialog.getByRole('button', { name: 'Use this photo' }).press('Enter');
  const choose = photo.getByRole('button', { name: 'Choose a photo' });
  expect(await choose.evaluate((element) => element === document.activeElement)).toBe(true);
  const shown = photo.getByRole('img', { name: 'Your photo' });
  const source = (await shown.getAttribute('src')) ?? '';
  const bytes = Buffer.from(source.replace('data:image/jpeg;base64,', ''), 'base64');
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(bytes.length).toBeLessThan(200_000);
  expect(bytes.includes('Exif')).toBe(false);
  expect(bytes.includes('Harbour Street')).toBe(false);
  const seen = await shown.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(1, 1);
    const brush = canvas.getContext('2d');
    brush?.drawImage(image, 0, 0, 1, 1);
    const [red = 0, , blue = 0] = brush?.getImageData(0, 0, 1, 1).data ?? [];
    return { width: image.naturalWidth, height: image.naturalHeight, isRed: red > 200 && blue < 60 };
  });
  // At twice the size and pulled to its left edge, only the red half of the picture is in the frame.
  expect(seen).toEqual({ width: 467, height: 600, isRed: true });
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Throw the changes away' }).click();
  await dialog.waitFor({ state: 'detached' });
});

/** 1600 by 1200 pixels, red at the left and blue at the right, with a place in its EXIF. */
async function cameraPicture({ page }: StartedApp): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const brush = canvas.getContext('2d');
    if (brush === null) throw new TypeError('no canvas');
    brush.fillStyle = 'red';
    brush.fillRect(0, 0, 800, 1200);
    brush.fillStyle = 'blue';
    brush.fillRect(800, 0, 800, 1200);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  });
  const jpeg = Buffer.from(base64, 'base64');
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0 Harbour Street 5', 'latin1');
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([head, exif, jpeg.subarray(2)]);
}
