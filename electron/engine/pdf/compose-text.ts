/** Headings, paragraphs, lists and explained words as pieces. */
import type {
  HeadingBlock,
  LabelledBlock,
  ListBlock,
  ParagraphBlock,
  TallyBlock,
  Term,
  TermsBlock,
} from '../../../shared/passport/document/blocks.ts';
import { fullWidth, hairline, keptWithNext, piece, textPieces, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { groupMark, levelMarks, levelMarksWidth, verdictMark } from './marks.ts';
import { branch } from './paper.ts';
import { groupColour, ink, line, sheet, styles, type Style } from './theme.ts';

export function headingPieces(block: HeadingBlock, composer: Composer): readonly Piece[] {
  const { paper } = composer;
  const plain = block.level === 2 ? styles.heading2 : styles.heading3;
  const style: Style = block.group === null ? plain : { ...plain, colour: groupColour[block.group] };
  const markSize = block.group === null ? 0 : 24;
  const indent = markSize === 0 ? 0 : markSize + 10;
  const place = branch(`H${block.level}`, composer.place);
  const box = { ...fullWidth, x: sheet.left + indent, width: fullWidth.width - indent };
  const gap = block.level === 2 ? 22 : 16;
  const lines = textPieces(composer, place, block.text, style, { ...box, gap });
  const withMark = lines.map((one, index) =>
    index > 0 || block.group === null
      ? one
      : {
          ...one,
          draw: (top: number) => {
            const { group } = block;
            if (group !== null)
              paper.decoration(() => groupMark(paper, group, { x: sheet.left, y: top + 2 }, markSize));
            one.draw(top);
          },
        },
  );
  if (block.level === 3) return keptWithNext(withMark);
  const rule = piece(12, (top) => hairline(paper, top + 5, block.group === null ? line : style.colour, 0.75));
  return keptWithNext([...withMark, rule]);
}

export function paragraphPieces(block: ParagraphBlock, composer: Composer): readonly Piece[] {
  const style = block.tone === 'quiet' ? styles.bodyQuiet : styles.body;
  return textPieces(composer, branch('P', composer.place), block.text, style, { ...fullWidth, gap: 8 });
}

/** Own words: a thin line runs along them, so that they cannot be taken for anything else. */
export function labelledPieces(block: LabelledBlock, composer: Composer): readonly Piece[] {
  const box = { ...fullWidth, x: sheet.left + 14, width: fullWidth.width - 14 };
  const part = branch('Sect', composer.place);
  const label = textPieces(composer, branch('P', part), block.label, styles.label, { ...box, gap: 10 });
  const paragraphs = block.paragraphs.flatMap((text, index) =>
    textPieces(composer, branch('P', part), text, styles.body, { ...box, gap: index === 0 ? 0 : 6 }),
  );
  return alongLine([...keptWithNext(label), ...paragraphs], composer.paper);
}

/** The same pieces with the thin line that runs along everything of the owner's own. */
export function alongLine(pieces: readonly Piece[], paper: Composer['paper']): readonly Piece[] {
  return pieces.map((one, index) => ({
    ...one,
    draw(top: number) {
      const above = index === 0 ? 0 : one.gap;
      paper.decoration(() =>
        paper.doc
          .moveTo(sheet.left + 3, top - above)
          .lineTo(sheet.left + 3, top + one.height)
          .lineWidth(1.5)
          .stroke(line),
      );
      one.draw(top);
    },
  }));
}

export function listPieces(block: ListBlock, composer: Composer): readonly Piece[] {
  const { paper } = composer;
  const list = branch('L', composer.place);
  const indent = 22;
  return block.items.flatMap((item, index) => {
    const entry = branch('LI', list);
    const label = branch('Lbl', entry);
    const body = branch('LBody', entry);
    const box = { x: sheet.left + indent, width: fullWidth.width - indent, gap: 6 };
    return textPieces(composer, body, item, styles.body, box).map((one, at) =>
      at > 0
        ? one
        : {
            ...one,
            draw(top: number) {
              const words = block.ordered ? `${index + 1}.` : '•';
              const style = block.ordered ? styles.strong : styles.body;
              paper.text(label, [words], style, { x: sheet.left + 4, y: top });
              one.draw(top);
            },
          },
    );
  });
}

/** How many badges came out how: a shape and words a row. */
export function tallyPieces(block: TallyBlock, composer: Composer): readonly Piece[] {
  const { paper } = composer;
  const list = branch('L', composer.place);
  return block.rows.map(({ mark, text }) => {
    const lines = paper.lines(text, styles.body, { width: fullWidth.width - 24 });
    const body = branch('LBody', branch('LI', list));
    return piece(
      lines.length * styles.body.leading,
      (top) => {
        paper.decoration(() => verdictMark(paper, mark, { x: sheet.left + 1, y: top + 2 }, 12));
        paper.text(body, lines, styles.body, { x: sheet.left + 24, y: top });
      },
      { gap: 4 },
    );
  });
}

const termColumn = 154;

export function termsPieces(block: TermsBlock, composer: Composer): readonly Piece[] {
  const list = branch('L', composer.place);
  return block.terms.map((term) => termPiece(term, branch('LI', list), composer));
}

function termPiece(term: Term, entry: ReturnType<typeof branch>, composer: Composer): Piece {
  const { paper } = composer;
  const { mark } = term;
  const indent = mark === null ? 0 : mark.kind === 'verdict' ? 20 : levelMarksWidth(10) + 10;
  const words = paper.lines(term.term, styles.strong, { width: termColumn - 14 - indent });
  const meaning = paper.lines(term.meaning, styles.body, { width: fullWidth.width - termColumn });
  return piece(
    Math.max(words.length, meaning.length) * styles.body.leading,
    (top) => {
      if (mark !== null)
        paper.decoration(() => {
          if (mark.kind === 'verdict')
            verdictMark(paper, mark.verdict, { x: sheet.left + 1, y: top + 2 }, 12);
          else levelMarks(paper, mark.level, { x: sheet.left + 1, y: top + 3 }, 10, ink);
        });
      paper.text(branch('Lbl', entry), words, styles.strong, { x: sheet.left + indent, y: top });
      const x = sheet.left + termColumn;
      paper.text(branch('LBody', entry), meaning, styles.body, { x, y: top });
    },
    { gap: 5 },
  );
}
