/** For experts: one piece a badge, terms with what stands behind them, in small type. */
import type { ExpertBlock } from '../../../shared/passport/document/blocks.ts';
import { piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { branch } from './paper.ts';

export function expertPieces(block: ExpertBlock, composer: Composer): readonly Piece[] {
  const { paper, column } = composer;
  const { width, left: x } = column;
  const { note, strong } = paper.styles;
  const name = paper.lines(block.name, strong, { width, most: 2 });
  const file = paper.lines(block.file, note, { width, most: 2 });
  const rows = block.rows.map(({ term, value }) => {
    const lead = `${term}: `;
    const indent = paper.width(lead, note);
    const [beside = '', ...below] = paper.lines(value, note, { width, first: width - indent });
    return { lead, indent, beside: below.length > 0 ? `${beside} ` : beside, below };
  });
  const place = branch('Sect', composer.place);
  const list = branch('L', place);
  const head = piece(
    name.length * strong.leading + file.length * note.leading,
    (top) => {
      paper.text(branch('H3', place), name, strong, { x, y: top });
      paper.text(branch('P', place), file, note, { x, y: top + name.length * strong.leading });
    },
    { gap: 14, keepWithNext: true },
  );
  const pieces = rows.map(({ lead, indent, beside, below }, index) =>
    piece(
      (1 + below.length) * note.leading,
      (top) => {
        const entry = branch('LI', list);
        paper.text(branch('Lbl', entry), [lead], note, { x, y: top });
        const body = branch('LBody', entry);
        if (beside.trim() !== '') paper.text(body, [beside], note, { x: x + indent, y: top });
        if (below.length > 0) paper.text(body, below, note, { x, y: top + note.leading });
      },
      // A badge's part stays in one piece where it fits on a page.
      { keepWithNext: index < rows.length - 1 },
    ),
  );
  return [head, ...pieces];
}
