/** The cover and the five rows of the overview as pieces. */
import type { CoverBlock, OverviewBlock, OverviewRow } from '../../../shared/passport/document/blocks.ts';
import { groupIds, type GroupId } from '../../../shared/skills/placement.ts';
import { langOf } from './compose-text.ts';
import { ems, hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { guilloche } from './guilloche.ts';
import { groupMark, levelMarks, levelMarksWidth } from './marks.ts';
import { branch, type About, type Branch } from './paper.ts';
import { mm, type Style } from './theme.ts';

/** Of an A4 page; on a smaller one everything is smaller. */
const photoBox = { width: mm(35), height: mm(45) };

/** One text of the cover: what it is in the structure, its lines, and the space below it. */
interface CoverText {
  readonly place: Branch;
  readonly lines: readonly string[];
  readonly style: Style;
  readonly below: number;
}

/**
 * One piece, a page high: everything on it has its own place.
 * @param second the same in the other language; null: there is none
 */
export function coverPieces(
  block: CoverBlock,
  second: CoverBlock | null,
  composer: Composer,
): readonly Piece[] {
  const { paper, column } = composer;
  const { page } = paper.theme;
  const share = page.height / 841.89;
  return [
    piece(page.bottom - page.top, () => {
      if (paper.theme.hasPattern)
        paper.decoration(() =>
          guilloche(paper, { x: column.right - mm(18) * share, y: mm(62) * share }, mm(92) * share),
        );
      const foot = footTexts(block, second, composer);
      const footTop = page.bottom - heightOf(foot) - 46;
      const texts = coverTexts(block, second, footTop - page.top - 12, composer);
      // Long names and large letters begin higher, so that nothing runs into the foot.
      let y = Math.max(page.top, Math.min(mm(118) * share, footTop - 12 - heightOf(texts)));
      drawPhoto(block, y - mm(11) * share, share, composer);
      for (const { place, lines, style, below } of texts) {
        paper.text(place, lines, style, { x: column.left, y });
        y += lines.length * style.leading + below;
      }
      drawFoot(foot, footTop, composer);
    }),
  ];
}

function heightOf(texts: readonly CoverText[]): number {
  return texts.reduce((sum, { lines, style, below }) => sum + lines.length * style.leading + below, 0);
}

/** Lines of the name, of the headline and of each way to reach the person: fewer, until there is room for all. */
const tries = [
  [4, 3, 2],
  [3, 2, 1],
  [2, 1, 1],
  [1, 1, 1],
] as const;

function coverTexts(
  block: CoverBlock,
  second: CoverBlock | null,
  room: number,
  composer: Composer,
): readonly CoverText[] {
  const all = tries.map((most) => coverTextsWith(block, second, most, composer));
  return all.find((texts) => heightOf(texts) <= room) ?? all.at(-1) ?? [];
}

function coverTextsWith(
  block: CoverBlock,
  second: CoverBlock | null,
  [ofName, ofHeadline, ofContact]: (typeof tries)[number],
  { paper, column: { width }, place, document }: Composer,
): readonly CoverText[] {
  const { styles } = paper;
  const text = (at: Branch, words: string, style: Style, most: number, below: number): CoverText => ({
    place: at,
    lines: paper.lines(words, style, { width, most }),
    style,
    below,
  });
  const isOwner = { about: { part: 'owner' } } as const;
  return [
    text(branch('H1', place), block.title, styles.coverTitle, 2, 4),
    ...(second === null
      ? []
      : [text(branch('P', place, langOf(second.language)), second.title, styles.coverTitle, 2, 4)]),
    text(branch('P', place, isOwner), block.name, styles.coverName, ofName, 8),
    ...(block.headline === ''
      ? []
      : [
          text(
            branch('P', place, langOf(document.ownLanguage)),
            block.headline,
            styles.coverLine,
            ofHeadline,
            6,
          ),
        ]),
    ...block.contact.map((one) => text(branch('P', place), one, styles.body, ofContact, 0)),
  ];
}

function footTexts(
  block: CoverBlock,
  second: CoverBlock | null,
  { paper, place, column }: Composer,
): readonly CoverText[] {
  const style = paper.styles.body;
  return [block, ...(second === null ? [] : [second])].flatMap(({ summary, date, language }) =>
    [...summary, date].map((words) => ({
      place: branch('P', place, langOf(language === block.language ? undefined : language)),
      lines: paper.lines(words, style, { width: column.width }),
      style,
      below: 0,
    })),
  );
}

/** Ends at `bottom`, or begins at the top of the page. */
function drawPhoto(
  { photo }: CoverBlock,
  bottom: number,
  share: number,
  { paper, place, pictures, column }: Composer,
): void {
  const image = pictures.photo;
  if (photo === null || image === null) return;
  const [width, height] = [photoBox.width * share, photoBox.height * share];
  const { page } = paper.theme;
  // Where the words took its place it stands at the other side, over the pattern.
  const isBeside = bottom - height < page.top;
  const [x, y] = isBeside ? [column.right - width, page.top] : [column.left, bottom - height];
  const bbox: [number, number, number, number] = [x, y, x + width, y + height];
  const figure = branch('Figure', place, { alt: photo.alt, bbox, placement: 'Block' });
  paper.tagged(figure, () => paper.doc.image(image, x, y, { fit: [width, height], valign: 'bottom' }));
}

function drawFoot(texts: readonly CoverText[], top: number, composer: Composer): void {
  const { paper, column } = composer;
  paper.decoration(() =>
    groupIds.forEach((group, index) =>
      groupMark(paper, group, { x: column.left + index * 30, y: top + 10 }, 18),
    ),
  );
  hairline(composer, top + 38);
  let y = top + 46;
  for (const { place, lines, style } of texts) {
    paper.text(place, lines, style, { x: column.left, y });
    y += lines.length * style.leading;
  }
}

/** Ems of a column in which the level stands beside the name; in a narrower one it stands below. */
const besideFrom = 30;

export function overviewPieces(block: OverviewBlock, composer: Composer): readonly Piece[] {
  const list = branch('L', composer.place);
  return block.rows.map((row, index) => rowPiece(row, index === 0, branch('LI', list), composer));
}

function rowPiece(row: OverviewRow, first: boolean, entry: Branch, composer: Composer): Piece {
  const { paper, column } = composer;
  const { styles, colours } = paper;
  const { leading } = styles.body;
  const { scaled } = paper.theme;
  const isWide = ems(composer) >= besideFrom;
  const mark = scaled(28);
  const left = column.left + mark + 16;
  const right = isWide ? column.right - column.width * 0.39 : left;
  const nameStyle = { ...styles.heading3, colour: colours.group[row.group] };
  const width = (isWide ? right : column.right) - left - 8;
  const name = paper.lines(row.name, nameStyle, { width });
  const lines = row.lines.flatMap((text) => paper.lines(text, styles.body, { width }));
  const ring = scaled(12);
  const offset = row.level === null ? 0 : levelMarksWidth(ring) + 10;
  const level =
    row.levelText === ''
      ? []
      : paper.lines(row.levelText, styles.strong, { width: column.right - right - offset });
  const target = row.target === null ? 0 : 1;
  const nameHeight = name.length * nameStyle.leading;
  const rightHeight = (level.length + target) * leading;
  const leftHeight = nameHeight + lines.length * leading;
  return piece(
    (isWide ? Math.max(leftHeight, rightHeight + 4) : leftHeight + rightHeight) + 20,
    (top) => {
      hairline(composer, top);
      paper.decoration(() => groupMark(paper, row.group, { x: column.left, y: top + 12 }, mark));
      let y = top + 10;
      paper.text(branch('Lbl', entry), name, nameStyle, { x: left, y });
      const body = branch('LBody', entry);
      const drawLevel = (levelTop: number): void => {
        if (row.level !== null)
          paper.decoration(() =>
            levelMarks(
              paper,
              row.level?.id ?? null,
              { x: right, y: levelTop + (leading - ring) / 2 },
              ring,
              nameStyle.colour,
            ),
          );
        if (level.length > 0)
          paper.text(branch('P', body, aboutGroup(row.group, composer)), level, styles.strong, {
            x: right + offset,
            y: levelTop,
          });
      };
      if (isWide) drawLevel(y + 1);
      y += nameHeight;
      if (!isWide) {
        drawLevel(y);
        y += level.length * leading;
      }
      paper.text(branch('P', body), lines, styles.bodyQuiet, { x: left, y });
      const below = isWide ? y : y + lines.length * leading;
      drawTarget(row, body, { x: right, y: Math.max(below, top + 10 + level.length * leading) }, composer);
    },
    { gap: first ? 16 : 0 },
  );
}

/** That a text tells the level of this group. */
export function aboutGroup(group: GroupId, { isSecond }: Composer): { about: About } {
  return { about: { part: 'group-level', group, ...(isSecond ? { second: true } : {}) } };
}

/** The page where the group's section begins; known only now that all pages are laid out. */
function drawTarget(
  { target, name }: OverviewRow,
  body: Branch,
  spot: { readonly x: number; readonly y: number },
  { paper, pageOf }: Composer,
): void {
  if (target === null) return;
  const words = target.text.replace('{page}', String(pageOf(target.section)));
  paper.link(branch('P', body), [words], paper.styles.bodyQuiet, spot, {
    kind: 'section',
    id: target.section,
    contents: `${name}, ${words}`,
  });
}
