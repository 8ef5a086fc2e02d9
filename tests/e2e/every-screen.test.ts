/**
 * Every screen and dialog, in English and in Greek: what axe can find it does not find in light, dark and high contrast;
 * nothing is cut off and nothing scrolls sideways, in a large, a small and a narrow window and at twice the size. The
 * pictures stay in out/screens, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { languageName, languages, translator, type Language } from '../../shared/i18n/translate.ts';
import { cutOff, sideways } from './cut-off.ts';
import { expectFocus } from './focus-kept.ts';
import { startApp, type StartedApp } from './harness.ts';
import { look, wear, type Look } from './look.ts';
import { speakByMenu } from './native-menu.ts';
import { putAway } from './steps.ts';
import { out } from './tallies.ts';
import { tour } from './tour.ts';

const pictures = join(out, 'screens');

interface Size {
  readonly width: number;
  readonly height: number;
  /** how much larger everything is */
  readonly zoom: number;
  readonly isPictured: boolean;
}

/** The last one is that in which a place is left. */
const sizes: readonly Size[] = [
  { width: 480, height: 800, zoom: 1, isPictured: false },
  { width: 900, height: 600, zoom: 2, isPictured: false },
  { width: 900, height: 600, zoom: 1, isPictured: true },
  { width: 1280, height: 800, zoom: 1, isPictured: true },
];

async function resize({ app, page }: StartedApp, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, size);
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, size.width / size.zoom);
}

async function measure(started: StartedApp, place: string, folder: string): Promise<void> {
  const { page } = started;
  for (const size of sizes) {
    await resize(started, size);
    const where = `${place}, ${size.width} wide, ${size.zoom * 100} %`;
    // Soft: one finding must not keep the places after it from being looked at.
    expect.soft(await cutOff(page), where).toEqual([]);
    expect.soft(await sideways(page), where).toEqual([]);
    if (size.isPictured)
      await page.screenshot({ path: join(folder, `${place.replace(/\W+/gu, '-')}-${size.width}.png`) });
  }
}

async function folderOf(language: Language): Promise<string> {
  const folder = join(pictures, language);
  await mkdir(folder, { recursive: true });
  return folder;
}

test.each([
  ['en', ['light', 'dark', 'contrast']],
  ['el', ['light']],
] as const)(
  'in %s',
  async (language, themes: readonly Look[]) => {
    const folder = await folderOf(language);
    const started = await startApp({ language });
    const { page, t, close } = started;
    await wear(page, 'light');
    await tour(page, t, async (place) => {
      await expectFocus(page, place);
      await measure(started, place, folder);
      await look(page, place, themes);
    });
    await close();
  },
  240_000,
);

test('the three main screens in each language', async () => {
  const started = await startApp();
  const { page, close } = started;
  const large = sizes.at(-1);
  if (large === undefined) throw new RangeError('no size');
  await resize(started, large);
  await wear(page, 'light');
  await page.getByRole('button', { name: started.t('home:firstRun.sample') }).click();
  await page.getByRole('dialog').waitFor();
  await putAway(started);
  for (const language of languages) {
    const t = translator(language);
    const folder = await folderOf(language);
    const picture = async (screen: string): Promise<void> => {
      expect.soft(await cutOff(page), `${screen} in ${language}`).toEqual([]);
      await page.screenshot({ path: join(folder, `main-${screen}.png`) });
    };
    await speakByMenu(started, language);
    await page.getByRole('button', { name: t('window:header.make'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('window:make.title') }).waitFor();
    await speakOnPaper(page, language);
    await picture('make');
    await page.getByRole('button', { name: t('window:action.back'), exact: true }).click();
    await page.getByRole('heading', { name: t('common:group.social'), exact: true }).waitFor();
    await page.getByRole('row').first().waitFor();
    await picture('passport');
    await page.getByRole('row').first().click();
    await page.getByRole('dialog').getByText(t('own:notChecked'), { exact: true }).waitFor();
    await picture('sheet');
    await putAway(started);
  }
  await close();
}, 120_000);

/** The passport has a language of its own: chooses it where the passport is made, and waits for its first page. */
async function speakOnPaper(page: Page, language: Language): Promise<void> {
  const label = translator(language)('window:make.language');
  const choice = page.getByRole('main').getByRole('button', { name: new RegExp(`${label}$`) });
  const paper = page.locator('canvas').first();
  const drawn = (): Promise<string> =>
    paper.evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const hasInk = pixels.some((value, index) => index % 4 !== 3 && value < 128);
      return hasInk ? canvas.toDataURL() : '';
    });
  await expect.poll(drawn).not.toBe('');
  if ((await choice.innerText()).includes(languageName(language))) return;
  const before = await drawn();
  await choice.click();
  await page.getByRole('option', { name: languageName(language) }).click();
  await expect.poll(async () => ['', before].includes(await drawn())).toBe(false);
}
