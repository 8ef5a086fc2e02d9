/** The page has done what it had to do: a key that comes before that goes to where the keyboard was. */
import type { Page } from 'playwright';

export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((rest) => void requestIdleCallback(() => rest(), { timeout: 10_000 })),
  );
}
