/**
 * A PDF as a table of objects (ISO 32000-1, 7.5): the newest cross-reference table or stream and those before it, objects
 * in object streams, and where the table is broken a walk over the file, as viewers do. Every loop has an end.
 */
import { PassportError } from '../problem.ts';
import { damaged, latin1, tokensOf } from './tokens.ts';
import { unpacked, withoutPredictor, type Budget } from './unpacking.ts';
import { asKind, emptyDict, isKind, isName, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

export interface PdfFile {
  readonly trailer: PdfDict;
  /** the table was broken and had to be guessed */
  readonly isRepaired: boolean;
  /** what a reference stands for; null where there is nothing */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** an entry, resolved */
  entry(dict: PdfDict, name: string): PdfValue;
  /** inflated; null where it cannot be unpacked */
  content(stream: PdfStream): Uint8Array | null;
}

export const largestPdf = 128 * 1024 * 1024;
const mostObjects = 400_000;
const mostSections = 2000;
const mostUnpacked = 256 * 1024 * 1024;
/** References that lead to references. */
const longestChain = 20;

type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };
type Table = Map<number, Place>;
interface Sections {
  readonly table: Table;
  readonly trailer: PdfDict;
}

/** @throws PassportError `passport-pdf-too-large`, `passport-pdf-damaged`, `passport-pdf-locked` */
export function openPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > largestPdf)
    throw new PassportError('passport-pdf-too-large', { megabytes: largestPdf / 1024 / 1024 });
  const budget = { bytes: mostUnpacked };
  const file = opened(bytes, budget) ?? repaired(bytes, budget);
  if (file === null) throw damaged();
  if (file.trailer.entries.has('Encrypt')) throw new PassportError('passport-pdf-locked');
  return file;
}

function opened(bytes: Uint8Array, budget: Budget): PdfFile | null {
  try {
    const sections = readSections(bytes, budget);
    const file = fileOf(bytes, sections, { budget, isRepaired: false });
    return hasPages(file) ? file : null;
  } catch (error) {
    if (error instanceof PassportError && error.code === 'passport-pdf-damaged') return null;
    throw error;
  }
}

function hasPages(file: PdfFile): boolean {
  if (file.trailer.entries.has('Encrypt')) return true;
  const root = asKind(file.entry(file.trailer, 'Root'), 'dict');
  return root !== null && isKind(file.entry(root, 'Pages'), 'dict');
}

function readSections(bytes: Uint8Array, budget: Budget): Sections {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const start = /startxref\s+(\d{1,10})\s*(?:%%EOF\s*)?$/.exec(tail)?.[1];
  if (start === undefined) throw damaged();
  const table: Table = new Map();
  let trailer: PdfDict | null = null;
  const seen = new Set<number>();
  const waiting = [Number(start)];
  while (waiting.length > 0) {
    const offset = waiting.shift() ?? 0;
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > mostSections) throw damaged();
    const found = readSection(bytes, offset, table, budget);
    trailer ??= found;
    for (const name of ['XRefStm', 'Prev']) {
      const before = found.entries.get(name);
      if (typeof before === 'number') waiting.push(before);
    }
  }
  return { table, trailer: trailer ?? emptyDict };
}

/** What is in the table already is newer and stays. */
function readSection(bytes: Uint8Array, offset: number, table: Table, budget: Budget): PdfDict {
  const tokens = tokensOf(bytes, offset, true);
  tokens.skipSpace();
  if (tokens.isAt('xref')) {
    tokens.at += 4;
    readTable(bytes, tokens, table);
    const trailer = asKind(tokens.next(), 'dict');
    if (trailer === null) throw damaged();
    return trailer;
  }
  const stream = asKind(
    objectAt(bytes, offset, null, () => null),
    'stream',
  );
  if (stream === null || !isName(stream.dict.entries.get('Type'), 'XRef')) throw damaged();
  readStreamTable(stream, table, budget);
  return stream.dict;
}

function readTable(bytes: Uint8Array, tokens: ReturnType<typeof tokensOf>, table: Table): void {
  const plain = tokensOf(bytes, tokens.at);
  for (;;) {
    const first = plain.next();
    if (isKind(first, 'word') && first.word === 'trailer') break;
    const count = plain.next();
    if (typeof first !== 'number' || typeof count !== 'number' || count > mostObjects) throw damaged();
    for (let index = 0; index < count; index += 1) {
      const offset = plain.next();
      plain.next();
      const kind = asKind(plain.next(), 'word')?.word;
      if (typeof offset !== 'number' || (kind !== 'n' && kind !== 'f')) throw damaged();
      note(table, first + index, kind === 'n' ? { kind: 'at', offset } : { kind: 'free' });
    }
  }
  tokens.at = plain.at;
}

function note(table: Table, number: number, place: Place): void {
  if (table.has(number)) return;
  if (table.size >= mostObjects) throw damaged();
  table.set(number, place);
}

function readStreamTable(stream: PdfStream, table: Table, budget: Budget): void {
  const direct = (value: PdfValue | undefined): PdfValue => value ?? null;
  const numbers = (name: string): readonly number[] | null => {
    const list = asKind(stream.dict.entries.get(name), 'list');
    return list?.items.every((item) => typeof item === 'number') === true ? list.items : null;
  };
  const inflated = unpacked(stream, direct, budget);
  const bytes = inflated === null ? null : withoutPredictor(inflated, stream.dict, direct);
  const widths = numbers('W');
  const size = stream.dict.entries.get('Size');
  if (bytes === null || widths?.length !== 3 || widths.some((width) => width < 0 || width > 8))
    throw damaged();
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const index = numbers('Index') ?? [0, typeof size === 'number' ? size : 0];
  let at = 0;
  const field = (width: number, usual: number): number => {
    if (width === 0) return usual;
    let value = 0;
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (bytes[at + byte] ?? 0);
    at += width;
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    for (let entry = 0; entry < count && at < bytes.length; entry += 1) {
      const [kind, one, two] = [field(w0, 1), field(w1, 0), field(w2, 0)];
      if (kind === 0) note(table, first + entry, { kind: 'free' });
      else if (kind === 1) note(table, first + entry, { kind: 'at', offset: one });
      else if (kind === 2) note(table, first + entry, { kind: 'in', stream: one, index: two });
      if (w0 + w1 + w2 === 0) throw damaged();
    }
  }
}

