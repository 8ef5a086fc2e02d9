/**
 * The rules that every document has to keep, read from the file's own bytes by other people's readers: those of PDF/UA-1
 * and PDF/A-3a that can be read without veraPDF, and our own of a page that is fit to be looked at.
 */
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { hasTool, readPdf, runTool, xmpOf, type ReadPdf } from '../unit/pdf/read-pdf.ts';
import { layoutFaults } from './layout.ts';

export interface Wanted {
  readonly language: string;
  /** null: one language only */
  readonly second: string | null;
  readonly title: string;
  /** points of the smallest letters that are allowed */
  readonly smallest: number;
  /** millimetres of a sheet */
  readonly sheet: readonly [number, number];
  readonly isBooklet: boolean;
  /** what the document says, in its order */
  readonly order: readonly string[];
}

/** By name; a rule that is kept gives no lines. */
export type Rules = Readonly<Record<string, (read: Read) => readonly string[] | Promise<readonly string[]>>>;

export interface Read {
  readonly bytes: Uint8Array;
  /** the bytes as Latin-1 */
  readonly raw: string;
  readonly pdf: ReadPdf;
  readonly wanted: Wanted;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
const fail = (isKept: boolean, words: string): readonly string[] => (isKept ? [] : [words]);

export const rules: Rules = {
  'qpdf finds nothing wrong': ({ bytes }) =>
    hasTool('qpdf')
      ? fail(/No syntax or stream encoding errors/u.test(runTool(bytes, 'qpdf', ['--check', '{}'])), 'qpdf')
      : [],
  'tagged (UA-1 7.1; A-3 6.7.2)': async ({ pdf }) =>
    fail(
      z
        .map(z.string(), z.boolean())
        .parse(await pdf.document.getMarkInfo())
        .get('Marked') === true,
      'not',
    ),
  'everything is structure or artifact (UA-1 7.1; Matterhorn 01)': ({ pdf }) => pdf.loose,
  'what is marked is in the structure tree (Matterhorn 01)': async (read) => orphanText(read),
  'title shown (Matterhorn 06, 07)': async ({ pdf, wanted }) => {
    const preferences = z.map(z.string(), z.unknown()).parse(await pdf.document.getViewerPreferences());
    const { info } = await pdf.document.getMetadata();
    const { Title } = z.object({ Title: z.string() }).loose().parse(info);
    return [
      ...fail(preferences.get('DisplayDocTitle') === true, 'DisplayDocTitle'),
      ...fail(Title === wanted.title, `title: ${Title}`),
    ];
  },
  'language of the document (Matterhorn 11)': async ({ pdf, wanted }) => {
    const { info } = await pdf.document.getMetadata();
    const { Language } = z.object({ Language: z.string() }).loose().parse(info);
    return fail(Language === wanted.language, Language);
  },
  'language of parts (Matterhorn 11)': ({ raw, wanted: { second } }) =>
    second === null ? [] : fail(raw.includes(`/Lang (${second})`), `no part in ${second}`),
  'XMP: well-formed, PDF/A-3a and PDF/UA-1 declared (A-3 6.6)': ({ bytes, wanted }) =>
    xmpFaults(bytes, wanted),
  'output intent (A-3 6.2.3)': ({ raw }) => fail(/\/S \/GTS_PDFA1\b/u.test(raw), 'none'),
  'fonts embedded, with a map to Unicode (Matterhorn 31)': ({ bytes }) =>
    hasTool('pdffonts')
      ? runTool(bytes, 'pdffonts', ['{}'])
          .trim()
          .split('\n')
          .slice(2)
          .filter((line) => !/ yes yes yes /u.test(line))
      : [],
  'pictures say what they show (Matterhorn 13)': ({ pdf }) =>
    pdf.leaves
      .filter(({ roles, alt }) => roles.includes('Figure') && (alt ?? '').length < 5)
      .map(({ page }) => `page ${page}`),
  'headings in order (Matterhorn 14)': ({ pdf }) => headingFaults(pdf),
  'table heads have a scope (Matterhorn 15)': ({ raw }) =>
    [...raw.matchAll(/\d+ 0 obj\n<<\n\/S \/TH\n(?:(?!endobj)[\s\S])*/gu)]
      .map(([text]) => text)
      .filter((text) => !/\/Scope \/(?:Column|Row)/u.test(text)),
  'lists are lists (Matterhorn 16)': ({ pdf }) =>
    pdf.leaves
      .filter(({ roles }) => {
        const at = roles.indexOf('LI');
        return at > 0 && (roles[at - 1] !== 'L' || !/^(?:Lbl|LBody)$/u.test(roles[at + 1] ?? ''));
      })
      .map(({ roles }) => roles.join('>')),
  'links say where they lead (Matterhorn 28)': async ({ pdf }) => linkFaults(pdf),
  'tab order follows the structure (Matterhorn 28)': ({ raw, pdf }) =>
    fail((raw.match(/\/Tabs \/S\b/gu) ?? []).length === pdf.document.numPages, 'a page without /Tabs /S'),
  'the words come in the order of the document': ({ pdf, wanted }) => {
    // pdf.js tells the structure sheet by sheet, and the sheets of a booklet are not in reading order: its pages are
    // put together again in tests/unit/pdf/booklet.test.ts.
    if (wanted.isBooklet) return [];
    const read = squeezed(pdf.leaves.map(({ text }) => text).join(''));
    let at = 0;
    return wanted.order.flatMap((words) => {
      const found = read.indexOf(squeezed(words), at);
      if (found < 0) return [words];
      at = found + squeezed(words).length;
      return [];
    });
  },
  'no letters too small': ({ pdf, wanted }) => layoutFaults.small(pdf, wanted.smallest),
  'nothing overlaps': ({ pdf }) => layoutFaults.overlaps(pdf),
  'nothing leaves the page': ({ pdf }) => layoutFaults.beyond(pdf),
  'no heading alone at the end of a page': ({ pdf }) =>
    Array.from({ length: pdf.document.numPages }, (_, index) => index + 1).flatMap((page) => {
      const last = pdf.leaves.findLast((leaf) => leaf.page === page);
      return fail(last?.roles.some((role) => /^H[1-6]$/u.test(role)) !== true, `page ${page}`);
    }),
  'the sheet has the size of the paper': async ({ pdf, wanted: { sheet } }) => {
    const [, , width, height] = (await pdf.document.getPage(1)).view;
    const near = (points: number | undefined, mm: number): boolean =>
      Math.abs(((points ?? 0) * 25.4) / 72 - mm) < 0.2;
    return fail(near(width, sheet[0]) && near(height, sheet[1]), `${width} x ${height}`);
  },
};

/** Each rule that is broken, with where. */
export async function brokenRules(bytes: Uint8Array, wanted: Wanted): Promise<readonly string[]> {
  const pdf = await readPdf(bytes);
  const read: Read = { bytes, raw: new TextDecoder('latin1').decode(bytes), pdf, wanted };
  const found: string[] = [];
  for (const [name, rule] of Object.entries(rules))
    found.push(...(await rule(read)).map((where) => `${name}: ${where}`));
  await pdf.document.loadingTask.destroy();
  return found;
}

/** Text that is marked with an id that no element of the structure holds. */
async function orphanText({ pdf }: Read): Promise<readonly string[]> {
  const inTree = pdf.leaves.reduce((sum, { text }) => sum + squeezed(text).length, 0);
  let tagged = 0;
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const { items } = await (
      await pdf.document.getPage(number)
    ).getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    let artifacts = 0;
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) tagged += artifacts > 0 ? 0 : squeezed(item.str).length;
      else if (item.type === 'endMarkedContent') artifacts -= open.pop() === true ? 1 : 0;
      else {
        const isArtifact = 'tag' in item && item.tag === 'Artifact';
        open.push(isArtifact);
        artifacts += isArtifact ? 1 : 0;
      }
    }
  }
  return fail(inTree === tagged, `${inTree} letters in the tree, ${tagged} on the pages`);
}

