/** Changes finished PDFs as a forger would, with somebody else's tool (pdf-lib), and nothing of our own reader. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';

export type Forge = (document: PDFDocument) => void | Promise<void>;

/** The same PDF, opened, changed and saved again. */
export async function forged(bytes: Uint8Array, ...changes: readonly Forge[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const change of changes) await change(document);
  return document.save({ useObjectStreams: false });
}

const name = (text: string): PDFName => PDFName.of(text);

/** What a page draws, one letter a byte. */
export function drawnOn(page: PDFPage): string {
  const content = page.node.Contents();
  if (!(content instanceof PDFRawStream)) throw new TypeError('a page of ours has one content stream');
  return Buffer.from(decodePDFRawStream(content).decode()).toString('latin1');
}

export function draw(page: PDFPage, content: string): void {
  const { context } = page.doc;
  const stream = context.flateStream(Uint8Array.from(Buffer.from(content, 'latin1')));
  page.node.set(name('Contents'), context.register(stream));
}

/**
 * Draws other words in place of those, in the font that is there, wherever a drawn line holds them.
 * @throws where nobody draws them, or the font has no letter for the new ones
 */
export function reword(from: string, to: string): Forge {
  return redrawn(from, (said, font) =>
    said.includes(from) ? `[<${encoded(said.replaceAll(from, to), font)}>] TJ` : null,
  );
}

/** The same where the line says that and nothing else. */
export function rewordLine(from: string, to: string): Forge {
  return redrawn(from, (said, font) => (said.trim() === from ? `[<${encoded(to, font)}>] TJ` : null));
}

/**
 * Draws one word, in a font whose letters say that they are another: whoever looks reads `seen`, whoever searches or
 * copies gets `from`.
 */
export function disguise(from: string, seen: string): Forge {
  return (document) => {
    let told: ReadonlyMap<string, string> = new Map();
    let liar = '';
    redrawn(from, (said, font, used) => {
      if (!said.startsWith(`${from}.`)) return null;
      liar = used;
      const codes = encoded(seen, font).match(/.{4}/g) ?? [];
      told = lies(codes, from);
      const rest = encoded(said.slice(from.length), font);
      return `/F9 12 Tf [<${codes.join('')}>] TJ /${used} 12 Tf [<${rest}>] TJ`;
    })(document);
    for (const page of document.getPages())
      if (drawnOn(page).includes('/F9 12 Tf')) addLyingFont(page, liar, told);
  };
}

/** The first places of each code say the letters of `from`, the others nothing. */
function lies(codes: readonly string[], from: string): ReadonlyMap<string, string> {
  const once = codes.filter((code) => codes.indexOf(code) === codes.lastIndexOf(code));
  if (once.length < from.length) throw new Error(`too few letters to say ${from}`);
  return new Map(codes.map((code) => [code, from[once.indexOf(code)] ?? '']));
}

