/** The whole passport on one page: as many badges of each group are named as there is room for. */
import type { SummaryBadge, SummaryBlock, SummaryRow } from '../../../shared/passport/document/blocks.ts';
import { drawParts, heightOf } from './compose-card.ts';
import { aboutBadge, textPart, type CardPart } from './compose-card-rows.ts';
import { aboutGroup } from './compose-front.ts';
import { inlineText, type Run } from './compose-inline.ts';
import { langOf } from './compose-text.ts';
import { ems, hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { groupMark, levelMarks, levelMarksWidth, verdictMark } from './marks.ts';
import { branch, type Branch } from './paper.ts';

/** Badges named in each group, lines for each, and whether the notes are there. */
const tries = [
  [Infinity, 3, true],
  [12, 2, true],
  [8, 2, true],
  [6, 2, true],
  [4, 2, true],
  [3, 1, true],
  [2, 1, true],
  [1, 1, true],
  [0, 1, true],
  [0, 1, false],
] as const;

export function summaryPieces(block: SummaryBlock, composer: Composer): readonly Piece[] {
  const { page } = composer.paper.theme;
  const room = page.bottom - page.top;
  const all = tries.map(([most, lines, notes]) => parts(block, composer, most, lines, notes));
  const fitting = all.find((candidate) => heightOf(candidate) <= room);
  if (fitting !== undefined) return [piece(room, (top) => drawParts(fitting, top, composer.place))];
  // Very large letters: a second page is better than smaller ones.
  return (all.at(-1) ?? []).map((part) =>
    piece(part.height, (top) => part.draw(top, composer.place), { keepWithNext: part.introduces === true }),
  );
}

function parts(
  block: SummaryBlock,
  composer: Composer,
  most: number,
  lines: number,
  withNotes: boolean,
): readonly CardPart[] {
  const { paper, column } = composer;
  const { styles } = paper;
  const { width } = column;
  let list: Branch | null = null;
  const rows = block.rows.map((row) =>
    rowPart(row, composer, most, lines, (place) => (list ??= branch('L', place))),
  );
  const notes = withNotes ? block.notes : block.notes.slice(0, 1);
  return [
    headPart(block, composer),
    textPart(paper.lines(block.intro, styles.note, { width }), styles.note, 4, 6, composer),
    ...rows,
    tallyPart(block, composer),
    ...notes.map((note) => textPart(paper.lines(note, styles.note, { width }), styles.note, 4, 0, composer)),
  ];
}

/** Name, headline and contact at the left, a small photo at the right. */
function headPart({ title, name, headline, contact, photo }: SummaryBlock, composer: Composer): CardPart {
  const { paper, column, pictures, document } = composer;
  const { styles } = paper;
  const image = photo === null ? null : pictures.photo;
  const photoWidth = image === null ? 0 : Math.min(62, column.width * 0.2);
  const width = column.width - (image === null ? 0 : photoWidth + 16);
  const titleLines = paper.lines(title, styles.label, { width, most: 2 });
  const nameLines = paper.lines(name, styles.heading2, { width, most: 2 });
  const headlineLines = headline === '' ? [] : paper.lines(headline, styles.body, { width, most: 2 });
  const contactLines =
    contact.length === 0 ? [] : paper.lines(contact.join('  ·  '), styles.note, { width, most: 3 });
  const height =
    titleLines.length * styles.label.leading +
    nameLines.length * styles.heading2.leading +
    headlineLines.length * styles.body.leading +
    contactLines.length * styles.note.leading;
  return {
    height: Math.max(height, photoWidth * 1.29) + 8,
    draw(top, place) {
      let y = top;
      const x = column.left;
      paper.text(branch(composer.isSecond ? 'P' : 'H1', place), titleLines, styles.label, { x, y });
      y += titleLines.length * styles.label.leading;
      paper.text(branch('P', place, { about: { part: 'owner' } }), nameLines, styles.heading2, { x, y });
      y += nameLines.length * styles.heading2.leading;
      if (headlineLines.length > 0)
        paper.text(branch('P', place, langOf(document.ownLanguage)), headlineLines, styles.body, { x, y });
      y += headlineLines.length * styles.body.leading;
      if (contactLines.length > 0) paper.text(branch('P', place), contactLines, styles.note, { x, y });
      if (image === null || photo === null) return;
      const [left, photoHeight] = [column.right - photoWidth, photoWidth * 1.29];
      const draw = (): void =>
        void paper.doc.image(image, left, top, { fit: [photoWidth, photoHeight], align: 'right' });
      if (composer.isSecond) return paper.decoration(draw);
      const bbox: [number, number, number, number] = [left, top, column.right, top + photoHeight];
      paper.tagged(branch('Figure', place, { alt: photo.alt, bbox, placement: 'Block' }), draw);
    },
  };
}

/** Ems of a column in which a group's level stands beside its name. */
const besideFrom = 30;

function rowPart(
  row: SummaryRow,
  composer: Composer,
  most: number,
  lines: number,
  listIn: (place: Branch) => Branch,
): CardPart {
  const { paper, column } = composer;
  const { styles, colours } = paper;
  const { scaled } = paper.theme;
  const mark = scaled(20);
  const left = column.left + mark + 10;
  const isWide = ems(composer) >= besideFrom;
  const right = isWide ? column.right - column.width * 0.36 : left;
  const colour = row.group === null ? colours.ink : colours.group[row.group];
  const nameStyle = { ...styles.strong, colour };
  const name = paper.lines(row.name, nameStyle, {
    width: (isWide ? right : column.right) - left - 8,
    most: 2,
  });
  const ring = scaled(9);
  const offset = row.level === null ? 0 : levelMarksWidth(ring) + 8;
  const level =
    row.levelText === ''
      ? []
      : paper.lines(row.levelText, styles.body, { width: column.right - right - offset, most: 2 });
  const head = isWide
    ? Math.max(name.length, level.length) * styles.body.leading
    : (name.length + level.length) * styles.body.leading;
  const named = row.badges.slice(0, most === Infinity ? row.badges.length : most);
  const hidden = row.badges.length - named.length;
  const sign = scaled(9);
  const textLeft = left + sign + 6;
  const badges = named.map((badge) => ({
    badge,
    text: inlineText(badgeRuns(badge, composer), textLeft, column.right, lines, composer),
  }));
  const more =
    hidden === 0
      ? []
      : paper.lines(row.more[hidden - 1] ?? '', styles.note, { width: column.right - textLeft, most: 1 });
  const { leading } = styles.note;
  const count = badges.reduce((sum, one) => sum + one.text.lines, more.length);
  return {
    height: 5 + head + count * leading + 5,
    draw(top, place) {
      hairline(composer, top);
      const entry = branch('LI', listIn(place));
      let y = top + 5;
      if (row.group !== null) {
        const { group } = row;
        paper.decoration(() => groupMark(paper, group, { x: column.left, y }, mark));
      }
      paper.text(branch('Lbl', entry), name, nameStyle, { x: left, y });
      const body = branch('LBody', entry);
      const levelTop = isWide ? y : y + name.length * styles.body.leading;
      if (row.level !== null)
        paper.decoration(() =>
          levelMarks(
            paper,
            row.level?.id ?? null,
            { x: right, y: levelTop + (styles.body.leading - ring) / 2 },
            ring,
            colour,
          ),
        );
      if (level.length > 0)
        paper.text(
          branch('P', body, row.group === null ? {} : aboutGroup(row.group, composer)),
          level,
          styles.body,
          { x: right + offset, y: levelTop },
        );
      y += head;
      for (const one of badges) {
        paper.decoration(() =>
          verdictMark(paper, one.badge.mark, { x: left, y: y + (leading - sign) / 2 }, sign),
        );
        one.text.draw(y, branch('P', body));
        y += one.text.lines * leading;
      }
      if (more.length > 0) paper.text(branch('P', body), more, styles.note, { x: textLeft, y });
    },
  };
}

/** Its name, and behind it level, issuer, date and what came of the checks. */
function badgeRuns(badge: SummaryBadge, composer: Composer): readonly Run[] {
  const { note } = composer.paper.styles;
  const strong = {
    ...composer.paper.styles.label,
    leading: note.leading,
    colour: composer.paper.colours.ink,
  };
  const last = badge.facts.length - 1;
  return [
    {
      text: `${badge.name}:`,
      style: strong,
      options: { ...langOf(badge.language), ...aboutBadge(badge.badge, 'name', composer) },
    },
    ...badge.facts.map(({ part, text }, index) => ({
      text: index === last ? `${text}.` : `${text},`,
      style: note,
      options: aboutBadge(badge.badge, part, composer),
    })),
  ];
}

function tallyPart({ tally }: SummaryBlock, composer: Composer): CardPart {
  const { paper, column } = composer;
  const { styles } = paper;
  const words = tally.rows.map(({ text }) => text).join('  ·  ');
  const lines = words === '' ? [] : paper.lines(words, styles.body, { width: column.width });
  return {
    height: 8 + lines.length * styles.body.leading,
    draw(top, place) {
      hairline(composer, top);
      if (lines.length > 0)
        paper.text(branch('P', place), lines, styles.body, { x: column.left, y: top + 6 });
    },
  };
}
