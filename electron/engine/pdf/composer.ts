/** What everything that turns a block into pieces is given, and the pieces made from plain text. */
import type { PassportDocument } from '../../../shared/passport/document/blocks.ts';
import type { Piece } from './flow.ts';
import type { Branch, Paper } from './paper.ts';
import type { PrintedPictures } from './pictures.ts';
import type { Style } from './theme.ts';

/** The column that is written in: the page's, or one of two side by side. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

export interface Composer {
  readonly paper: Paper;
  readonly document: PassportDocument;
  readonly pictures: PrintedPictures;
  readonly column: Column;
  /** the section at hand in the structure tree */
  readonly place: Branch;
  /** beside the same in another language: a picture is shown again and told once */
  readonly isSecond: boolean;
  /** the same stands in another language too, beside it or below it: cards are then so high that they may go on overleaf */
  readonly hasTwin: boolean;
  /** the page on which a section begins; to be asked while drawing, not before */
  readonly pageOf: (section: string) => number;
}

export function columnOf(left: number, right: number): Column {
  return { left, right, width: right - left };
}

/** How many letters of the running text stand beside each other, roughly: two to the em. */
export function ems({ column, paper }: Pick<Composer, 'column' | 'paper'>): number {
  return column.width / paper.theme.size;
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

/** The whole column, `indent` further in. */
export function boxIn({ column }: Pick<Composer, 'column'>, indent = 0, gap = 0): TextBox {
  return { x: column.left + indent, width: column.width - indent, gap };
}

/** The style, smaller where a word of the text would have to be broken in this width; never smaller than running text. */
export function fitted({ paper }: Pick<Composer, 'paper'>, text: string, style: Style, width: number): Style {
  const longest = Math.max(...text.split(' ').map((word) => paper.width(word, style)));
  if (longest <= width) return style;
  const size = Math.max(paper.theme.size, Math.floor((style.size * width) / longest));
  return { ...style, size, leading: Math.round((style.leading * size) / style.size) };
}

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
export function hairline(
  { paper, column }: Pick<Composer, 'paper' | 'column'>,
  y: number,
  colour: string = paper.colours.line,
  thickness = 0.5,
): void {
  paper.decoration(() =>
    paper.doc.moveTo(column.left, y).lineTo(column.right, y).lineWidth(thickness).stroke(colour),
  );
}
