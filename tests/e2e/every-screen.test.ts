/**
 * Every screen and dialog, in English and in Greek: what axe can find it does not find in light, dark and high contrast,
 * nothing is cut off, at 1280x800 and at 900x600. The pictures stay in out/screens, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';
import { startApp } from './harness.ts';
import { tour } from './tour.ts';
import { violationsOn } from './violations.ts';

const pictures = resolve(import.meta.dirname, '../../out/screens');
const sizes = [
  [900, 600],
  [1280, 800],
] as const;

test.each([
  ['en', ['light', 'dark', 'contrast']],
  ['el', ['light']],
] as const)(
  'in %s',
  async (language, themes) => {
    const folder = join(pictures, language);
    await mkdir(folder, { recursive: true });
    const { app, page, t, close } = await startApp({ language });
    let places = 0;
    let looks = 0;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tour(page, t, async (place) => {
      places += 1;
      for (const [width, height] of sizes) {
        await app.evaluate(
          ({ BrowserWindow }, size) =>
            BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
          { width, height },
        );
        await page.waitForFunction((wanted) => innerWidth === wanted, width);
        expect.soft(await cutOff(page), `${place}, ${width} wide`).toEqual([]);
        await page.waitForFunction(() => document.getAnimations().length === 0);
        await page.screenshot({ path: join(folder, `${place.replace(/\W+/gu, '-')}-${width}.png`) });
      }
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
        await page.evaluate((wanted) => {
          document.documentElement.dataset['theme'] = wanted;
        }, theme);
        looks += 1;
        // Soft: one finding must not keep the places after it from being looked at.
        expect.soft(await violationsOn(page), `${place}, ${theme}`).toEqual([]);
      }
    });
    console.log(`${language}: ${places} places, axe ran ${looks} times`);
    await close();
  },
  240_000,
);
