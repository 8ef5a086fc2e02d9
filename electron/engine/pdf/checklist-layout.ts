/** The form's own sheet: sizes, colours, and how strips of known height come onto pages. */
import type { Paper } from './paper.ts';

type Style = Parameters<Paper['width']>[1];

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
const margin = mm(20);

/** A4; nothing stands outside its margins, so that any printer prints it whole. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: margin,
  right: 595.28 - margin,
  top: margin,
  bottom: 841.89 - margin - 26,
  footer: 841.89 - margin - 16,
};
export const column = sheet.right - sheet.left;

const ink = '#1c1d22';
export const line = '#8a8c94';
/** Printed in grey it is still seen, and a pen still shows on it. */
export const shade = '#f1f2f4';

/** Nothing is set smaller than 12 points. */
export const styles = {
  title: { weight: 'semibold', size: 26, leading: 34, colour: ink },
  heading: { weight: 'semibold', size: 18, leading: 24, colour: ink },
  strong: { weight: 'semibold', size: 12, leading: 16, colour: ink },
  body: { weight: 'regular', size: 12, leading: 16, colour: ink },
} as const satisfies Readonly<Record<string, Style>>;

/** What is never torn apart. */
export interface Strip {
  readonly height: number;
  /** space above it; left out at the top of a page */
  readonly gap: number;
  readonly keepWithNext: boolean;
  readonly draw: (top: number) => void;
}

export interface PlacedStrip {
  readonly strip: Strip;
  /** counts from 1 */
  readonly page: number;
  readonly top: number;
}

export function strip(height: number, draw: (top: number) => void, more: Partial<Strip> = {}): Strip {
  return { gap: 0, keepWithNext: false, ...more, height, draw };
}

/** Strips that keep together go to the next page together. */
export function placed(strips: readonly Strip[]): readonly PlacedStrip[] {
  const found: PlacedStrip[] = [];
  let [page, y] = [1, sheet.top];
  for (let from = 0; from < strips.length;) {
    let to = from;
    while (strips[to]?.keepWithNext === true && to < strips.length - 1) to += 1;
    const together = strips.slice(from, to + 1);
    const height = together.reduce((sum, one) => sum + one.gap + one.height, 0);
    if (y > sheet.top && y + height > sheet.bottom) [page, y] = [page + 1, sheet.top];
    for (const one of together) {
      const top = y === sheet.top ? y : y + one.gap;
      found.push({ strip: one, page, top });
      y = top + one.height;
    }
    from = to + 1;
  }
  return found;
}
