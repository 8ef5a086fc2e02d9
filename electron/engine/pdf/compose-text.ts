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
import { boxIn, ems, fitted, hairline, keptWithNext, piece, textPieces, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { groupMark, levelMarks, levelMarksWidth, verdictMark } from './marks.ts';
import { branch, type Branch } from './paper.ts';
import type { Style } from './theme.ts';

export function headingPieces(block: HeadingBlock, composer: Composer): readonly Piece[] {
  const { paper, column } = composer;
  const { styles, colours } = paper;
  const plain = block.level === 2 ? styles.heading2 : styles.heading3;
  const markSize = block.group === null ? 0 : Math.min(24, plain.leading) * paper.theme.marks;
  const indent = markSize === 0 ? 0 : markSize + 10;
  const style: Style = fitted(
    composer,
    block.text,
    block.group === null ? plain : { ...plain, colour: colours.group[block.group] },
    column.width - indent,
  );
  const place = branch(`H${block.level}`, composer.place, langOf(block.language));
  const lines = textPieces(
    composer,
    place,
    block.text,
    style,
    boxIn(composer, indent, block.level === 2 ? 22 : 16),
  );
  const withMark = lines.map((one, index) =>
    index > 0 || block.group === null
      ? one
      : {
          ...one,
          draw: (top: number) => {
            const { group } = block;
            if (group !== null)
              paper.decoration(() =>
                groupMark(
                  paper,
                  group,
                  { x: column.left, y: top + style.leading / 2 - markSize / 2 },
                  markSize,
                ),
              );
            one.draw(top);
          },
        },
  );
  if (block.level === 3) return keptWithNext(withMark);
  const rule = piece(12, (top) =>
    hairline(composer, top + 5, block.group === null ? colours.line : style.colour, 0.75),
  );
  return keptWithNext([...withMark, rule]);
}

/** Left out where the words are in the language of what is around them. */
export function langOf(language: string | undefined): { lang?: string } {
  return language === undefined ? {} : { lang: language };
}

export function paragraphPieces(block: ParagraphBlock, composer: Composer): readonly Piece[] {
  const { styles } = composer.paper;
  const style = block.tone === 'quiet' ? styles.bodyQuiet : styles.body;
  return textPieces(composer, branch('P', composer.place), block.text, style, boxIn(composer, 0, 8));
}

/** Own words: a thin line runs along them, so that they cannot be taken for anything else. */
export function labelledPieces(block: LabelledBlock, composer: Composer): readonly Piece[] {
  const { styles } = composer.paper;
  const part = branch('Sect', composer.place);
  const label = textPieces(composer, branch('P', part), block.label, styles.label, boxIn(composer, 14, 10));
  const paragraphs = block.paragraphs.flatMap((text, index) =>
    textPieces(
      composer,
      branch('P', part, langOf(block.language)),
      text,
      styles.body,
      boxIn(composer, 14, index === 0 ? 0 : 6),
    ),
  );
  return alongLine([...keptWithNext(label), ...paragraphs], composer);
}

/** The same pieces with the thin line that runs along everything of the owner's own. */
export function alongLine(
  pieces: readonly Piece[],
  { paper, column }: Pick<Composer, 'paper' | 'column'>,
): readonly Piece[] {
  return pieces.map((one, index) => ({
    ...one,
    draw(top: number) {
      const above = index === 0 ? 0 : one.gap;
      paper.decoration(() =>
        paper.doc
          .moveTo(column.left + 3, top - above)
          .lineTo(column.left + 3, top + one.height)
          .lineWidth(1.5)
          .stroke(paper.colours.line),
      );
      one.draw(top);
    },
  }));
}

export function listPieces(block: ListBlock, composer: Composer): readonly Piece[] {
  const { paper, column } = composer;
  const { styles, scaled } = { styles: paper.styles, scaled: paper.theme.scaled };
  const list = branch('L', composer.place, langOf(block.language));
  return block.items.flatMap((item, index) => {
    const entry = branch('LI', list);
    const label = branch('Lbl', entry);
    const body = branch('LBody', entry);
    return textPieces(composer, body, item, styles.body, boxIn(composer, scaled(22), 6)).map((one, at) =>
      at > 0
        ? one
        : {
            ...one,
            draw(top: number) {
              const words = block.ordered ? `${index + 1}.` : '•';
              const style = block.ordered ? styles.strong : styles.body;
              paper.text(label, [words], style, { x: column.left + 4, y: top });
              one.draw(top);
            },
          },
    );
  });
}

/** How many badges came out how: a shape and words a row. They are few, and stay with what is said next. */
export function tallyPieces(block: TallyBlock, composer: Composer): readonly Piece[] {
  const { paper, column } = composer;
  const { styles } = paper;
  const mark = paper.theme.scaled(12);
  const list = branch('L', composer.place);
  return block.rows.map(({ mark: verdict, text }) => {
    const lines = paper.lines(text, styles.body, { width: column.width - mark * 2 });
    const body = branch('LBody', branch('LI', list));
    return piece(
      lines.length * styles.body.leading,
      (top) => {
        paper.decoration(() => verdictMark(paper, verdict, { x: column.left + 1, y: top + 2 }, mark));
        paper.text(body, lines, styles.body, { x: column.left + mark * 2, y: top });
      },
      { gap: 4, keepWithNext: true },
    );
  });
}

/** Ems of a column in which a term and its meaning stand side by side; in a narrower one the meaning stands below. */
const sideBySideFrom = 29;
const termShare = 0.32;

export function termsPieces(block: TermsBlock, composer: Composer): readonly Piece[] {
  const list = branch('L', composer.place);
  return block.terms.map((term) => termPiece(term, branch('LI', list), composer));
}

function termPiece(term: Term, entry: Branch, composer: Composer): Piece {
  const { paper, column } = composer;
  const { styles, colours } = paper;
  const { leading } = styles.body;
  const isWide = ems(composer) >= sideBySideFrom;
  const { mark } = term;
  const size = paper.theme.scaled(mark?.kind === 'level' ? 10 : 12);
  const indent = mark === null ? 0 : mark.kind === 'verdict' ? size + 8 : levelMarksWidth(size) + 10;
  const termWidth = isWide ? column.width * termShare : column.width;
  const words = paper.lines(term.term, styles.strong, { width: termWidth - (isWide ? 14 : 0) - indent });
  const left = isWide ? column.left + termWidth : column.left;
  const meaning = paper.lines(term.meaning, styles.body, { width: column.right - left });
  const below = isWide ? 0 : words.length * leading;
  return piece(
    Math.max(words.length * leading, below + meaning.length * leading),
    (top) => {
      const spot = { x: column.left + 1, y: top + (leading - size) / 2 };
      if (mark !== null)
        paper.decoration(() => {
          if (mark.kind === 'verdict') verdictMark(paper, mark.verdict, spot, size);
          else levelMarks(paper, mark.level, spot, size, colours.ink);
        });
      paper.text(branch('Lbl', entry), words, styles.strong, { x: column.left + indent, y: top });
      paper.text(branch('LBody', entry), meaning, styles.body, { x: left, y: top + below });
    },
    { gap: isWide ? 5 : 8 },
  );
}
