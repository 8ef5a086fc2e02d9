/** What the owner wrote about a badge and added to it: terms at the left, words in a column, a thin line along all. */
import type { OwnBlock, OwnRow } from '../../../shared/passport/document/blocks.ts';
import { alongLine } from './compose-text.ts';
import { fullWidth, keptWithNext, textPieces, type Composer, type TextBox } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch, type Branch } from './paper.ts';
import { sheet, styles } from './theme.ts';

const indent = 14;
const termColumn = 132;

export function ownPieces(block: OwnBlock, composer: Composer): readonly Piece[] {
  const part = branch('Sect', composer.place);
  const box: TextBox = { x: sheet.left + indent, width: fullWidth.width - indent, gap: 12 };
  const label = textPieces(composer, branch('P', part), block.label, styles.strong, box);
  const note = textPieces(composer, branch('P', part), block.note, styles.note, { ...box, gap: 0 });
  const list = branch('L', part);
  const rows = block.rows.flatMap((row) => rowPieces(row, branch('LI', list), composer));
  return alongLine([...keptWithNext(label), ...keptWithNext(note), ...rows], composer.paper);
}

function rowPieces(row: OwnRow, entry: Branch, composer: Composer): readonly Piece[] {
  const { paper } = composer;
  const { leading } = styles.body;
  const term = paper.lines(row.term, styles.bodyQuiet, { width: termColumn - 12, most: 2 });
  const label = branch('Lbl', entry);
  const body = branch('LBody', entry);
  const x = sheet.left + indent + termColumn;
  const words = row.paragraphs.flatMap((text, index) =>
    textPieces(composer, branch('P', body), text, styles.body, {
      x,
      width: sheet.right - x,
      gap: index === 0 ? 6 : 3,
    }),
  );
  const room = Math.max(0, (term.length - words.length) * leading);
  return words.map((one, index) => ({
    ...one,
    height: index === words.length - 1 ? one.height + room : one.height,
    draw(top: number) {
      if (index === 0) paper.text(label, term, styles.bodyQuiet, { x: sheet.left + indent, y: top });
      one.draw(top);
    },
  }));
}
