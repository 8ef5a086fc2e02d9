/** A small table as pieces of a row each. Its head names the columns for whoever hears it (ISO 32000-1, 14.8.4.3.4). */
import type { TableBlock } from '../../../shared/passport/document/blocks.ts';
import { termsPieces } from './compose-text.ts';
import { hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch, type Branch } from './paper.ts';
import type { Style } from './theme.ts';

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
export function tablePieces(block: TableBlock, composer: Composer): readonly Piece[] {
  if (!fits(block, composer)) return asTerms(block, composer);
  const { styles } = composer.paper;
  const table = branch('Table', composer.place);
  const header = rowPiece(
    block.head,
    () => styles.label,
    'Column',
    branch('TR', branch('THead', table)),
    composer,
  );
  const body = branch('TBody', table);
  const lines = block.rows.map((cells) =>
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

/** Whether no word has to be broken. */
function fits({ head, rows }: TableBlock, composer: Composer): boolean {
  const { paper } = composer;
  return [head, ...rows].every((cells, row) =>
    cells.every((text, index) =>
      text
        .split(' ')
        .every(
          (word) =>
            paper.width(word, row === 0 ? paper.styles.label : paper.styles.strong) <=
            widthOf(index, cells.length, composer),
        ),
    ),
  );
}

/** In a narrow column each row is told in a line: `Dutch: Listening B1; Reading A2`. */
function asTerms({ head, rows }: TableBlock, composer: Composer): readonly Piece[] {
  const terms = rows.map(([term = '', ...cells]) => ({
    mark: null,
    term,
    meaning: cells.map((cell, index) => `${head[index + 1] ?? ''}: ${cell}`).join('; '),
  }));
  return termsPieces({ kind: 'terms', terms }, composer);
}

function otherWidth(count: number, { column }: Composer): number {
  return (column.width * (1 - firstShare)) / Math.max(count - 1, 1);
}

function widthOf(index: number, count: number, composer: Composer): number {
  return (index === 0 ? composer.column.width * firstShare : otherWidth(count, composer)) - between;
}

function rowPiece(
  texts: readonly string[],
  styleOf: (index: number) => Style,
  scope: 'Column' | 'Row',
  row: Branch,
  composer: Composer,
): Piece {
  const { paper, column } = composer;
  const cells = texts.map((text, index): Cell => {
    const isHead = scope === 'Column' || index === 0;
    const before = column.width * firstShare + (index - 1) * otherWidth(texts.length, composer);
    return {
      lines: paper.lines(text, styleOf(index), { width: widthOf(index, texts.length, composer) }),
      style: styleOf(index),
      x: column.left + (index === 0 ? 0 : before),
      place: (parent) => branch(isHead ? 'TH' : 'TD', parent, isHead ? { scope } : {}),
    };
  });
  const height = Math.max(...cells.map(({ lines, style }) => lines.length * style.leading));
  return piece(height + 7, (top) => {
    for (const { lines, style, x, place } of cells) paper.text(place(row), lines, style, { x, y: top + 3 });
    hairline(composer, top + height + 6);
  });
}
