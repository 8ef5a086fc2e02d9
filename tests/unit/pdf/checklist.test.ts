/** The checklist's PDF, read back with other people's readers: structure, fields, names, looks. */
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checklistPdf } from '../../../electron/engine/pdf/checklist-pdf.ts';
import { languages } from '../../../shared/i18n/translate.ts';
import { checklist, type Checklist } from '../../../shared/passport/checklist.ts';
import { assetsFolder } from './make-pdf.ts';
import { hasTool, readPdf, runTool, xmpOf, type ReadPdf } from './read-pdf.ts';

const formIn = (language: (typeof languages)[number], name = 'Žaneta Łoś (invented)') =>
  checklist({ language, date: '2026-11-21', name });
const millimetres = 72 / 25.4;

interface Node {
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}
const nodeSchema: z.ZodType<Node> = z.object({
  role: z.string().optional(),
  type: z.string().optional(),
  id: z.string().optional(),
  children: z.array(z.lazy(() => nodeSchema)).optional(),
});
const widgetSchema = z.object({
  id: z.string(),
  fieldName: z.string(),
  alternativeText: z.string(),
  hidden: z.boolean(),
  hasAppearance: z.boolean(),
  rect: z.array(z.number()),
});
type Widget = z.infer<typeof widgetSchema>;

async function widgetsOf({ document }: ReadPdf): Promise<readonly Widget[]> {
  const found: Widget[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const one of await page.getAnnotations()) found.push(widgetSchema.parse(one));
  }
  return found;
}

/** Ids of annotations by the role of the element that they lie in, in the order of the structure. */
async function placesOf({ document }: ReadPdf): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  const walk = (node: Node): void => {
    for (const child of node.children ?? []) {
      if (child.type === 'annotation')
        places.set((child.id ?? '').replace(/^.*?(\d+R)$/, '$1'), node.role ?? '');
      else walk(child);
    }
  };
  for (let number = 1; number <= document.numPages; number++)
    walk(nodeSchema.parse(await (await document.getPage(number)).getStructTree()));
  return places;
}

function expectedTexts(form: Checklist): readonly string[] {
  return [
    form.title,
    ...form.lead,
    form.steps.title,
    ...form.steps.items,
    form.about.title,
    ...form.about.fields.map(({ label }) => label),
    ...form.groups.flatMap(({ name, notes, tables, level }) => [
      name,
      ...notes,
      ...tables.flatMap(({ head, answers, seen, rows }) => [
        head.text,
        ...answers,
        seen,
        ...rows.map(({ text }) => text.text),
      ]),
      level.question,
      ...level.options.map(({ label }) => label),
    ]),
    form.employer.title,
    ...form.employer.lead,
    ...form.employer.fields.map(({ label }) => label),
    form.employer.ink,
    ...form.end,
  ];
}

