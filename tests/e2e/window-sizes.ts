/** The window in its sizes: large, small, narrow, and with everything twice as large. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Language } from '../../shared/i18n/translate.ts';
import { isDrawn } from './at-rest.ts';
import { cutOff, sideways } from './cut-off.ts';
import type { StartedApp } from './harness.ts';
import { out } from './tallies.ts';
import { isThorough } from './thorough.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  /** how much larger everything is */
  readonly zoom: number;
  readonly isPictured: boolean;
}

export const large: Size = { width: 1280, height: 800, zoom: 1, isPictured: true };

const narrow: Size = { width: 480, height: 800, zoom: 1, isPictured: false };
const twice: Size = { width: 900, height: 600, zoom: 2, isPictured: false };
const small: Size = { width: 900, height: 600, zoom: 1, isPictured: true };

/** The language that nobody speaks, in which everything is longer: what has room in it has room in all others. */
export const wordyLanguage = 'wordy';
type Measured = Language | typeof wordyLanguage;

/** The last one is that in which a place is left. */
function sizesIn(language: Measured): readonly Size[] {
  if (language === wordyLanguage) return [narrow, twice, { ...large, isPictured: false }];
  return isThorough ? [narrow, twice, small, large] : [small, large];
}

export async function resize({ app, page }: StartedApp, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, size);
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, size.width / size.zoom);
}

/** Nothing is cut off and nothing scrolls sideways, whatever the size; the pictures stay. */
export async function measure(started: StartedApp, place: string, language: Measured): Promise<void> {
  const { page } = started;
  for (const size of sizesIn(language)) {
    await resize(started, size);
    await isDrawn(page);
    const where = `${place}, ${size.width} wide, ${size.zoom * 100} %`;
    // Soft: one finding must not keep the places after it from being looked at.
    expect.soft(await cutOff(page), where).toEqual([]);
    expect.soft(await sideways(page), where).toEqual([]);
    if (size.isPictured && language !== wordyLanguage) {
      const name = `${place.replace(/\W+/gu, '-')}-${size.width}.png`;
      await page.screenshot({ path: join(await folderOf(language), name) });
    }
  }
}

/** Where the pictures in a language lie. */
export async function folderOf(language: Language): Promise<string> {
  const folder = join(out, 'screens', language);
  await mkdir(folder, { recursive: true });
  return folder;
}
