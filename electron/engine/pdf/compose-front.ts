/** The cover and the five rows of the overview as pieces. */
import type { CoverBlock, OverviewBlock, OverviewRow } from '../../../shared/passport/document/blocks.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { fullWidth, hairline, piece, type Composer } from './composer.ts';
import type { Piece } from './flow.ts';
import { guilloche } from './guilloche.ts';
import { groupMark, levelMarks, levelMarksWidth } from './marks.ts';
import { branch } from './paper.ts';
import { groupColour, line, mm, sheet, styles } from './theme.ts';

const photoBox = { width: mm(35), height: mm(45) };

/** One piece, a page high: everything on it has its own place. */
export function coverPieces(block: CoverBlock, composer: Composer): readonly Piece[] {
  const { paper, place } = composer;
  const width = fullWidth.width;
  const name = paper.lines(block.name, styles.coverName, { width, most: 4 });
  const headline = paper.lines(block.headline, styles.coverLine, { width, most: 3 });
  const contact = block.contact.flatMap((one) => paper.lines(one, styles.body, { width, most: 2 }));
  const summary = block.summary.flatMap((one) => paper.lines(one, styles.body, { width }));
  return [
    piece(sheet.bottom - sheet.top, () => {
      paper.decoration(() => guilloche(paper, { x: sheet.right - mm(18), y: mm(62) }, mm(92)));
      drawPhoto(block, composer);
      let y = mm(118);
      paper.text(branch('H1', place), [block.title], styles.coverTitle, { x: sheet.left, y });
      y += styles.coverTitle.leading + 4;
      paper.text(branch('P', place), name, styles.coverName, { x: sheet.left, y });
      y += name.length * styles.coverName.leading + 8;
      if (block.headline !== '') {
        paper.text(branch('P', place), headline, styles.coverLine, { x: sheet.left, y });
        y += headline.length * styles.coverLine.leading + 6;
      }
      for (const words of contact) {
        paper.text(branch('P', place), [words], styles.body, { x: sheet.left, y });
        y += styles.body.leading;
      }
      drawFoot(block, summary, composer);
    }),
  ];
}

function drawPhoto({ photo }: CoverBlock, { paper, place, pictures }: Composer): void {
  const image = pictures.photo;
  if (photo === null || image === null) return;
  const [x, y] = [sheet.left, mm(62)];
  const bbox: [number, number, number, number] = [x, y, x + photoBox.width, y + photoBox.height];
  const figure = branch('Figure', place, { alt: photo.alt, bbox, placement: 'Block' });
  const fit: [number, number] = [photoBox.width, photoBox.height];
  paper.tagged(figure, () => paper.doc.image(image, x, y, { fit, valign: 'bottom' }));
}

function drawFoot(block: CoverBlock, summary: readonly string[], { paper, place }: Composer): void {
  const leading = styles.body.leading;
  let y = sheet.bottom - (summary.length + 1) * leading - 30;
  paper.decoration(() =>
    groupIds.forEach((group, index) => groupMark(paper, group, { x: sheet.left + index * 30, y }, 18)),
  );
  hairline(paper, y + 28, line);
  y += 36;
  for (const words of [...summary, block.date]) {
    paper.text(branch('P', place), [words], styles.body, { x: sheet.left, y });
    y += leading;
  }
}

const markColumn = 44;
const levelColumn = 190;

export function overviewPieces(block: OverviewBlock, composer: Composer): readonly Piece[] {
  const list = branch('L', composer.place);
  return block.rows.map((row, index) => rowPiece(row, index === 0, branch('LI', list), composer));
}

function rowPiece(
  row: OverviewRow,
  first: boolean,
  entry: ReturnType<typeof branch>,
  composer: Composer,
): Piece {
  const { paper } = composer;
  const left = sheet.left + markColumn;
  const right = sheet.right - levelColumn;
  const nameStyle = { ...styles.heading3, colour: groupColour[row.group] };
  const name = paper.lines(row.name, nameStyle, { width: right - left - 8 });
  const lines = row.lines.flatMap((text) => paper.lines(text, styles.body, { width: right - left - 8 }));
  const level = paper.lines(row.levelText, styles.strong, {
    width: levelColumn - (row.level === null ? 0 : levelMarksWidth(12) + 10),
  });
  const leftHeight = name.length * nameStyle.leading + lines.length * styles.body.leading;
  const height = Math.max(leftHeight, (level.length + 1) * styles.body.leading) + 20;
  return piece(
    height,
    (top) => {
      hairline(paper, top, line);
      paper.decoration(() => groupMark(paper, row.group, { x: sheet.left, y: top + 12 }, 28));
      let y = top + 10;
      paper.text(branch('Lbl', entry), name, nameStyle, { x: left, y });
      const body = branch('LBody', entry);
      const offset = row.level === null ? 0 : levelMarksWidth(12) + 10;
      if (row.level !== null)
        paper.decoration(() =>
          levelMarks(paper, row.level?.id ?? null, { x: right, y: y + 3 }, 12, groupColour[row.group]),
        );
      paper.text(branch('P', body), level, styles.strong, { x: right + offset, y: y + 1 });
      y += name.length * nameStyle.leading;
      paper.text(branch('P', body), lines, styles.bodyQuiet, { x: left, y });
      drawTarget(row, body, { x: right, y }, composer);
    },
    { gap: first ? 16 : 0 },
  );
}

/** The page where the group's section begins; known only now that all pages are laid out. */
function drawTarget(
  { target, name }: OverviewRow,
  body: ReturnType<typeof branch>,
  spot: { readonly x: number; readonly y: number },
  { paper, pageOf }: Composer,
): void {
  if (target === null) return;
  const words = target.text.replace('{page}', String(pageOf(target.section)));
  const contents = `${name}, ${words}`;
  paper.link(branch('P', body), [words], styles.bodyQuiet, spot, {
    kind: 'section',
    id: target.section,
    contents,
  });
}
