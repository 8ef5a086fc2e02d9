/** Checklist -> strips: every word and every field in reading order, each in its place of the structure. */
import type {
  Checklist,
  ChecklistGroup,
  ChecklistRow,
  ChecklistTable,
  Said,
  TextField,
} from '../../../shared/passport/checklist.ts';
import type { FieldBox, FormFields } from './checklist-fields.ts';
import { column, line, shade, sheet, strip, styles, type Strip } from './checklist-layout.ts';
import { branch, type Branch, type Paper } from './paper.ts';

export interface Drawing {
  readonly paper: Paper;
  readonly fields: FormFields;
  readonly language: string;
}

type Style = (typeof styles)[keyof typeof styles];

/** Widths of the table's columns: the words, three answers, the employer's tick. */
const answerWidth = 58;
const seenWidth = 80;
const wordsWidth = column - 3 * answerWidth - seenWidth;
/** A mark's field is larger than what is seen of it, to be hit easily. */
const markSize = 22;
const fieldHeight = 24;
const inkHeight = 96;

export function checklistStrips(form: Checklist, drawing: Drawing): readonly Strip[] {
  const root = branch('Document', null);
  const { fields } = drawing;
  const mark = { name: form.mark.field, value: form.mark.value, tip: form.mark.tip };
  return [
    ...textStrips('H1', root, form.title, styles.title, drawing, { keepWithNext: true }),
    ...form.lead.flatMap((text) => textStrips('P', root, text, styles.body, drawing, { gap: 8 })),
    ...heading(form.steps.title, root, drawing),
    ...listStrips(form.steps.items, root, drawing),
    ...heading(form.about.title, root, drawing),
    ...fieldStrips(form.about.fields, root, drawing),
    strip(0, () => fields.hidden(root, mark)),
    ...form.groups.flatMap((group) => groupStrips(group, branch('Sect', root), drawing)),
    ...heading(form.employer.title, root, drawing),
    ...form.employer.lead.flatMap((text) =>
      textStrips('P', root, text, styles.body, drawing, { gap: 4, keepWithNext: true }),
    ),
    ...together([
      ...fieldStrips(form.employer.fields, root, drawing),
      inkStrip(form.employer.ink, root, drawing),
      ...form.end.flatMap((text) => textStrips('P', root, text, styles.body, drawing, { gap: 10 })),
    ]),
  ];
}

function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((one, index) => (index < strips.length - 1 ? { ...one, keepWithNext: true } : one));
}

function textStrips(
  type: string,
  parent: Branch,
  text: string,
  style: Style,
  { paper }: Drawing,
  more: Partial<Strip> = {},
): readonly Strip[] {
  const lines = paper.lines(text, style, { width: column });
  const place = branch(type, parent);
  return [
    strip(
      lines.length * style.leading,
      (top) => paper.text(place, lines, style, { x: sheet.left, y: top }),
      more,
    ),
  ];
}

function heading(text: string, parent: Branch, drawing: Drawing): readonly Strip[] {
  return textStrips('H2', parent, text, styles.heading, drawing, { gap: 22, keepWithNext: true });
}

/** With a bar over it: a new part begins. */
function groupHeading(text: string, parent: Branch, drawing: Drawing): readonly Strip[] {
  const { paper } = drawing;
  const [words] = textStrips('H2', parent, text, styles.heading, drawing);
  if (words === undefined) return [];
  const draw = (top: number): void => {
    paper.decoration(() => paper.doc.rect(sheet.left, top, column, 2).fill(styles.heading.colour));
    words.draw(top + 8);
  };
  return [strip(words.height + 8, draw, { gap: 24, keepWithNext: true })];
}

function listStrips(items: readonly string[], parent: Branch, { paper }: Drawing): readonly Strip[] {
  const list = branch('L', parent);
  const indent = 20;
  return together(
    items.map((text, index) => {
      const item = branch('LI', list);
      const [label, body] = [branch('Lbl', item), branch('LBody', item)];
      const lines = paper.lines(text, styles.body, { width: column - indent });
      return strip(
        lines.length * styles.body.leading,
        (top) => {
          paper.text(label, [`${index + 1}.`], styles.body, { x: sheet.left, y: top });
          paper.text(body, lines, styles.body, { x: sheet.left + indent, y: top });
        },
        { gap: 4 },
      );
    }),
  );
}

