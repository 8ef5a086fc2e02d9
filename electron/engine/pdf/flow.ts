/** Puts pieces of known height onto pages. Pure: it knows nothing of what a piece draws. */

export interface Piece {
  readonly height: number;
  /** space above; left out at the top of a page */
  readonly gap: number;
  /** stays on the page of the piece after it */
  readonly keepWithNext: boolean;
  /** the same with less in it, highest first: asked for where this does not fit any more, and taken where it does */
  readonly shorter?: () => readonly Piece[];
  /** begins a new page */
  readonly startsPage: boolean;
  /** the badges whose pictures are drawn in it */
  readonly pictures?: readonly string[];
  /** `top`: distance of its upper edge from the top of the sheet */
  draw(top: number): void;
}

export interface PlacedPiece {
  readonly piece: Piece;
  /** counts from 1 */
  readonly page: number;
  readonly top: number;
}

export interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** Pieces that belong together go to the next page together, unless they would not fit on one. */
export function paginate(pieces: readonly Piece[], frame: Frame): readonly PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let page = 0;
  let y = frame.bottom;
  let fresh = false;
  const turn = (): void => {
    page += 1;
    y = frame.top;
    fresh = true;
  };
  for (const wanted of chunks(pieces)) {
    const chunk = fitting(wanted, fresh || page === 0 ? null : frame.bottom - y);
    const first = chunk[0];
    if (first === undefined) continue;
    const height = chunk.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.gap), 0);
    if (page === 0 || first.startsPage || y + first.gap + height > frame.bottom) {
      if (!fresh) turn();
    }
    for (const piece of chunk) {
      const top = fresh ? y : y + piece.gap;
      if (top + piece.height > frame.bottom && !fresh) {
        turn();
        placed.push({ piece, page, top: y });
        y += piece.height;
      } else {
        placed.push({ piece, page, top });
        y = top + piece.height;
      }
      fresh = false;
    }
  }
  return placed;
}

/** The pieces as they are, or with a shorter last one where that keeps them on the page. `room`: null on a new page. */
function fitting(chunk: readonly Piece[], room: number | null): readonly Piece[] {
  const last = chunk.at(-1);
  if (room === null || last === undefined || chunk[0]?.startsPage === true) return chunk;
  const before = chunk.slice(0, -1);
  const taken = before.reduce((sum, { gap, height }) => sum + gap + height, last.gap);
  if (taken + last.height <= room) return chunk;
  const shorter = last.shorter?.().find(({ height }) => taken + height <= room);
  return shorter === undefined ? chunk : [...before, shorter];
}

function chunks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const piece of pieces) {
    if (open === null || piece.startsPage) found.push((open = []));
    open.push(piece);
    if (!piece.keepWithNext) open = null;
  }
  return found;
}

/** Two rows of pieces side by side, piece by piece; what is left over of the longer one stands alone. */
export function abreast(left: readonly Piece[], right: readonly Piece[]): readonly Piece[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): Piece => {
    const both = [left[index], right[index]].filter((one) => one !== undefined);
    return {
      height: Math.max(...both.map(({ height }) => height)),
      gap: Math.max(...both.map(({ gap }) => gap)),
      keepWithNext: both.some(({ keepWithNext }) => keepWithNext),
      startsPage: both.some(({ startsPage }) => startsPage),
      pictures: both.flatMap(({ pictures = [] }) => pictures),
      draw: (top) => both.forEach((one) => one.draw(top)),
    };
  });
}
