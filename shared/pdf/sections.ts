/** Where each object of a file lies: cross-reference tables and streams, the newest first (ISO 32000-1, 7.5.4 to 7.5.8). */
import { objectAt } from './objects.ts';
import { damaged, latin1, tokensOf } from './tokens.ts';
import { unpacked, withoutPredictor, type Budget } from './unpacking.ts';
import { asKind, emptyDict, isKind, isName, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

export const mostObjects = 400_000;
export const mostSections = 2000;

export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };
export type Table = Map<number, Place>;
export interface Sections {
  readonly table: Table;
  readonly trailer: PdfDict;
}

/** @throws PassportError `passport-pdf-damaged` */
export function readSections(bytes: Uint8Array, budget: Budget): Sections {
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