/** A label with its line to write on below it, two beside each other. */
function fieldStrips(texts: readonly TextField[], parent: Branch, drawing: Drawing): readonly Strip[] {
  const between = 18;
  const width = (column - between) / 2;
  const pairs = texts.flatMap((one, index) =>
    index % 2 === 0 ? [[one, ...texts.slice(index + 1, index + 2)]] : [],
  );
  const { paper, fields } = drawing;
  return together(
    pairs.map((pair) => {
      const labels = pair.map(({ label }) => paper.lines(label, styles.strong, { width }));
      const height = Math.max(...labels.map((lines) => lines.length)) * styles.strong.leading;
      const places = pair.map(() => branch('P', parent));
      return strip(
        height + fieldHeight,
        (top) =>
          pair.forEach(({ field, label, value }, index) => {
            const [place, lines] = [places[index], labels[index] ?? []];
            if (place === undefined) return;
            const box = { x: sheet.left + index * (width + between), y: top + height, width };
            const y = box.y - lines.length * styles.strong.leading;
            paper.text(place, lines, styles.strong, { x: box.x, y });
            writingLine(paper, { ...box, height: fieldHeight });
            fields.text(place, { name: field, tip: label, value }, { ...box, height: fieldHeight });
          }),
        { gap: 8 },
      );
    }),
  );
}

function writingLine(paper: Paper, { x, y, width, height }: FieldBox): void {
  const { doc } = paper;
  paper.decoration(() => {
    doc.rect(x, y, width, height).fill(shade);
    doc
      .moveTo(x, y + height)
      .lineTo(x + width, y + height)
      .lineWidth(0.8)
      .stroke(line);
  });
}

/** Empty, for a pen or a stamp. */
function inkStrip(label: string, parent: Branch, { paper }: Drawing): Strip {
  const place = branch('P', parent);
  const { leading } = styles.strong;
  return strip(
    leading + 4 + inkHeight,
    (top) => {
      paper.text(place, [label], styles.strong, { x: sheet.left, y: top });
      paper.decoration(() =>
        paper.doc
          .rect(sheet.left + 0.5, top + leading + 4, column - 1, inkHeight)
          .lineWidth(1)
          .stroke(line),
      );
    },
    { gap: 12 },
  );
}

function groupStrips(group: ChecklistGroup, parent: Branch, drawing: Drawing): readonly Strip[] {
  const notes = group.notes.flatMap((text) =>
    textStrips('P', parent, text, styles.body, drawing, { gap: 4, keepWithNext: true }),
  );
  const tables = group.tables.map((table) => tableStrips(table, parent, drawing));
  const level = levelStrip(group, parent, drawing);
  return [
    ...groupHeading(group.name, parent, drawing),
    ...notes,
    ...tables.slice(0, -1).flat(),
    // The level is never alone on a page.
    ...(tables.at(-1) ?? []).map((one) => ({ ...one, keepWithNext: true })),
    level,
  ];
}

/** A topic with its lines: short enough to stay on one page. */
function tableStrips(table: ChecklistTable, parent: Branch, drawing: Drawing): readonly Strip[] {
  const place = branch('Table', parent);
  const body = branch('TBody', place);
  return together([
    headStrip(table, branch('TR', branch('THead', place)), drawing),
    ...table.rows.map((row) => rowStrip(row, branch('TR', body), drawing)),
  ]);
}