function xmpFaults(bytes: Uint8Array, { title }: Wanted): readonly string[] {
  const xmp = xmpOf(bytes);
  const texts = new Map<string, string>();
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (text.trim() === '') return;
    const name = open.findLast((one) => !one.startsWith('rdf:')) ?? '';
    texts.set(name, (texts.get(name) ?? '') + text.trim());
  });
  parser.write(xmp).close();
  const wanted: readonly (readonly [string, string])[] = [
    ['pdfaid:part', '3'],
    ['pdfaid:conformance', 'A'],
    ['pdfuaid:part', '1'],
    ['dc:title', title],
  ];
  return [
    ...faults,
    ...wanted.flatMap(([name, text]) => fail(texts.get(name) === text, `${name} is ${texts.get(name)}`)),
    ...fail(xmp.includes('pdfaExtension:schemas'), 'no extension schema'),
  ];
}

function headingFaults({ leaves }: ReadPdf): readonly string[] {
  const levels = leaves.flatMap(({ roles, text }) => {
    const role = roles.find((one) => /^H[1-6]$/u.test(one));
    return role === undefined ? [] : [{ level: Number(role.slice(1)), text }];
  });
  return [
    ...fail(levels.filter(({ level }) => level === 1).length <= 1, 'more than one H1'),
    ...levels.flatMap(({ level, text }, index) =>
      fail(level - (levels[index - 1]?.level ?? (index === 0 ? 1 : 0)) <= 1, text),
    ),
  ];
}

async function linkFaults({ document }: ReadPdf): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    for (const annotation of await (await document.getPage(number)).getAnnotations()) {
      const { subtype, contentsObj } = z
        .object({ subtype: z.string(), contentsObj: z.object({ str: z.string() }) })
        .loose()
        .parse(annotation);
      if (subtype !== 'Link' || contentsObj.str.length < 4) faults.push(`page ${number}: ${subtype}`);
    }
  return faults;
}
