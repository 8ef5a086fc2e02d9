/**
 * A badge as a card: one piece that is never split, however much its issuer had to say. Only in two languages, and in
 * letters so large that no page holds it, does it go on overleaf, and never within an answer.
 */
import type { CardBlock, QrCode } from '../../../shared/passport/document/blocks.ts';
import { aboutBadge, cardListParts, type CardPart } from './compose-card-rows.ts';
import { qrPart, qrSquare, qrWords } from './compose-qr.ts';
import { langOf } from './compose-text.ts';
import { columnOf, ems, fitted, hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { groupMark, levelMarks, levelMarksWidth, verdictMark } from './marks.ts';
import { branch, type Branch, type Spot } from './paper.ts';

/**
 * How many lines an answer may have: less and less, until the card fits on a page. With 0 every part has one line, and
 * addresses and reasons are left out: that fits whatever a badge says.
 */
const tries = [Infinity, 8, 5, 3, 2, 1, 0];

export function cardPieces(block: CardBlock, composer: Composer): readonly Piece[] {
  const { page } = composer.paper.theme;
  const partsOf = (most: number): readonly CardPart[] => cardParts(block, composer, most);
  const room = page.bottom - page.top;
  if (composer.hasTwin) {
    // It may go on overleaf, so no answer is cut to less than three lines to keep it on one page.
    const found = firstFitting(tries.slice(0, tries.indexOf(3)), partsOf, room);
    return splitCard(found?.parts ?? partsOf(3), block, composer);
  }
  const fitting = firstFitting(tries, partsOf, room);
  if (fitting === null) return splitCard(partsOf(2), block, composer);
  const { parts, at } = fitting;
  // Answers of three lines are short enough where the card then still fits below what stands on the page.
  const shorter = (): readonly Piece[] =>
    tries
      .slice(at + 1, tries.indexOf(3) + 1)
      .map(partsOf)
      .filter((other) => heightOf(other) < heightOf(parts))
      .map((other) => cardPiece(other, block, composer));
  return [{ ...cardPiece(parts, block, composer), shorter }];
}

/** The first of several ways that is no higher than `room`, and which one it is; null where none is. */
export function firstFitting<T>(
  ways: readonly T[],
  partsOf: (way: T) => readonly CardPart[],
  room: number,
): { readonly parts: readonly CardPart[]; readonly at: number } | null {
  for (const [at, way] of ways.entries()) {
    const parts = partsOf(way);
    if (heightOf(parts) <= room) return { parts, at };
  }
  return null;
}

function cardPiece(parts: readonly CardPart[], block: CardBlock, composer: Composer): Piece {
  const { colours } = composer.paper;
  return piece(
    heightOf(parts),
    (top) => {
      const place = branch('Sect', composer.place);
      hairline(composer, top, block.group === null ? colours.quiet : colours.group[block.group], 1);
      drawParts(parts, top, place);
    },
    { gap: 26, pictures: [block.badge] },
  );
}

/**
 * The card goes on on the next page, never within an answer: because nothing fits whole, or because it is one of two
 * and would leave most pages half empty. Its last line never stands alone.
 */
function splitCard(parts: readonly CardPart[], block: CardBlock, composer: Composer): readonly Piece[] {
  const { colours } = composer.paper;
  const place = branch('Sect', composer.place);
  return parts.map((part, index) =>
    piece(
      part.height,
      (top) => {
        if (index === 0)
          hairline(composer, top, block.group === null ? colours.quiet : colours.group[block.group], 1);
        part.draw(top, place);
      },
      {
        gap: index === 0 ? 26 : 0,
        keepWithNext: part.introduces === true || index === parts.length - 2,
        pictures: index === 0 ? [block.badge] : [],
      },
    ),
  );
}

export function heightOf(parts: readonly CardPart[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

export function drawParts(parts: readonly CardPart[], top: number, place: Branch): void {
  let y = top;
  for (const part of parts) {
    part.draw(y, place);
    y += part.height;
  }
}

/** Ems of a column in which the code to scan stands beside the name; in a narrower one it stands at the end. */
const codeBesideFrom = 31;

function cardParts(block: CardBlock, composer: Composer, most: number): readonly CardPart[] {
  const isWide = ems(composer) >= codeBesideFrom;
  const code = block.qr === null || most < 2 || isWide ? null : qrPart(block.qr, composer);
  return [
    headPart(block, composer, most, isWide && most >= 2 ? block.qr : null),
    ...block.lists.flatMap((list) => cardListParts(list, block.badge, composer, most)),
    ...(code === null ? [] : [code]),
  ];
}

/** Picture at the left; name, level and verdict beside it; at the right a code to scan where there is one. */
function headPart(block: CardBlock, composer: Composer, most: number, qr: QrCode | null): CardPart {
  const { paper, column } = composer;
  const { styles } = paper;
  const pictureSize = Math.min(76, column.width * 0.24);
  const x = column.left + pictureSize + 16;
  const square = qr === null ? null : qrSquare(qr, composer);
  const right = column.right - (square?.size ?? 0);
  const inner = { ...composer, column: columnOf(x, right) };
  const nameStyle = fitted(composer, block.name, styles.heading3, right - x);
  const name = paper.lines(block.name, nameStyle, { width: right - x, most: most === 0 ? 1 : 4 });
  const standing = standingPart(block, inner, x, most);
  const words = qr === null || square === null ? null : qrWords(qr, inner);
  const nameHeight = name.length * nameStyle.leading;
  const textHeight = nameHeight + standing.height + (words === null ? 0 : words.height + 4);
  return {
    introduces: true,
    height: Math.max(pictureSize, textHeight, (square?.size ?? 0) - 8) + 12 + 6,
    draw(top, place) {
      const y = top + 12;
      const options = { ...langOf(block.language), ...aboutBadge(block.badge, 'name', composer) };
      paper.text(branch('H3', place, options), name, nameStyle, { x, y: y - 2 });
      drawPicture(block, place, { x: column.left, y }, pictureSize, composer);
      standing.draw(y + nameHeight - 2, place);
      square?.draw(place, { x: right, y: y - 8 });
      words?.draw(y + nameHeight + standing.height + 2, place);
    },
  };
}

/** Level, what must not be overlooked, and the verdict with its reason, from `x` to the end of the column. */
export function standingPart(block: CardBlock, composer: Composer, x: number, most: number): CardPart {
  const { paper, column } = composer;
  const { styles, colours } = paper;
  const { scaled } = paper.theme;
  const width = column.right - x;
  const few = Math.max(most, 1);
  const { leading } = styles.body;
  const ring = scaled(10);
  const sign = scaled(12);
  const levelIndent = levelMarksWidth(ring) + 8;
  const level =
    block.level === null
      ? []
      : paper.lines(block.level.text, styles.body, { width: width - levelIndent, most: Math.min(few, 3) });
  const warnings = block.warnings.flatMap((text) =>
    paper.lines(text, styles.strong, { width, most: Math.max(most, 2) }),
  );
  const remarks = block.remarks.flatMap((text) => paper.lines(text, styles.body, { width, most: few }));
  const word = paper.lines(block.verdict.word, styles.strong, { width: width - sign - 8, most: 2 });
  const reason = paper.lines(block.verdict.reason, styles.body, { width: width - sign - 8, most: few });
  const lines = level.length + warnings.length + remarks.length + word.length + reason.length;
  const about = (part: 'level' | 'verdict') => aboutBadge(block.badge, part, composer);
  return {
    height: lines * leading + 4,
    draw(top, place) {
      let y = top;
      if (block.level !== null) {
        const { id } = block.level.level;
        paper.decoration(() => levelMarks(paper, id, { x, y: y + (leading - ring) / 2 }, ring, colours.ink));
        paper.text(branch('P', place, about('level')), level, styles.body, { x: x + levelIndent, y });
        y += level.length * leading;
      }
      if (warnings.length > 0) {
        const style = { ...styles.strong, colour: colours.verdict.invalid };
        paper.text(branch('P', place), warnings, style, { x, y });
        y += warnings.length * leading;
      }
      if (remarks.length > 0) {
        paper.text(branch('P', place), remarks, styles.body, { x, y });
        y += remarks.length * leading;
      }
      y += 4;
      const { mark } = block.verdict;
      const wordStyle = { ...styles.strong, colour: colours.verdict[mark] };
      paper.decoration(() => verdictMark(paper, mark, { x, y: y + (leading - sign) / 2 }, sign));
      paper.text(branch('P', place, about('verdict')), word, wordStyle, { x: x + sign + 8, y });
      y += word.length * leading;
      if (reason.length > 0)
        paper.text(branch('P', place, about('verdict')), reason, styles.body, { x: x + sign + 8, y });
    },
  };
}

export function drawPicture(
  block: Pick<CardBlock, 'badge' | 'group' | 'pictureAlt'>,
  place: Branch,
  { x, y }: Spot,
  size: number,
  { paper, pictures, isSecond }: Composer,
): void {
  const image = pictures.of(block.badge);
  if (image === null) {
    paper.decoration(() => drawPlaceholder(block.group, { x, y }, size, paper));
    return;
  }
  const fit: [number, number] = [size, size];
  const draw = (): void => void paper.doc.image(image, x, y, { fit, align: 'center', valign: 'center' });
  if (isSecond) return paper.decoration(draw);
  const bbox: [number, number, number, number] = [x, y, x + size, y + size];
  paper.tagged(branch('Figure', place, { alt: block.pictureAlt, bbox, placement: 'Block' }), draw);
}

/** Stands where the file holds no picture that can be drawn: a ring with the mark of the group. */
function drawPlaceholder(
  group: CardBlock['group'],
  { x, y }: Spot,
  size: number,
  paper: Composer['paper'],
): void {
  const middle = size / 2;
  paper.doc
    .circle(x + middle, y + middle, middle - 1)
    .lineWidth(0.75)
    .dash(2.5, { space: 2.5 })
    .stroke(paper.colours.quiet);
  paper.doc.undash();
  const mark = size * 0.37;
  if (group !== null) groupMark(paper, group, { x: x + middle - mark / 2, y: y + middle - mark / 2 }, mark);
}
