/** A small table as pieces of a row each. Its head names the columns for whoever hears it (ISO 32000-1, 14.8.4.3.4). */
import type { TableBlock } from '../../../shared/passport/document/blocks.ts';
import { hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch, type Branch } from './paper.ts';
import { column, line, sheet, styles, type Style } from './theme.ts';

/** The first column names the rows and is the widest. */
const firstShare = 0.26;
const between = 8;

interface Cell {
  readonly lines: readonly string[];
  readonly style: Style;
  readonly x: number;
  readonly place: (row: Branch) => Branch;
}

/** The head stays with the first row, the last row with the one before it. */
export function tablePieces({ head, rows }: TableBlock, composer: Composer): readonly Piece[] {
  const table = branch('Table', composer.place);
  const header = rowPiece(head, () => styles.label, 'Column', branch('TR', branch('THead', table)), composer);
  const body = branch('TBody', table);
  const lines = rows.map((cells) =>
    rowPiece(
      cells,
      (index) => (index === 0 ? styles.strong : styles.body),
      'Row',
      branch('TR', body),
      composer,
    ),
  );
  const pieces = [{ ...header, gap: 8 }, ...lines];
  return pieces.map((one, index) =>
    index === 0 || index === pieces.length - 2 ? { ...one, keepWithNext: true } : one,
  );
}

function rowPiece(
  texts: readonly string[],
  styleOf: (index: number) => Style,
  scope: 'Column' | 'Row',
  row: Branch,
  { paper }: Composer,
): Piece {
  const first = column * firstShare;
  const other = (column - first) / Math.max(texts.length - 1, 1);
  const cells = texts.map((text, index): Cell => {
    const isHead = scope === 'Column' || index === 0;
    const width = (index === 0 ? first : other) - between;
    return {
      lines: paper.lines(text, styleOf(index), { width }),
      style: styleOf(index),
      x: sheet.left + (index === 0 ? 0 : first + (index - 1) * other),
      place: (parent) => branch(isHead ? 'TH' : 'TD', parent, isHead ? { scope } : {}),
    };
  });
  const height = Math.max(...cells.map(({ lines, style }) => lines.length * style.leading));
  return piece(height + 7, (top) => {
    for (const { lines, style, x, place } of cells) paper.text(place(row), lines, style, { x, y: top + 3 });
    hairline(paper, top + height + 6, line);
  });
}