function addLyingFont(page: PDFPage, liar: string, told: ReadonlyMap<string, string>): void {
  const { context } = page.doc;
  const fonts = page.node.Resources()?.lookup(name('Font'), PDFDict);
  const font = fonts?.lookup(name(liar), PDFDict).clone();
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const lines = [...told].map(([code, letter]) => `<${code}> <${hex(letter)}>`);
  const map = `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
  font?.set(name('ToUnicode'), context.register(context.stream(map)));
  if (font !== undefined) fonts?.set(name('F9'), context.register(font));
}

/** @param anew what stands in place of a line that was drawn; null: the same */
type Anew = (said: string, font: ReadonlyMap<string, string>, name: string) => string | null;

function redrawn(from: string, anew: Anew): (document: PDFDocument) => void {
  return (document) => {
    const count = document.getPages().reduce((sum, page) => sum + redraw(page, anew), 0);
    if (count === 0) throw new Error(`no page says ${from}`);
  };
}

function redraw(page: PDFPage, anew: Anew): number {
  const fonts = fontsOf(page);
  let font: ReadonlyMap<string, string> = new Map();
  let fontName = '';
  let count = 0;
  const content = drawnOn(page).replace(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
    (operator: string, ...groups) => {
      const [used, shown] = groups.map(String);
      if (operator.endsWith('Tf')) {
        fontName = used ?? '';
        font = fonts.get(fontName) ?? new Map();
        return operator;
      }
      const said = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)]
        .flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
        .map((code) => font.get(code.toLowerCase()) ?? '')
        .join('');
      const other = anew(said, font, fontName);
      if (other === null) return operator;
      count += 1;
      return other;
    },
  );
  if (count > 0) draw(page, content);
  return count;
}

function encoded(text: string, font: ReadonlyMap<string, string>): string {
  const codes = new Map([...font].map(([code, letters]) => [letters, code]));
  return [...text]
    .map((letter) => {
      const code = codes.get(letter);
      if (code === undefined) throw new Error(`the font has no ${letter}`);
      return code;
    })
    .join('');
}

/** Of each font of the page: what its codes (four digits) say. */
export function fontsOf(page: PDFPage): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = page.node.Resources()?.lookup(name('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).map((key) => {
      const map = fonts?.lookup(key, PDFDict).lookup(name('ToUnicode'));
      return [key.decodeText(), map instanceof PDFRawStream ? unicodeMap(map) : new Map()] as const;
    }),
  );
}

function unicodeMap(stream: PDFRawStream): ReadonlyMap<string, string> {
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const ranges = text.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi);
  return new Map(
    [...ranges].flatMap(([, low, targets]) =>
      // A ligature stands for several letters, with spaces between them.
      [...(targets ?? '').matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex], index) => {
        const code = (Number.parseInt(low ?? '0', 16) + index).toString(16).padStart(4, '0');
        return [
          code,
          Buffer.from(hex ?? '', 'hex')
            .swap16()
            .toString('utf16le'),
        ] as const;
      }),
    ),
  );
}

/** Lays something over a page, and leaves everything else of it alone. */
export function annotate(page: PDFPage, note: PDFDict): void {
  const before = page.node.Annots()?.asArray() ?? [];
  const { context } = page.doc;
  page.node.set(name('Annots'), context.obj([...before, context.register(note)]));
}

/** Two pages of one document change places. */
export function swapPages(one: number, other: number): Forge {
  return (document) => {
    const kids = document.catalog.Pages().Kids();
    const [first, second] = [kids.get(one), kids.get(other)];
    kids.set(one, second);
    kids.set(other, first);
  };
}

function filesIn(document: PDFDocument): PDFArray {
  return document.catalog
    .lookup(name('Names'), PDFDict)
    .lookup(name('EmbeddedFiles'), PDFDict)
    .lookup(name('Names'), PDFArray);
}

function placeOf(document: PDFDocument, file: string): number {
  const files = filesIn(document);
  for (let at = 0; at < files.size(); at += 2) {
    const key = files.lookup(at);
    const isText = key instanceof PDFString || key instanceof PDFHexString;
    if (isText && key.decodeText() === file) return at;
  }
  throw new Error(`${file} is not attached`);
}

function streamOf(
  document: PDFDocument,
  file: string,
): { readonly streams: PDFDict; readonly bytes: Uint8Array } {
  const spec = filesIn(document).lookup(placeOf(document, file) + 1, PDFDict);
  const streams = spec.lookup(name('EF'), PDFDict);
  const stream = streams.lookup(name('F'));
  if (!(stream instanceof PDFRawStream)) throw new Error(`${file} has no content`);
  return { streams, bytes: decodePDFRawStream(stream).decode() };
}

export function attachedNames(document: PDFDocument): readonly string[] {
  const files = filesIn(document);
  return Array.from({ length: files.size() / 2 }, (_, index) => {
    const key = files.lookup(index * 2);
    return key instanceof PDFString || key instanceof PDFHexString ? key.decodeText() : '';
  });
}

export function swapFile(file: string, bytes: Uint8Array): Forge {
  return (document) => {
    const { streams } = streamOf(document, file);
    const ref = document.context.register(document.context.flateStream(bytes));
    for (const key of streams.keys()) streams.set(key, ref);
  };
}

export function removeFile(file: string): Forge {
  return (document) => {
    const at = placeOf(document, file);
    filesIn(document).remove(at + 1);
    filesIn(document).remove(at);
    document.catalog.delete(name('AF'));
  };
}

/** passport.json with `change` made to its text. */
export function editData(change: (json: string) => string): Forge {
  return (document) => {
    const { bytes } = streamOf(document, 'passport.json');
    const before = new TextDecoder().decode(bytes);
    const after = change(before);
    if (after === before) throw new Error('nothing of passport.json was changed');
    return swapFile('passport.json', new TextEncoder().encode(after))(document);
  };
}
