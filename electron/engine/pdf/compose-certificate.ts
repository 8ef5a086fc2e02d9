/** A badge on a page of its own: its picture large, whose it is, what it says and what was checked. */
import type { CertificateBlock } from '../../../shared/passport/document/blocks.ts';
import { drawParts, drawPicture, firstFitting, standingPart } from './compose-card.ts';
import { aboutBadge, cardListParts, textPart, type CardPart } from './compose-card-rows.ts';
import { qrPart } from './compose-qr.ts';
import { langOf } from './compose-text.ts';
import { hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { guilloche } from './guilloche.ts';
import { mm } from './theme.ts';
import { branch } from './paper.ts';

/** How many lines an answer may have, and how large the picture is, beside a page 842 points high. */
const tries = [
  [Infinity, 190],
  [8, 170],
  [5, 150],
  [3, 130],
  [2, 110],
  [1, 90],
  [0, 70],
] as const;
type Try = (typeof tries)[number];
const split: Try = tries[4];

export function certificatePieces(block: CertificateBlock, composer: Composer): readonly Piece[] {
  const { page, colours } = composer.paper.theme;
  const room = page.bottom - page.top;
  const partsOf = ([most, picture]: Try): readonly CardPart[] =>
    parts(block, composer, most, (picture * page.height) / 841.89);
  const fitting = firstFitting(tries, partsOf, room);
  const place = branch('Sect', composer.place);
  const pattern = (top: number): void => {
    const { paper, column } = composer;
    if (!paper.theme.hasPattern || composer.isSecond) return;
    const share = page.height / 841.89;
    const spot = { x: column.right - mm(26) * share, y: top + mm(34) * share };
    paper.decoration(() => guilloche(paper, spot, mm(44) * share));
  };
  const rule = (top: number): void =>
    hairline(
      composer,
      top + 2,
      block.card.group === null ? colours.quiet : colours.group[block.card.group],
      2,
    );
  const pictures = [block.card.badge];
  if (fitting !== null)
    return [
      piece(
        room,
        (top) => {
          pattern(top);
          rule(top);
          drawParts(fitting.parts, top, place);
        },
        { pictures },
      ),
    ];
  // Large letters on a small page: it goes on on the next one, never within an answer.
  return partsOf(split).map((part, index) =>
    piece(
      part.height,
      (top) => {
        if (index === 0) rule(top);
        part.draw(top, place);
      },
      { keepWithNext: part.introduces === true, pictures: index === 0 ? pictures : [] },
    ),
  );
}

function parts(
  { title, isFirst, owner, ownerNote, card }: CertificateBlock,
  composer: Composer,
  most: number,
  picture: number,
): readonly CardPart[] {
  const { paper, column } = composer;
  const { styles } = paper;
  const qr = card.qr === null || most < 1 ? null : qrPart(card.qr, composer);
  const few = Math.max(1, Math.min(most, 4));
  const width = column.width;
  const heading = paper.lines(title, styles.label, { width, most: few });
  const name = paper.lines(card.name, styles.heading2, { width, most: few });
  const person = paper.lines(owner, styles.heading3, { width, most: Math.min(few, 3) });
  const standing = standingPart(card, composer, column.left, most);
  const named = { ...langOf(card.language), ...aboutBadge(card.badge, 'name', composer) };
  return [
    {
      introduces: true,
      height: 14 + heading.length * styles.label.leading + 8 + picture + 14,
      draw(top, place) {
        const role = isFirst && !composer.isSecond ? 'H1' : 'P';
        paper.text(branch(role, place), heading, styles.label, { x: column.left, y: top + 14 });
        const y = top + 14 + heading.length * styles.label.leading + 8;
        drawPicture(card, place, { x: column.left, y }, picture, composer);
      },
    },
    {
      introduces: true,
      height: name.length * styles.heading2.leading,
      draw: (top, place) =>
        paper.text(branch('H2', place, named), name, styles.heading2, { x: column.left, y: top }),
    },
    textPart(paper.lines(ownerNote, styles.note, { width, most: 2 }), styles.note, 4, 0, composer),
    {
      introduces: true,
      height: person.length * styles.heading3.leading + 6,
      draw: (top, place) =>
        paper.text(branch('P', place, { about: { part: 'owner' } }), person, styles.heading3, {
          x: column.left,
          y: top,
        }),
    },
    standing,
    ...card.lists.flatMap((list) => cardListParts(list, card.badge, composer, most)),
    ...(qr === null ? [] : [qr]),
  ];
}
