/** Reads a finished PDF back with other people's readers: pdf.js always, poppler and qpdf where they are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AnnotationMode,
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** One element of the structure that holds content itself, in reading order. */
export interface Leaf {
  readonly page: number;
  /** the roles above it, outermost first, e.g. `['Document', 'Sect', 'H2']` */
  readonly roles: readonly string[];
  readonly text: string;
  readonly alt: string | null;
}

export interface ReadPdf {
  readonly document: PDFDocumentProxy;
  readonly leaves: readonly Leaf[];
  /** names of marking operators that lie neither in the structure nor in an artifact */
  readonly loose: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes its bytes for good, so it gets a copy.
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const leaves: Leaf[] = [];
  const loose: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    leaves.push(...(await leavesOf(page, number)));
    loose.push(...(await looseMarks(page)));
    page.cleanup();
  }
  return { document, leaves, loose };
}

type Node = z.infer<typeof nodeSchema>;
interface NodeShape {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly children?: readonly NodeShape[] | undefined;
}
const nodeSchema: z.ZodType<NodeShape> = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  id: z.string().optional(),
  type: z.string().optional(),
  children: z.array(z.lazy(() => nodeSchema)).optional(),
});

async function leavesOf(page: PDFPageProxy, number: number): Promise<readonly Leaf[]> {
  const texts = await textById(page);
  const found: Leaf[] = [];
  const walk = (node: Node, roles: readonly string[]): void => {
    const own = node.role === undefined || node.role === 'Root' ? roles : [...roles, node.role];
    const children = node.children ?? [];
    const contents = children.filter(({ type }) => type === 'content');
    if (contents.length > 0)
      found.push({
        page: number,
        roles: own,
        text: contents.map(({ id }) => texts.get(id ?? '') ?? '').join(''),
        alt: node.alt ?? null,
      });
    for (const child of children) if (child.role !== undefined) walk(child, own);
  };
  walk(nodeSchema.parse(await page.getStructTree()), []);
  return found;
}

async function textById(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return texts;
}

const marking = new Map<number, string>(
  (
    [
      'showText',
      'showSpacedText',
      'constructPath',
      'paintImageXObject',
      'paintInlineImageXObject',
      'shadingFill',
      'fill',
      'stroke',
    ] as const
  ).map((name) => [OPS[name], name]),
);

/** Of the page itself: how a field looks is a drawing of its own. */
async function looseMarks(page: PDFPageProxy): Promise<readonly string[]> {
  const { fnArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const loose: string[] = [];
  let depth = 0;
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
    else if (operator === OPS.endMarkedContent) depth -= 1;
    else if (depth === 0) {
      const name = marking.get(operator);
      if (name !== undefined) loose.push(name);
    }
  }
  return loose;
}

/** The XMP packet as it lies in the file; pdfkit never compresses it. */
export function xmpOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf('<?xpacket begin');
  const end = text.indexOf('<?xpacket end="w"?>');
  return text.slice(start, end + 19);
}

export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Runs a tool on the bytes; `{}` among the arguments stands for the file. Throws where the tool complains. */
export function runTool(bytes: Uint8Array, name: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'passport-pdf-'));
  try {
    const file = join(folder, 'file');
    writeFileSync(file, bytes);
    return execFileSync(
      name,
      args.map((arg) => (arg === '{}' ? file : arg)),
      { encoding: 'utf8' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
