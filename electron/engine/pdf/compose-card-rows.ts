/** The rows of a card: a question and its answer, either from the badge itself or from our checks. */
import type { CardList, CardRow } from '../../../shared/passport/document/blocks.ts';
import type { Outcome } from '../../../shared/verify/report.ts';
import { langOf } from './compose-text.ts';
import { ems, type Composer } from './composer.ts';
import { verdictMark } from './marks.ts';
import { branch, type About, type Branch, type Spot } from './paper.ts';
import type { Style } from './theme.ts';

/** Something on a card: how high it is, and how it is drawn when its place is known. */
export interface CardPart {
  readonly height: number;
  /** stays on the page of what comes after it */
  readonly introduces?: boolean;
  draw(top: number, place: Branch): void;
}

/** Ems of a column in which a question stands beside its answer. */
const besideFrom = 31;
const questionShare = 0.3;
const rowGap = 3;

/** What a text on the card of this badge is about. */
export function aboutBadge(badge: string, part: About['part'], { isSecond }: Composer): { about?: About } {
  if (part === undefined) return {};
  return { about: { part, badge, ...(isSecond ? { second: true } : {}) } };
}

/** The parts of one list of a card, from its label to its note. */
export function cardListParts(
  list: CardList,
  badge: string,
  composer: Composer,
  most: number,
): readonly CardPart[] {
  const { paper, column } = composer;
  const { styles } = paper;
  const label = list.label === '' ? [] : paper.lines(list.label, styles.label, { width: column.width });
  const note =
    list.note === ''
      ? []
      : paper.lines(list.note, styles.note, { width: column.width, most: Math.max(most, 2) });
  let rows: Branch | null = null;
  const parts: CardPart[] = list.rows.map((row) => {
    const part =
      row.outcome === null
        ? saidPart(row, badge, composer, most)
        : checkPart(row, row.outcome, badge, composer, most);
    return {
      height: part.height,
      draw(top, place) {
        rows ??= branch('L', place);
        part.draw(top, branch('LI', rows));
      },
    };
  });
  if (label.length > 0)
    parts.unshift({ ...textPart(label, styles.label, 10, 3, composer), introduces: true });
  if (note.length > 0) parts.push(textPart(note, styles.note, 6, 0, composer));
  return parts;
}

export function textPart(
  lines: readonly string[],
  style: Style,
  above: number,
  below: number,
  { paper, column }: Composer,
): CardPart {
  return {
    height: above + lines.length * style.leading + below,
    draw: (top, place) => paper.text(branch('P', place), lines, style, { x: column.left, y: top + above }),
  };
}

/** What the badge says: the question at the left, the answer in a column of its own; in a narrow column below it. */
function saidPart(row: CardRow, badge: string, composer: Composer, most: number): CardPart {
  const { paper, column } = composer;
  const { styles } = paper;
  const { leading } = styles.body;
  const isWide = ems(composer) >= besideFrom;
  const questionWidth = isWide ? column.width * questionShare : column.width;
  const answerLeft = isWide ? column.left + questionWidth : column.left;
  const width = column.right - answerLeft;
  const question = paper.lines(row.question, styles.bodyQuiet, {
    width: questionWidth - (isWide ? 12 : 0),
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
  const above = isWide ? 0 : question.length * leading;
  return {
    height:
      Math.max(question.length * leading, above + answer.length * leading + linkHeight) +
      (isWide ? rowGap : rowGap * 2),
    draw(top, entry) {
      paper.text(branch('Lbl', entry), question, styles.bodyQuiet, { x: column.left, y: top });
      const body = branch('LBody', entry, langOf(row.language));
      const y = top + above;
      if (answer.length > 0)
        paper.text(branch('P', body, aboutBadge(badge, row.part, composer)), answer, styles.body, {
          x: answerLeft,
          y,
        });
      if (shown === null) return;
      const { url, text } = shown;
      const spot = beside
        ? {
            x: answerLeft + taken,
            y: y + (answer.length - 1) * leading + (leading - styles.note.leading) * 0.75,
          }
        : { x: answerLeft, y: y + answer.length * leading };
      paper.link(branch('P', body), link, styles.note, spot, { kind: 'web', url, contents: text });
    },
  };
}

/** What we checked: the answer runs on behind the question, so that most take a single line; below it, why. */
function checkPart(
  row: CardRow,
  outcome: Outcome,
  badge: string,
  composer: Composer,
  most: number,
): CardPart {
  const { paper, column } = composer;
  const { styles } = paper;
  const { leading } = styles.body;
  const sign = paper.theme.scaled(1);
  const [x, width] = [column.left + sign * 18, column.width - sign * 18];
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
      paper.decoration(() =>
        outcomeSign(paper, outcome, { x: column.left + 2, y: top + (leading - sign * 8) / 2 }, sign),
      );
      const asked = beside === '' ? question : [...question.slice(0, -1), `${last} `];
      paper.text(branch('Lbl', entry), asked, styles.bodyQuiet, { x, y: top });
      const body = branch('LBody', entry, aboutBadge(badge, row.part, composer));
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

/** A small sign beside an answer, told apart by form: tick, cross, half disc, dash. `unit`: an eighth of its size. */
function outcomeSign(paper: Composer['paper'], outcome: Outcome, { x, y }: Spot, unit: number): void {
  const { doc, colours } = paper;
  const point = (right: number, down: number): readonly [number, number] => [
    x + right * unit,
    y + down * unit,
  ];
  doc
    .lineCap('round')
    .lineJoin('round')
    .lineWidth(1.4 * unit);
  switch (outcome) {
    case 'passed':
      doc
        .moveTo(...point(0, 4))
        .lineTo(...point(2.6, 6.6))
        .lineTo(...point(7, 1))
        .stroke(colours.verdict.valid);
      return;
    case 'failed':
      doc
        .moveTo(...point(0.5, 1))
        .lineTo(...point(6.5, 7))
        .moveTo(...point(6.5, 1))
        .lineTo(...point(0.5, 7));
      doc.stroke(colours.verdict.invalid);
      return;
    case 'unknown':
      verdictMark(paper, 'unconfirmed', { x: x - 0.5, y }, 8 * unit);
      return;
    case 'not-applicable':
      doc
        .moveTo(...point(1, 4))
        .lineTo(...point(6, 4))
        .stroke(colours.quiet);
  }
}
