/** What the owner wrote about a badge and added to it: terms at the left, words in a column, a thin line along all. */
import type { OwnBlock, OwnRow } from '../../../shared/passport/document/blocks.ts';
import { alongLine, langOf } from './compose-text.ts';
import { boxIn, ems, keptWithNext, piece, textPieces, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch, type Branch } from './paper.ts';

const indent = 14;
/** Ems of a column in which a term stands beside its words. */
const besideFrom = 29;
const termShare = 0.28;

export function ownPieces(block: OwnBlock, composer: Composer): readonly Piece[] {
  const { styles } = composer.paper;
  const part = branch('Sect', composer.place);
  const label = textPieces(
    composer,
    branch('P', part),
    block.label,
    styles.strong,
    boxIn(composer, indent, 12),
  );
  const note = textPieces(composer, branch('P', part), block.note, styles.note, boxIn(composer, indent));
  const list = branch('L', part);
  const rows = block.rows.flatMap((row) => rowPieces(row, branch('LI', list), block.language, composer));
  return alongLine([...keptWithNext(label), ...keptWithNext(note), ...rows], composer);
}

function rowPieces(
  row: OwnRow,
  entry: Branch,
  language: string | undefined,
  composer: Composer,
): readonly Piece[] {
  const { paper, column } = composer;
  const { styles } = paper;
  const { leading } = styles.body;
  const isWide = ems(composer) >= besideFrom;
  const termWidth = isWide ? column.width * termShare : column.width - indent;
  const term = paper.lines(row.term, styles.bodyQuiet, { width: termWidth - 12, most: 2 });
  const label = branch('Lbl', entry);
  const body = branch('LBody', entry, langOf(language));
  const x = column.left + indent + (isWide ? termWidth : 0);
  const words = row.paragraphs.flatMap((text, index) =>
    textPieces(composer, branch('P', body), text, styles.body, {
      x,
      width: column.right - x,
      gap: index > 0 ? 3 : isWide ? 6 : 0,
    }),
  );
  const drawTerm = (top: number): void =>
    paper.text(label, term, styles.bodyQuiet, { x: column.left + indent, y: top });
  if (!isWide) return [piece(term.length * leading, drawTerm, { gap: 6, keepWithNext: true }), ...words];
  const room = Math.max(0, (term.length - words.length) * leading);
  return words.map((one, index) => ({
    ...one,
    height: index === words.length - 1 ? one.height + room : one.height,
    draw(top: number) {
      if (index === 0) drawTerm(top);
      one.draw(top);
    },
  }));
}
