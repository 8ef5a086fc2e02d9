/** Where the window opens: where it was left, as far as that is still on a screen. */
import type { Bounds } from './desktop-state.ts';

const usual = { width: 1280, height: 800 };
/** As much of the window must be on a screen that a hand can take hold of it. */
const grip = { width: 120, height: 40 };

/**
 * @param workAreas the screens without their bars, first the main one
 * @returns without a position: the system decides, which puts it in the middle
 */
export function windowPlace(
  saved: Bounds | null,
  workAreas: readonly Bounds[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const [main] = workAreas;
  if (saved === null) return fitted(usual, main);
  const home = workAreas.find((area) => canBeHeld(saved, area));
  if (home === undefined) return fitted(saved, main);
  const { width, height } = fitted(saved, home);
  return {
    width,
    height,
    x: clamp(saved.x, home.x, home.x + home.width - width),
    y: clamp(saved.y, home.y, home.y + home.height - height),
  };
}

function fitted(
  { width, height }: Pick<Bounds, 'width' | 'height'>,
  area: Bounds | undefined,
): Pick<Bounds, 'width' | 'height'> {
  return {
    width: Math.min(width, area?.width ?? width),
    height: Math.min(height, area?.height ?? height),
  };
}

function canBeHeld(window: Bounds, area: Bounds): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // Its upper edge is what a hand can take hold of.
  const isTopIn = window.y >= area.y - grip.height && window.y + grip.height <= area.y + area.height;
  return across >= grip.width && isTopIn;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
