/** The rows of a card: a question and its answer, either from the badge itself or from our checks. */
import type { CardList, CardRow } from '../../../shared/passport/document/blocks.ts';
import type { Outcome } from '../../../shared/verify/report.ts';
import { fullWidth, type Composer } from './composer.ts';
import { verdictMark } from './marks.ts';
import { branch, type Branch, type Spot } from './paper.ts';
import { quiet, sheet, styles, verdictColour, type Style } from './theme.ts';

/** Something on a card: how high it is, and how it is drawn when its place is known. */
export interface CardPart {
  readonly height: number;
  draw(top: number, place: Branch): void;
}

const questionColumn = 146;
const answerLeft = sheet.left + questionColumn;
const signColumn = 18;
const rowGap = 3;

/** The parts of one list of a card, from its label to its note. */
export function cardListParts(list: CardList, composer: Composer, most: number): readonly CardPart[] {
  const { paper } = composer;
  const label = list.label === '' ? [] : paper.lines(list.label, styles.label, { width: fullWidth.width });
  const note =
    list.note === ''
      ? []
      : paper.lines(list.note, styles.note, { width: fullWidth.width, most: Math.max(most, 2) });
  let rows: Branch | null = null;
  const parts: CardPart[] = list.rows.map((row) => {
    const part =
      row.outcome === null ? saidPart(row, composer, most) : checkPart(row, row.outcome, composer, most);
    return {
      height: part.height,
      draw(top, place) {
        rows ??= branch('L', place);
        part.draw(top, branch('LI', rows));
      },
    };
  });
  if (label.length > 0) parts.unshift(textPart(label, styles.label, 10, 3, composer));
  if (note.length > 0) parts.push(textPart(note, styles.note, 6, 0, composer));
  return parts;
}

function textPart(
  lines: readonly string[],
  style: Style,
  above: number,
  below: number,
  { paper }: Composer,
): CardPart {
  return {
    height: above + lines.length * style.leading + below,
    draw: (top, place) => paper.text(branch('P', place), lines, style, { x: sheet.left, y: top + above }),
  };
}

/** What the badge says: the question at the left, the answer in a column of its own. */
function saidPart(row: CardRow, { paper }: Composer, most: number): CardPart {
  const { leading } = styles.body;
  const width = sheet.right - answerLeft;
  const question = paper.lines(row.question, styles.bodyQuiet, {
    width: questionColumn - 12,
    most: most === 0 ? 1 : 3,
  });
  const answer =
    row.answer === '' ? [] : paper.lines(row.answer, styles.body, { width, most: Math.max(most, 1) });
  const shown = most === 0 && answer.length > 0 ? null : row.link;
  const link = shown === null ? [] : paper.lines(shown.text, styles.note, { width, most: 2 });
  // An address stands behind the answer where there is room, and below it where there is none.
  const taken = answer.length === 0 ? 0 : paper.width(answer.at(-1) ?? '', styles.body) + 10;
  const beside =
    answer.length > 0 && link.length === 1 && taken + paper.width(link[0] ?? '', styles.note) <= width;
  const linkHeight = beside ? 0 : link.length * styles.note.leading;
  return {
    height: Math.max(question.length * leading, answer.length * leading + linkHeight) + rowGap,
    draw(top, entry) {
      paper.text(branch('Lbl', entry), question, styles.bodyQuiet, { x: sheet.left, y: top });
      const body = branch('LBody', entry);
      if (answer.length > 0) paper.text(branch('P', body), answer, styles.body, { x: answerLeft, y: top });
      if (shown === null) return;
      const { url, text } = shown;
      const spot = beside
        ? { x: answerLeft + taken, y: top + (answer.length - 1) * leading + 1.5 }
        : { x: answerLeft, y: top + answer.length * leading };
      paper.link(branch('P', body), link, styles.note, spot, { kind: 'web', url, contents: text });
    },
  };
}

/** What we checked: the answer runs on behind the question, so that most take a single line; below it, why. */
function checkPart(row: CardRow, outcome: Outcome, { paper }: Composer, most: number): CardPart {
  const { leading } = styles.body;
  const [x, width] = [sheet.left + signColumn, fullWidth.width - signColumn];
  const style = outcome === 'failed' ? styles.strong : styles.body;
  const question = paper.lines(row.question, styles.bodyQuiet, { width, most: most === 0 ? 1 : 2 });
  const last = question.at(-1) ?? '';
  const taken = paper.width(`${last} `, styles.bodyQuiet);
  const [beside = '', ...below] = paper.lines(row.answer, style, {
    width,
    first: width - taken,
    most: Math.max(most, 1) + 1,
  });
  const because =
    row.because === '' || most === 0
      ? []
      : paper.lines(row.because, styles.note, { width, most: Math.ceil(most / 2) });
  const height = (question.length + below.length) * leading;
  return {
    height: height + because.length * styles.note.leading + rowGap,
    draw(top, entry) {
      paper.decoration(() => outcomeSign(paper, outcome, { x: sheet.left + 2, y: top + 4 }));
      const asked = beside === '' ? question : [...question.slice(0, -1), `${last} `];
      paper.text(branch('Lbl', entry), asked, styles.bodyQuiet, { x, y: top });
      const body = branch('LBody', entry);
      const lastTop = top + (question.length - 1) * leading;
      if (beside !== '') {
        const words = below.length > 0 ? `${beside} ` : beside;
        paper.text(body, [words], style, { x: x + taken, y: lastTop });
      }
      if (below.length > 0) paper.text(body, below, style, { x, y: lastTop + leading });
      if (because.length > 0) paper.text(branch('P', body), because, styles.note, { x, y: top + height });
    },
  };
}

/** A small sign beside an answer, told apart by form: tick, cross, half disc, dash. */
function outcomeSign(paper: Composer['paper'], outcome: Outcome, { x, y }: Spot): void {
  const { doc } = paper;
  doc.lineCap('round').lineJoin('round').lineWidth(1.4);
  switch (outcome) {
    case 'passed':
      doc
        .moveTo(x, y + 4)
        .lineTo(x + 2.6, y + 6.6)
        .lineTo(x + 7, y + 1)
        .stroke(verdictColour.valid);
      return;
    case 'failed':
      doc
        .moveTo(x + 0.5, y + 1)
        .lineTo(x + 6.5, y + 7)
        .moveTo(x + 6.5, y + 1)
        .lineTo(x + 0.5, y + 7);
      doc.stroke(verdictColour.invalid);
      return;
    case 'unknown':
      verdictMark(paper, 'unconfirmed', { x: x - 0.5, y }, 8);
      return;
    case 'not-applicable':
      doc
        .moveTo(x + 1, y + 4)
        .lineTo(x + 6, y + 4)
        .stroke(quiet);
  }
}
