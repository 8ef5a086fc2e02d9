/**
 * The text that a page draws, in the order in which it is drawn (ISO 32000-1, 9.4), whatever its colour and wherever it
 * stands: hidden text is text too. Between two strings stands a space or a line end where the pen was moved.
 */
import type { PdfFile } from './file.ts';
import { fontReader, type FontReader } from './font.ts';
import { tokensOf, type Tokens } from './tokens.ts';
import { asKind, isKind, isName, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

/** Operators of one page, with the forms that it takes. */
const mostOperators = 2_000_000;
/** Operands before an operator: a path needs six. */
const mostOperands = 64;
/** Forms inside forms. */
const deepestForm = 6;
const mostText = 2_000_000;
/** From this gap on (thousandths of the font's size) two strings of one TJ are two words. */
const wordGap = -180;

export interface TextReader {
  /** null where the page asks for more than any real one, or cannot be read */
  read(content: Uint8Array, resources: PdfDict): string | null;
}

interface Run {
  readonly resources: PdfDict;
  readonly depth: number;
}

/** Fonts are read once for the whole file. */
export function textReader(file: PdfFile): TextReader {
  const fonts = new Map<PdfDict, FontReader>();

  const readerFor = (resources: PdfDict, name: string): FontReader | null => {
    const dict = asKind(file.entry(resources, 'Font'), 'dict');
    const font = dict === null ? null : asKind(file.entry(dict, name), 'dict');
    if (font === null) return null;
    const reader = fonts.get(font) ?? fontReader(font, file);
    fonts.set(font, reader);
    return reader;
  };

  return {
    read(content, resources) {
      const page: Page = { parts: [], length: 0, operators: 0 };
      const isRead = run(content, { resources, depth: 0 }, page);
      return isRead ? page.parts.join('').replace(/^\s+/, '') : null;
    },
  };

  function run(content: Uint8Array, { resources, depth }: Run, page: Page): boolean {
    const tokens = tokensOf(content);
    const saved: (FontReader | null)[] = [];
    let font: FontReader | null = null;
    let operands: PdfValue[] = [];
    for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
      if (!isKind(token, 'word')) {
        operands.push(token);
        if (operands.length > mostOperands) operands.shift();
        continue;
      }
      page.operators += 1;
      if (page.operators > mostOperators || page.length > mostText) return false;
      const last = operands.at(-1);
      switch (token.word) {
        case 'q':
          if (saved.length < 1000) saved.push(font);
          break;
        case 'Q':
          font = saved.pop() ?? font;
          break;
        case 'Tf':
          font = readerFor(resources, asKind(operands.at(-2), 'name')?.name ?? '');
          break;
        case 'Td':
        case 'TD':
        case 'T*':
        case 'Tm':
        case 'BT':
          add(page, '\n');
          break;
        case "'":
        case '"':
          add(page, '\n');
          show(last, font, page);
          break;
        case 'Tj':
        case 'TJ':
          show(last, font, page);
          break;
        case 'BI':
          skipPicture(tokens, content);
          break;
        case 'Do':
          if (!draw(asKind(last, 'name')?.name ?? '', { resources, depth }, page)) return false;
          break;
        default:
      }
      operands = [];
    }
    return true;
  }

  function draw(name: string, { resources, depth }: Run, page: Page): boolean {
    const objects = asKind(file.entry(resources, 'XObject'), 'dict');
    const form = objects === null ? null : asKind(file.entry(objects, name), 'stream');
    if (form === null || !isName(file.entry(form.dict, 'Subtype'), 'Form')) return true;
    const content = depth < deepestForm ? formContent(form) : null;
    if (content === null) return false;
    const own = asKind(file.entry(form.dict, 'Resources'), 'dict');
    add(page, '\n');
    return run(content, { resources: own ?? resources, depth: depth + 1 }, page);
  }

  /** Unpacked once: a form can be drawn a thousand times. */
  function formContent(form: PdfStream): Uint8Array | null {
    const known = forms.get(form);
    if (known !== undefined) return known;
    const content = file.content(form);
    forms.set(form, content);
    return content;
  }
}

const forms = new WeakMap<PdfStream, Uint8Array | null>();

interface Page {
  readonly parts: string[];
  length: number;
  operators: number;
}

function add(page: Page, text: string): void {
  page.parts.push(text);
  page.length += text.length;
}

function show(value: PdfValue | undefined, font: FontReader | null, page: Page): void {
  const items = isKind(value, 'list') ? value.items : [value];
  for (const item of items) {
    if (typeof item === 'number' && item < wordGap) add(page, ' ');
    const codes = asKind(item, 'string')?.bytes;
    if (codes !== undefined) add(page, font === null ? '\ufffd'.repeat(codes.length) : font.read(codes));
  }
}

/** Past the bytes of an inline picture (8.9.7), which are no operators. */
function skipPicture(tokens: Tokens, content: Uint8Array): void {
  for (let token = tokens.next(); token !== undefined; token = tokens.next())
    if (isKind(token, 'word') && token.word === 'ID') break;
  for (let at = content.indexOf(0x45, tokens.at); at >= 0; at = content.indexOf(0x45, at + 1)) {
    const isEnd = content[at + 1] === 0x49 && isBreak(content[at - 1]) && isBreak(content[at + 2]);
    if (!isEnd) continue;
    tokens.at = at + 2;
    return;
  }
  tokens.at = content.length;
}

function isBreak(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}
