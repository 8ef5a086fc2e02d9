/** For experts: one piece a badge, terms with what stands behind them, in small type. */
import type { ExpertBlock } from '../../../shared/passport/document/blocks.ts';
import { fullWidth, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch } from './paper.ts';
import { sheet, styles } from './theme.ts';

const { leading } = styles.note;

export function expertPieces(block: ExpertBlock, composer: Composer): readonly Piece[] {
  const { paper } = composer;
  const name = paper.lines(block.name, styles.strong, { width: fullWidth.width, most: 2 });
  const file = paper.lines(block.file, styles.note, { width: fullWidth.width, most: 2 });
  const rows = block.rows.map(({ term, value }) => {
    const lead = `${term}: `;
    const indent = paper.width(lead, styles.note);
    const { width } = fullWidth;
    const [beside = '', ...below] = paper.lines(value, styles.note, { width, first: width - indent });
    return { lead, indent, beside: below.length > 0 ? `${beside} ` : beside, below };
  });
  const nameHeight = name.length * styles.strong.leading;
  const lines = rows.reduce((sum, { below }) => sum + 1 + below.length, file.length);
  return [
    piece(
      nameHeight + lines * leading,
      (top) => {
        const place = branch('Sect', composer.place);
        const x = sheet.left;
        paper.text(branch('H3', place), name, styles.strong, { x, y: top });
        paper.text(branch('P', place), file, styles.note, { x, y: top + nameHeight });
        let y = top + nameHeight + file.length * leading;
        const list = branch('L', place);
        for (const { lead, indent, beside, below } of rows) {
          const entry = branch('LI', list);
          paper.text(branch('Lbl', entry), [lead], styles.note, { x, y });
          const body = branch('LBody', entry);
          if (beside.trim() !== '') paper.text(body, [beside], styles.note, { x: x + indent, y });
          if (below.length > 0) paper.text(body, below, styles.note, { x, y: y + leading });
          y += (1 + below.length) * leading;
        }
      },
      { gap: 14 },
    ),
  ];
}
