/** Wherever somebody arrives, the keyboard is somewhere: on something of the page, not on the page as a whole. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The switch: to be true as soon as each screen and dialog takes or keeps the focus. */
const isHeld: boolean = true;

export async function expectFocus(page: Page, place: string): Promise<void> {
  if (!isHeld) return;
  const focused = await page.evaluate(async () => {
    // It may be given in the pictures after the one in which the place appeared.
    for (let picture = 0; document.activeElement === document.body && picture < 60; picture += 1)
      await new Promise(requestAnimationFrame);
    return document.activeElement?.tagName;
  });
  // Soft: one finding must not keep the places after it from being looked at.
  expect.soft(focused, `${place}, what has the focus`).not.toBe('BODY');
}
