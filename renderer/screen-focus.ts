/** Where the focus goes when one screen takes the place of another, and with it the button that was pressed. */
import type { LeftBy, Screen } from './stores/session.ts';

/** The buttons that lead to a screen, as they follow each other on the page; see `ScreenButton`. */
export function buttonsTo(screen: Screen): readonly Element[] {
  return [...document.querySelectorAll(`[data-leads-to="${screen}"]`)];
}

/**
 * Nothing is done where something has the focus already, or where nobody has touched the window yet.
 * @param title of the screen that has just come
 * @param leftBy how it was left before, where it was
 */
export function focusOnArrival(title: HTMLElement, leftBy: LeftBy | null): void {
  if (document.activeElement !== document.body || !navigator.userActivation.hasBeenActive) return;
  const button = leftBy === null ? undefined : buttonsTo(leftBy.to)[leftBy.at];
  (button instanceof HTMLElement ? button : title).focus();
}
