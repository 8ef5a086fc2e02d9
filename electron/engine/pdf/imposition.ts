/**
 * Where each page lies on the sheets of the file. A booklet is printed on both sides, folded in the middle and read as
 * A5: on the first sheet the last page stands beside the first. Pages are drawn in reading order whatever sheet they
 * lie on, so that the structure tree is in reading order too. Pure.
 */
import type { PaperKind } from '../../../shared/passport/choices.ts';
import type { Place } from './paper.ts';
import type { PageShape } from './theme.ts';

export interface Sheets {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** counts pages from 1 */
  readonly placeOf: (page: number) => Place;
}

export function impose(paper: PaperKind, page: PageShape, pages: number): Sheets {
  if (paper !== 'booklet')
    return {
      count: pages,
      width: page.width,
      height: page.height,
      placeOf: (number) => ({ sheet: number - 1, dx: shift(number, page), dy: 0 }),
    };
  const padded = Math.ceil(pages / 4) * 4;
  return {
    count: padded / 2,
    width: page.width * 2,
    height: page.height,
    placeOf(number) {
      // Sides of paper, from the outermost: 1 holds [last, 1], 2 holds [2, last - 1], 3 holds [last - 2, 3]…
      const side = number <= padded / 2 ? number : padded + 1 - number;
      const isRight = number % 2 === 1;
      return { sheet: side - 1, dx: (isRight ? page.width : 0) + shift(number, page), dy: 0 };
    },
  };
}

/** Pages with an even number lie left of the fold: their inner margin is at the other side. */
function shift(page: number, { mirrored }: PageShape): number {
  return page % 2 === 0 ? -mirrored : 0;
}
