/** A person has a Europass CV: chooses what of it comes into the passport, without a mouse, and can take it back. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Locator } from 'playwright';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { candidateXml, jsonResume, pdfWith } from '../fixtures/foreign-profiles.ts';
import { cameraPicture } from './camera-picture.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, makeFile, storyLanguages } from './steps.ts';

let started: StartedApp;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const dialog = (): Locator => started.page.getByRole('dialog');
const button = (key: SentenceKey, values?: SentenceValues): Locator =>
  dialog().getByRole('button', { name: t(key, values), exact: true });
const said = (key: SentenceKey, values?: SentenceValues): Promise<void> =>
  dialog().getByText(t(key, values)).first().waitFor();
const field = (key: SentenceKey): Locator => dialog().getByRole('textbox', { name: t(key), exact: true });
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

async function openProfile(): Promise<void> {
  await started.page.getByRole('button', { name: t('window:header.profile'), exact: true }).press('Enter');
  await dialog()
    .getByRole('heading', { name: t('window:profile.title') })
    .waitFor();
}

async function hand(path: string): Promise<void> {
  await dialog()
    .getByRole('region', { name: t('me:file.offer') })
    .locator('input[type=file]')
    .setInputFiles(path);
}

async function turnTo(part: 'contact' | 'languages'): Promise<void> {
  const name = t(`me:part.${part}`);
  await dialog().getByRole('tab', { name }).focus();
  await started.page.keyboard.press('Enter');
  await dialog().getByRole('tabpanel', { name }).waitFor();
}

async function save(): Promise<void> {
  await button('window:action.save').press('Enter');
  await started.page.getByText(t('window:profile.saved')).first().waitFor();
  await dialog().waitFor({ state: 'detached' });
}

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    started = await startApp({ language });
    await beginPassport(started);
  });
  afterAll(() => started.close());
  beforeEach(openProfile);
  afterEach(async () => {
    // Whatever a story left open, the next one begins on the passport as it was saved.
    await started.page.reload();
  });

  test('a file that is no CV says what it is not, and what to choose', async () => {
    await hand(await makeFile(started, 'holiday.txt', 'We went to the sea.'));
    const alert = dialog().getByRole('alert');
    await alert.getByText(t('problem:profile-file-unknown.what')).waitFor();
    await alert.getByText(t('problem:profile-file-unknown.next')).waitFor();
  });

  test('a JSON Resume, with the mouse: what is taken over is not saved before the person says so', async () => {
    const { page } = started;
    const headline = 'me:field.headline';
    await hand(await makeFile(started, 'resume.json', JSON.stringify(jsonResume)));
    await said('me:file.from.json-resume');
    await button('me:file.none').click();
    await dialog()
      .getByText(t('me:file.line', { field: t(headline), value: 'Gardener' }))
      .click();
    await button('me:file.take', { count: 1 }).click();
    expect(await field('window:profile.headline').inputValue()).toBe('Gardener');
    await page.keyboard.press('Escape');
    await button('me:unsaved.discard').click();
    await dialog().waitFor({ state: 'detached' });
    await openProfile();
    expect(await field('window:profile.headline').inputValue()).toBe('');
  });

  test('a Europass PDF fills the profile in, after every thing was shown; undo takes it back as one', async () => {
    const { page } = started;
    const pdf = await pdfWith([{ name: 'attachment.xml', text: candidateXml }]);
    await hand(await makeFile(started, 'cv.pdf', pdf));
    await said('me:file.from.europass');
    const line = (what: SentenceKey, value: string): Locator =>
      dialog().getByRole('checkbox', { name: t('me:file.line', { field: t(what), value }) });
    await said('me:file.replaces', { present: 'Mira Novak' });
    expect(await line('me:field.name', 'Ελένη Βλάχου').isChecked()).toBe(false);
    const birth = line('me:field.birthDate', started.t.date('1988-03-21'));
    expect(await birth.isChecked()).toBe(true);
    await birth.press('Space');
    expect(await birth.isChecked()).toBe(false);
    const things = await dialog().getByRole('checkbox', { checked: true }).count();
    await button('me:file.take', { count: things }).press('Enter');

    const taken = dialog().getByText(t('me:file.taken', { count: things }));
    await expect.poll(() => isFocused(taken)).toBe(true);
    expect(await field('window:profile.name').inputValue()).toBe('Mira Novak');
    await dialog()
      .getByRole('img', { name: t('window:profile.photoAlt') })
      .waitFor();
    await turnTo('contact');
    expect(await field('window:profile.email').inputValue()).toBe('eleni@example.org');
    await turnTo('languages');
    const dutch = new Intl.DisplayNames([language], { type: 'language' }).of('nl');
    expect(await field('window:profile.language').nth(1).inputValue()).toBe(dutch);
    await dialog()
      .getByRole('button', { name: new RegExp(`^B1: .*${t('me:skill.listening')}$`) })
      .waitFor();
    await save();

    await page.getByRole('button', { name: t('window:action.undo'), exact: true }).press('Enter');
    const redo = page.getByRole('button', { name: t('window:action.redo'), exact: true });
    await expect.poll(() => redo.isEnabled()).toBe(true);
    await openProfile();
    await turnTo('contact');
    expect(await field('window:profile.email').inputValue()).toBe('');
  });

  test('Esc loses nothing that was written: it asks, and Esc again goes back to the field', async () => {
    const { page } = started;
    const headline = field('window:profile.headline');
    await headline.fill('Baker');
    await page.keyboard.press('Escape');
    await said('me:unsaved.title');
    await page.keyboard.press('Escape');
    await button('window:action.save').waitFor();
    await expect.poll(() => isFocused(headline)).toBe(true);
    await page.keyboard.press('Escape');
    await said('me:unsaved.title');
    await save();
    await openProfile();
    expect(await headline.inputValue()).toBe('Baker');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('a photo is moved and zoomed by keyboard, and kept small, as a JPEG without what the camera wrote', async () => {
    const { page } = started;
    const photo = dialog().getByRole('group', { name: t('window:profile.photo') });
    await photo.locator('input[type=file]').setInputFiles({
      name: 'me.jpg',
      mimeType: 'image/jpeg',
      buffer: await cameraPicture(page),
    });
    const zoom = dialog().getByRole('slider', { name: t('me:photo.zoom') });
    await zoom.focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    expect(await zoom.inputValue()).toBe('200');
    await dialog()
      .getByRole('slider', { name: t('me:photo.across') })
      .focus();
    await page.keyboard.press('Home');
    await button('me:photo.use').press('Enter');
    const choose = photo.getByRole('button', { name: t('window:profile.photoChoose') });
    await expect.poll(() => isFocused(choose)).toBe(true);
    const shown = photo.getByRole('img', { name: t('window:profile.photoAlt') });
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
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('me:unsaved.discard') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
