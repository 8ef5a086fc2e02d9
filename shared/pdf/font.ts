/** What the codes of a font say, for people: its ToUnicode map, or the letters of its encoding (ISO 32000-1, 9.6 to 9.10). */
import type { PdfFile } from './file.ts';
import { latin1, tokensOf } from './tokens.ts';
import { asKind, isKind, isName, type PdfDict, type PdfValue } from './values.ts';

export interface FontReader {
  /** what a shown string says; U+FFFD for what cannot be told */
  read(codes: Uint8Array): string;
}

/** Entries of one map: two bytes have no more. */
const mostEntries = 65_536;
const unknown = '\ufffd';

/** Names of glyphs that are no letter or figure, as programs write them into `Differences`. */
const glyphs: Readonly<Record<string, string>> = {
  space: ' ',
  period: '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  hyphen: '-',
  parenleft: '(',
  parenright: ')',
  slash: '/',
  at: '@',
  percent: '%',
  quotesingle: "'",
  exclam: '!',
  question: '?',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  fi: 'fi',
  fl: 'fl',
};

export function fontReader(font: PdfDict, file: PdfFile): FontReader {
  const stream = asKind(file.entry(font, 'ToUnicode'), 'stream');
  const content = stream === null ? null : file.content(stream);
  const map = content === null ? null : unicodeMap(content);
  if (isName(file.entry(font, 'Subtype'), 'Type0')) return { read: (codes) => pairs(codes, map) };
  const letters = encoding(file.entry(font, 'Encoding'), file);
  return {
    read: (codes) => Array.from(codes, (code) => map?.get(code) ?? letters[code] ?? unknown).join(''),
  };
}

function pairs(codes: Uint8Array, map: ReadonlyMap<number, string> | null): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 2)
    text += map?.get(((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0)) ?? unknown;
  return text;
}

function encoding(value: PdfValue, file: PdfFile): readonly string[] {
  const letters = Array.from({ length: 256 }, (_, code) =>
    code < 0x20 ? unknown : new TextDecoder('windows-1252').decode(Uint8Array.of(code)),
  );
  if (!isKind(value, 'dict')) return letters;
  let code = 0;
  for (const item of asKind(file.entry(value, 'Differences'), 'list')?.items ?? []) {
    if (typeof item === 'number') code = item;
    else if (isKind(item, 'name')) {
      if (code >= 0 && code < 256) letters[code] = glyphLetter(item.name);
      code += 1;
    }
  }
  return letters;
}

function glyphLetter(name: string): string {
  if (/^[A-Za-z]$/.test(name)) return name;
  const digits = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,5}))$/.exec(name);
  if (digits !== null) return String.fromCodePoint(Number.parseInt(digits[1] ?? digits[2] ?? '0', 16));
  return Object.hasOwn(glyphs, name) ? (glyphs[name] ?? unknown) : unknown;
}

/** `beginbfchar` and `beginbfrange` of a CMap (9.10.3). */
function unicodeMap(content: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const tokens = tokensOf(content);
  const put = (code: number, text: string): void => {
    if (map.size < mostEntries) map.set(code, text);
  };
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    const word = asKind(token, 'word')?.word;
    if (word !== 'beginbfchar' && word !== 'beginbfrange') continue;
    for (let from = tokens.next(); isKind(from, 'string'); from = tokens.next()) {
      const low = numberIn(from.bytes);
      if (word === 'beginbfchar') put(low, utf16(tokens.next()));
      else putRange({ low, high: numberIn(asKind(tokens.next(), 'string')?.bytes) }, tokens.next(), put);
    }
  }
  return map;
}

function putRange(
  { low, high }: { readonly low: number; readonly high: number },
  target: PdfValue | undefined,
  put: (code: number, text: string) => void,
): void {
  const end = Math.min(high, low + mostEntries);
  if (isKind(target, 'list')) {
    for (let code = low; code <= end && code - low < target.items.length; code += 1)
      put(code, utf16(target.items[code - low]));
    return;
  }
  const bytes = asKind(target, 'string')?.bytes;
  if (bytes === undefined || bytes.length < 2) return;
  const last = ((bytes.at(-2) ?? 0) << 8) | (bytes.at(-1) ?? 0);
  for (let code = low; code <= end; code += 1) {
    const next = bytes.slice();
    const value = last + code - low;
    next[next.length - 2] = (value >> 8) & 0xff;
    next[next.length - 1] = value & 0xff;
    put(code, utf16({ type: 'string', bytes: next }));
  }
}

function numberIn(bytes: Uint8Array | undefined): number {
  return bytes === undefined || bytes.length > 4 ? -1 : bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

const utf16Decoder = new TextDecoder('utf-16be');

function utf16(value: PdfValue | undefined): string {
  const bytes = asKind(value, 'string')?.bytes;
  if (bytes === undefined) return unknown;
  return bytes.length === 1 ? latin1(bytes) : utf16Decoder.decode(bytes);
}