function headStrip({ head, answers, seen }: ChecklistTable, row: Branch, drawing: Drawing): Strip {
  const { paper } = drawing;
  const cells = [
    { said: head, x: 0, width: wordsWidth - 10, style: styles.strong, isMiddle: false },
    ...[...answers, seen].map((text, index) => ({
      said: { text, language: null },
      x: wordsWidth + index * answerWidth,
      width: (index < answers.length ? answerWidth : seenWidth) - 4,
      style: styles.body,
      isMiddle: true,
    })),
  ].map((cell) => ({ ...cell, lines: paper.lines(cell.said.text, cell.style, { width: cell.width }) }));
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * styles.body.leading;
  return strip(
    height + 6,
    (top) => {
      employersColumn(paper, top - 3, height + 9);
      for (const { said, x, width, style, isMiddle, lines } of cells) {
        const place = branch('TH', row, { scope: 'Column', ...languageMark(said, drawing) });
        const y = top + height - lines.length * style.leading;
        lines.forEach((words, index) => {
          const space = isMiddle ? (width + 4 - paper.width(words, style)) / 2 : 0;
          const more = index < lines.length - 1 ? `${words} ` : words;
          const spot = { x: sheet.left + x + space, y: y + index * style.leading };
          paper.text(place, [more], style, spot);
        });
      }
      rule(paper, top + height + 6, 1.1);
    },
    { gap: 14 },
  );
}

function rowStrip({ text, self, seen }: ChecklistRow, row: Branch, drawing: Drawing): Strip {
  const { paper, fields } = drawing;
  const lines = paper.lines(text.text, styles.body, { width: wordsWidth - 10 });
  const height = Math.max(lines.length * styles.body.leading, markSize) + 4;
  return strip(height, (top) => {
    employersColumn(paper, top, height);
    // Again, over the shade.
    rule(paper, top, 0.5);
    const words = branch('TH', row, { scope: 'Row', ...languageMark(text, drawing) });
    const textTop = top + (height - lines.length * styles.body.leading) / 2;
    paper.text(words, lines, styles.body, { x: sheet.left, y: textTop });
    const box = (left: number, width: number): FieldBox => ({
      x: sheet.left + left + (width - markSize) / 2,
      y: top + (height - markSize) / 2,
      width: markSize,
      height: markSize,
    });
    self.options.forEach(({ value, tip }, index) => {
      const mark = { name: self.field, tip: self.tip, value, optionTip: tip };
      fields.round(branch('TD', row), mark, box(wordsWidth + index * answerWidth, answerWidth));
    });
    const last = wordsWidth + self.options.length * answerWidth;
    const { field: name, value, tip } = seen;
    fields.square(branch('TD', row), { name, value, tip }, box(last, seenWidth));
    rule(paper, top + height, 0.5);
  });
}

/** Shaded, so that both see at once whose answers stand where. */
function employersColumn(paper: Paper, top: number, height: number): void {
  paper.decoration(() => paper.doc.rect(sheet.right - seenWidth, top, seenWidth, height).fill(shade));
}

function levelStrip({ level }: ChecklistGroup, parent: Branch, { paper, fields }: Drawing): Strip {
  const [question, list] = [branch('P', parent), branch('L', parent)];
  const { leading } = styles.body;
  const each = column / level.options.length;
  const lines = paper.lines(level.question, styles.strong, { width: column - 20 });
  const padding = 8;
  const above = padding + lines.length * leading + 4;
  const height = above + markSize + padding;
  return strip(
    height,
    (top) => {
      paper.decoration(() => paper.doc.rect(sheet.left, top, column, height).fill(shade));
      paper.text(question, lines, styles.strong, { x: sheet.left + 10, y: top + padding });
      level.options.forEach(({ value, label, tip }, index) => {
        const body = branch('LBody', branch('LI', list));
        const [x, y] = [sheet.left + 8 + index * each, top + above];
        const mark = { name: level.field, tip: level.tip, value, optionTip: tip };
        fields.round(body, mark, { x, y, width: markSize, height: markSize });
        const spot = { x: x + markSize + 5, y: y + (markSize - leading) / 2 };
        paper.text(body, [paper.letters.printable(label)], styles.body, spot);
      });
    },
    { gap: 16 },
  );
}

function languageMark({ language }: { readonly language: Said['language'] | null }, drawing: Drawing) {
  return language === null || language === drawing.language ? {} : { lang: language };
}

function rule(paper: Paper, y: number, thickness: number): void {
  paper.decoration(() =>
    paper.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(thickness).stroke(line),
  );
}
