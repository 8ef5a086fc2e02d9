/** A badge as a card: one piece that is never split, however much its issuer had to say. */
import type { CardBlock } from '../../../shared/passport/document/blocks.ts';
import { cardListParts, type CardPart } from './compose-card-rows.ts';
import { hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { groupMark, levelMarks, levelMarksWidth, verdictMark } from './marks.ts';
import { branch, type Branch, type Spot } from './paper.ts';
import { groupColour, ink, quiet, sheet, styles, verdictColour } from './theme.ts';

const pictureSize = 76;
const headLeft = sheet.left + pictureSize + 16;

/**
 * How many lines an answer may have: less and less, until the card fits on a page. With 0 every part has one line, and
 * addresses and reasons are left out: that fits whatever a badge says.
 */
const tries = [Infinity, 8, 5, 3, 2, 1, 0];

export function cardPieces(block: CardBlock, composer: Composer): readonly Piece[] {
  const room = sheet.bottom - sheet.top;
  const parts = tries
    .map((most) => cardParts(block, composer, most))
    .find((candidate) => heightOf(candidate) <= room);
  if (parts === undefined) throw new RangeError('a card of a badge does not fit on a page');
  return [
    piece(
      heightOf(parts),
      (top) => {
        const place = branch('Sect', composer.place);
        hairline(composer.paper, top, block.group === null ? quiet : groupColour[block.group], 1);
        let y = top;
        for (const part of parts) {
          part.draw(y, place);
          y += part.height;
        }
      },
      { gap: 26 },
    ),
  ];
}

function heightOf(parts: readonly CardPart[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

function cardParts(block: CardBlock, composer: Composer, most: number): readonly CardPart[] {
  return [
    headPart(block, composer, most),
    ...block.lists.flatMap((list) => cardListParts(list, composer, most)),
  ];
}

/** Picture at the left; name, level and verdict beside it. */
function headPart(block: CardBlock, composer: Composer, most: number): CardPart {
  const { paper } = composer;
  const width = sheet.right - headLeft;
  const few = Math.max(most, 1);
  const name = paper.lines(block.name, styles.heading3, { width, most: most === 0 ? 1 : 4 });
  const levelIndent = levelMarksWidth(10) + 8;
  const level =
    block.level === null
      ? []
      : paper.lines(block.level.text, styles.body, { width: width - levelIndent, most: Math.min(few, 3) });
  const warnings = block.warnings.flatMap((text) =>
    paper.lines(text, styles.strong, { width, most: Math.max(most, 2) }),
  );
  const remarks = block.remarks.flatMap((text) => paper.lines(text, styles.body, { width, most: few }));
  const word = paper.lines(block.verdict.word, styles.strong, { width: width - 20, most: 2 });
  const reason = paper.lines(block.verdict.reason, styles.body, { width: width - 20, most: few });
  const leading = styles.body.leading;
  const rows = [level.length, warnings.length, remarks.length];
  const textHeight =
    name.length * styles.heading3.leading +
    rows.reduce((sum, count) => sum + count * leading, 0) +
    4 +
    (word.length + reason.length) * leading;
  return {
    height: Math.max(pictureSize, textHeight) + 12 + 6,
    draw(top, place) {
      let y = top + 12;
      paper.text(branch('H3', place), name, styles.heading3, { x: headLeft, y: y - 2 });
      drawPicture(block, place, { x: sheet.left, y }, composer);
      y += name.length * styles.heading3.leading - 2;
      if (block.level !== null) {
        const { id } = block.level.level;
        paper.decoration(() => levelMarks(paper, id, { x: headLeft, y: y + 3 }, 10, ink));
        paper.text(branch('P', place), level, styles.body, { x: headLeft + levelIndent, y });
        y += level.length * leading;
      }
      if (warnings.length > 0) {
        const style = { ...styles.strong, colour: verdictColour.invalid };
        paper.text(branch('P', place), warnings, style, { x: headLeft, y });
        y += warnings.length * leading;
      }
      if (remarks.length > 0) {
        paper.text(branch('P', place), remarks, styles.body, { x: headLeft, y });
        y += remarks.length * leading;
      }
      y += 4;
      const { mark } = block.verdict;
      const wordStyle = { ...styles.strong, colour: verdictColour[mark] };
      paper.decoration(() => verdictMark(paper, mark, { x: headLeft, y: y + 2 }, 12));
      paper.text(branch('P', place), word, wordStyle, { x: headLeft + 20, y });
      y += word.length * leading;
      paper.text(branch('P', place), reason, styles.body, { x: headLeft + 20, y });
    },
  };
}

function drawPicture(block: CardBlock, place: Branch, { x, y }: Spot, { paper, pictures }: Composer): void {
  const image = pictures.of(block.badge);
  if (image === null) {
    paper.decoration(() => drawPlaceholder(block, { x, y }, paper));
    return;
  }
  const bbox: [number, number, number, number] = [x, y, x + pictureSize, y + pictureSize];
  const figure = branch('Figure', place, { alt: block.pictureAlt, bbox, placement: 'Block' });
  const fit: [number, number] = [pictureSize, pictureSize];
  paper.tagged(figure, () => paper.doc.image(image, x, y, { fit, align: 'center', valign: 'center' }));
}

/** Stands where the file holds no picture that can be drawn: a ring with the mark of the group. */
function drawPlaceholder(block: CardBlock, { x, y }: Spot, paper: Composer['paper']): void {
  const middle = pictureSize / 2;
  paper.doc
    .circle(x + middle, y + middle, middle - 1)
    .lineWidth(0.75)
    .dash(2.5, { space: 2.5 })
    .stroke(quiet);
  paper.doc.undash();
  if (block.group !== null) groupMark(paper, block.group, { x: x + middle - 14, y: y + middle - 14 }, 28);
}
