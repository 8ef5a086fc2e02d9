/**
 * A PDF as a table of objects (ISO 32000-1, 7.5): the newest cross-reference table or stream and those before it, objects
 * in object streams, and where the table is broken a walk over the file, as viewers do. Every loop has an end.
 */
import { PassportError } from '../problem.ts';
import { objectAt } from './objects.ts';
import { mostObjects, mostSections, readSections, type Sections, type Table } from './sections.ts';
import { damaged, latin1, tokensOf } from './tokens.ts';
import { unpacked, withoutPredictor, type Budget } from './unpacking.ts';
import { asKind, isKind, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

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
const mostUnpacked = 256 * 1024 * 1024;
/** References that lead to references. */
const longestChain = 20;

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
