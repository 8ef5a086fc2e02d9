/** A look at one place of the app in its three looks: what axe can find, it does not find there. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { isDrawn } from './at-rest.ts';
import { tallyAxe } from './tallies.ts';
import { isThorough } from './thorough.ts';
import { violationsOn } from './violations.ts';

const themes = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof themes)[number];

/** Gives the page these colours, at rest: nothing moves, and none is on its way from one colour to another. */
export async function wear(page: Page, theme: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme === 'light' ? 'light' : 'dark', reducedMotion: 'reduce' });
  await page.evaluate((wanted) => {
    document.documentElement.dataset['theme'] = wanted;
  }, theme);
  await isDrawn(page);
}

/** All rules in the first look; in the others, unless it is to be thorough, those that colours can break. Leaves the page in light. */
export async function look(page: Page, place: string, worn: readonly Look[] = themes): Promise<void> {
  const language = await page.evaluate(() => document.documentElement.lang);
  for (const theme of worn) {
    await wear(page, theme);
    const asked = isThorough || theme === worn[0] ? 'everything' : 'colours';
    const violations = await violationsOn(page, asked);
    tallyAxe({ place, theme, language, violations });
    // Soft: one finding must not keep the places after it from being looked at.
    expect.soft(violations, `${place}, ${theme}`).toEqual([]);
  }
  await wear(page, 'light');
}
