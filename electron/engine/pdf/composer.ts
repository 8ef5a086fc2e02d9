/** What everything that turns a block into pieces is given, and the pieces made from plain text. */
import type { PassportDocument } from '../../../shared/passport/document/blocks.ts';
import type { Piece } from './flow.ts';
import type { Branch, Paper } from './paper.ts';
import type { PrintedPictures } from './pictures.ts';
import { column, sheet, type Style } from './theme.ts';

export interface Composer {
  readonly paper: Paper;
  readonly document: PassportDocument;
  readonly pictures: PrintedPictures;
  /** the section at hand in the structure tree */
  readonly place: Branch;
  /** the page on which a section begins; to be asked while drawing, not before */
  readonly pageOf: (section: string) => number;
}

export function piece(height: number, draw: (top: number) => void, more: Partial<Piece> = {}): Piece {
  return { gap: 0, keepWithNext: false, startsPage: false, ...more, height, draw };
}

export interface TextBox {
  readonly x: number;
  readonly width: number;
  /** space above the first line */
  readonly gap: number;
}

export const fullWidth: TextBox = { x: sheet.left, width: column, gap: 0 };

/** One text as pieces of a line each. Neither its first nor its last line is ever left alone on a page. */
export function textPieces(
  { paper }: Pick<Composer, 'paper'>,
  place: Branch,
  text: string,
  style: Style,
  box: TextBox,
): readonly Piece[] {
  const lines = paper.lines(text, style, { width: box.width });
  return lines.map((line, index) => {
    // A space at the end, so that the lines of one text stay apart for whoever does not see them.
    const words = index < lines.length - 1 ? `${line} ` : line;
    return piece(style.leading, (top) => paper.text(place, [words], style, { x: box.x, y: top }), {
      gap: index === 0 ? box.gap : 0,
      keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    });
  });
}

/** The same pieces, held together with whatever comes next. */
export function keptWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one) => ({ ...one, keepWithNext: true }));
}

/** A hair line over the whole column. */
export function hairline(paper: Paper, y: number, colour: string, thickness = 0.5): void {
  paper.decoration(() =>
    paper.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(thickness).stroke(colour),
  );
}
