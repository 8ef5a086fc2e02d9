/** Wherever somebody arrives, the keyboard is somewhere: on something of the page, not on the page as a whole. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The switch: to be true as soon as each screen and dialog takes or keeps the focus. */
const isHeld: boolean = false;

export async function expectFocus(page: Page, place: string): Promise<void> {
  if (!isHeld) return;
  // Soft: one finding must not keep the places after it from being looked at.
  await expect
    .soft(expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: place }))
    .not.toBe('BODY');
}
