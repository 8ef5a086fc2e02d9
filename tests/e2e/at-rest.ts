/** The page has done what it had to do, and would take a key as a person sees it. */
import type { Page } from 'playwright';

/** React tells react-aria of an open dialog after it is on the screen: on a busy machine Escape comes too early for a moment. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((rest) => void requestIdleCallback(() => rest(), { timeout: 10_000 })),
  );
}
