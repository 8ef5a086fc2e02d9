/** The page has done what it had to do, and shows it. */
import type { Page } from 'playwright';

/** A key that comes before that goes to where the keyboard was. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((rest) => void requestIdleCallback(() => rest(), { timeout: 10_000 })),
  );
}

/**
 * What lies over the page can be seen. React-aria hides a new dialog that puts the cursor into a field for up to 0.6
 * seconds, as long as it takes the change of the window's size before for a keyboard on the screen.
 */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].every((over) =>
      over.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    ),
  );
  await page.waitForFunction(() => document.getAnimations().length === 0);
}