describe.each(languages)('in %s', (language) => {
  const form = formIn(language);
  let bytes: Uint8Array<ArrayBuffer>;
  let pdf: ReadPdf;
  let raw: string;
  beforeAll(async () => {
    bytes = await checklistPdf(form, assetsFolder);
    pdf = await readPdf(bytes);
    raw = Buffer.from(bytes).toString('latin1');
  });

  test('says every word, in order, and nothing outside the structure', () => {
    // pdf.js leaves out the space at the end of a line.
    const joined = (text: string): string => text.replaceAll(' ', '');
    const said = pdf.leaves.map(({ text }) => joined(text)).filter((text) => !/^(?:\d\.)?$/.test(text));
    expect(said).toEqual(expectedTexts(form).map(joined));
    expect(pdf.loose).toEqual([]);
    expect(said.join('')).not.toContain('\ufffd');
  });

  test('has one heading over all, and tables whose heads say what they stand over', () => {
    const heads = pdf.leaves.flatMap(({ roles }) => roles.filter((role) => /^H\d$/.test(role)));
    expect(heads).toEqual(['H1', 'H2', 'H2', ...form.groups.map(() => 'H2'), 'H2']);
    const tables = form.groups.flatMap((group) => group.tables);
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(tables.length * 5);
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(73);
  });

  test('has every field once, each with its name, its looks and its place in a Form element', async () => {
    const widgets = await widgetsOf(pdf);
    const places = await placesOf(pdf);
    const rows = form.groups.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const texts = [...form.about.fields, ...form.employer.fields];
    const tips: readonly (readonly [string, string])[] = [
      ...texts.map(({ field, label }) => [field, label] as const),
      ...[...rows.map(({ self }) => self), ...form.groups.map(({ level }) => level)].flatMap(
        ({ field, options }) => options.map(({ tip }) => [field, tip] as const),
      ),
      ...rows.map(({ seen }) => [seen.field, seen.tip] as const),
      [form.mark.field, form.mark.tip],
    ];
    const told = widgets.map(({ fieldName, alternativeText }) => `${fieldName}: ${alternativeText}`);
    expect(told.toSorted()).toEqual(tips.map(([field, tip]) => `${field}: ${tip}`).toSorted());
    expect(widgets.filter(({ hasAppearance, hidden }) => !hasAppearance && !hidden)).toEqual([]);
    expect(widgets.filter(({ hidden }) => hidden).map(({ fieldName }) => fieldName)).toEqual([
      form.mark.field,
    ]);
    expect(widgets.filter(({ id }) => places.get(id) !== 'Form')).toEqual([]);
    // What one hears after the other is what one comes to with Tab.
    expect([...places.keys()]).toEqual(widgets.map(({ id }) => id));
    expect(raw.match(/\/Tabs \/S/g)).toHaveLength(pdf.document.numPages);
  });

  test('can be read by tired eyes and printed by any printer', async () => {
    for (let number = 1; number <= pdf.document.numPages; number++) {
      const page = await pdf.document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , size = 0, x = 0, y = 0] = z.array(z.number()).parse(item.transform);
        expect(size, item.str).toBeGreaterThanOrEqual(12);
        const edges = [x, width - x - item.width, y, height - y - size];
        expect(Math.min(...edges), item.str).toBeGreaterThan(20 * millimetres - 0.5);
      }
    }
    for (const { rect, hidden, fieldName } of await widgetsOf(pdf)) {
      const [left = 0, low = 0, right = 0, high = 0] = rect;
      const least = Math.min(left, low, 595.28 - right, 841.89 - high);
      if (!hidden) expect(least, fieldName).toBeGreaterThan(20 * millimetres - 0.5);
    }
  });

  test('says what it is: its title, its language, PDF/UA-1 and nothing more', async () => {
    const { info } = await pdf.document.getMetadata();
    expect(info).toMatchObject({ Title: form.title, Language: language, IsAcroFormPresent: true });
    const xmp = xmpOf(bytes);
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xmp).close();
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).not.toContain('pdfaid');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).not.toContain('/NeedAppearances');
    expect(raw).not.toContain('/JavaScript');
  });

  test('marks the lines that are in another language', () => {
    const foreign = form.groups
      .flatMap(({ tables }) => tables.flatMap(({ head, rows }) => [head, ...rows.map(({ text }) => text)]))
      .filter((said) => said.language !== language);
    expect(raw.match(/\/Lang \(en\)/g) ?? []).toHaveLength(foreign.length + (language === 'en' ? 1 : 0));
  });
});

describe('the file', () => {
  test('is the same for the same input, byte for byte', async () => {
    const [one, two] = [formIn('hr'), formIn('hr')];
    expect(await checklistPdf(one, assetsFolder)).toEqual(await checklistPdf(two, assetsFolder));
  });

  test('is small enough to mail', async () => {
    expect((await checklistPdf(formIn('el'), assetsFolder)).length).toBeLessThan(400_000);
  });

  test.skipIf(!hasTool('pdfinfo'))('is a tagged form for poppler, with every font inside', async () => {
    const bytes = await checklistPdf(formIn('pl'), assetsFolder);
    const facts = runTool(bytes, 'pdfinfo', ['{}']);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Form:\s+AcroForm/);
    const fonts = runTool(bytes, 'pdffonts', ['{}']).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(1);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
  });

  test.skipIf(!hasTool('qpdf'))('is sound for qpdf', async () => {
    runTool(await checklistPdf(formIn('nl'), assetsFolder), 'qpdf', ['--check', '{}']);
  });
});