/** An indirect object; `number` null: whichever it is. */
function objectAt(
  bytes: Uint8Array,
  offset: number,
  number: number | null,
  lengthOf: (value: PdfValue | undefined) => number | null,
): PdfValue {
  if (!(offset >= 0 && offset < bytes.length)) throw damaged();
  const tokens = tokensOf(bytes, offset, true);
  const [found, , word] = [tokens.next(), tokens.next(), tokens.next()];
  if (typeof found !== 'number' || asKind(word, 'word')?.word !== 'obj') throw damaged();
  if (number !== null && found !== number) throw damaged();
  const value = tokens.next() ?? null;
  if (!isKind(value, 'dict')) return value;
  tokens.skipSpace();
  if (!tokens.isAt('stream')) return value;
  let start = tokens.at + 'stream'.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;
  const written = value.entries.get('Length');
  const length = typeof written === 'number' ? written : lengthOf(written);
  const end = length !== null && endsAt(bytes, start + length) ? start + length : searched(bytes, start);
  return { type: 'stream', dict: value, raw: bytes.subarray(start, end) };
}

function endsAt(bytes: Uint8Array, at: number): boolean {
  if (!(at >= 0 && at < bytes.length)) return false;
  return /^\s*endstream/.test(latin1(bytes.subarray(at, at + 16)));
}

/** Where the length is wrong: up to the next `endstream`, as viewers do. */
function searched(bytes: Uint8Array, start: number): number {
  const word = [...'endstream'].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x65, start); at >= 0; at = bytes.indexOf(0x65, at + 1))
    if (word.every((letter, index) => bytes[at + index] === letter)) return at;
  throw damaged();
}

function fileOf(
  bytes: Uint8Array,
  { table, trailer }: Sections,
  { budget, isRepaired }: { readonly budget: Budget; readonly isRepaired: boolean },
): PdfFile {
  const known = new Map<number, PdfValue>();
  const held = new Map<number, readonly PdfValue[]>();
  const busy = new Set<number>();

  const object = (number: number): PdfValue => {
    const before = known.get(number);
    if (before !== undefined) return before;
    // An object that needs itself to be read is nothing.
    if (busy.has(number)) return null;
    busy.add(number);
    try {
      const value = read(number);
      known.set(number, value);
      return value;
    } finally {
      busy.delete(number);
    }
  };

  const read = (number: number): PdfValue => {
    const place = table.get(number);
    if (place === undefined || place.kind === 'free') return null;
    if (place.kind === 'in') return objectsIn(place.stream)[place.index] ?? null;
    return objectAt(bytes, place.offset, number, (length) => {
      const value = resolve(length);
      return typeof value === 'number' ? value : null;
    });
  };

  const objectsIn = (number: number): readonly PdfValue[] => {
    const before = held.get(number);
    if (before !== undefined) return before;
    const place = table.get(number);
    const stream = place?.kind === 'at' ? asKind(object(number), 'stream') : null;
    const found = stream === null ? [] : unpackObjects(stream);
    held.set(number, found);
    return found;
  };

  const unpackObjects = (stream: PdfStream): readonly PdfValue[] => {
    const inflated = unpacked(stream, resolve, budget);
    const content = inflated === null ? null : withoutPredictor(inflated, stream.dict, resolve);
    const [count, first] = [entry(stream.dict, 'N'), entry(stream.dict, 'First')];
    if (content === null || typeof count !== 'number' || typeof first !== 'number') throw damaged();
    if (count > mostObjects) throw damaged();
    const heads = tokensOf(content);
    return Array.from({ length: Math.max(0, count) }, () => {
      heads.next();
      const offset = heads.next();
      if (typeof offset !== 'number') throw damaged();
      return tokensOf(content, first + offset, true).next() ?? null;
    });
  };

  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let step = 0; step < longestChain && isKind(found, 'ref'); step += 1) found = object(found.number);
    return isKind(found, 'ref') ? null : found;
  };

  const entry = (dict: PdfDict, name: string): PdfValue => resolve(dict.entries.get(name));
  return {
    trailer,
    isRepaired,
    resolve,
    entry,
    content: (stream) => unpacked(stream, resolve, budget),
  };
}

/** Every `7 0 obj` of the file, the last of a number counts; objects in object streams are lost. */
function repaired(bytes: Uint8Array, budget: Budget): PdfFile | null {
  const text = latin1(bytes);
  const table: Table = new Map();
  for (const match of text.matchAll(
    /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}obj(?!\w)/g,
  )) {
    if (table.size >= mostObjects) return null;
    table.set(Number(match[1]), { kind: 'at', offset: match.index });
  }
  const trailers = [...text.matchAll(/trailer(?=[\s<]{1,20})/g)].slice(-mostSections).toReversed();
  for (const match of trailers) {
    try {
      const trailer = asKind(tokensOf(bytes, match.index + 'trailer'.length, true).next(), 'dict');
      if (trailer === null) continue;
      const file = fileOf(bytes, { table, trailer }, { budget, isRepaired: true });
      if (hasPages(file)) return file;
    } catch (error) {
      if (!(error instanceof PassportError)) throw error;
    }
  }
  return null;
}
