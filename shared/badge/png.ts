/**
 * A badge in a PNG: found ("unbaked") and put in ("baked"), by the chunks of the file and never by its
 * pixels. Open Badges 3.0, 5.3.2 "Baking PNG"; Open Badges Baking Specification 2.0; PNG 3rd edition, 5 and 11.3.3.
 */
import { PassportError } from '../problem.ts';
import type { Remark } from './badge.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import {
  credentialTooLarge,
  fileTooLarge,
  MAX_CREDENTIAL_BYTES,
  MAX_FILE_BYTES,
  MAX_PNG_CHUNKS,
} from './limits.ts';

/** `openbadgecredential` is Open Badges 3.0, `openbadges` is 2.0 and older, `clrcredential` is CLR 2.0. */
export const pngKeywords = ['openbadgecredential', 'openbadges', 'clrcredential'] as const;
export type PngKeyword = (typeof pngKeywords)[number];

export interface BakedText {
  readonly keyword: PngKeyword;
  readonly chunk: 'iTXt' | 'zTXt' | 'tEXt';
  /** exactly what the chunk holds */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

interface Chunk {
  readonly type: string;
  /** where its length field begins */
  readonly start: number;
  readonly data: Uint8Array;
  readonly crcFits: boolean;
  /** where the next chunk begins */
  readonly end: number;
}

interface TextChunk {
  readonly chunk: Chunk;
  readonly type: BakedText['chunk'];
  readonly keyword: BakedText['keyword'];
  /** where the keyword's closing zero stands in the data */
  readonly zero: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const LONGEST_KEYWORD = 79;
const textTypes = ['iTXt', 'zTXt', 'tEXt'] as const;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The first badge of a PNG: an `iTXt` before the older `zTXt` and `tEXt`.
 * @throws PassportError `png-truncated`, `png-damaged`, `png-no-badge`, `credential-too-large`, `file-too-large`
 */
export function readPng(png: Uint8Array): BakedText {
  const chunks = chunksOf(png);
  const badges = badgeChunks(chunks);
  const first = badges.toSorted((a, b) => preference(a) - preference(b))[0];
  if (first === undefined) throw new PassportError('png-no-badge');
  if (!first.chunk.crcFits) throw new PassportError('png-damaged', { chunk: first.type });
  const remarks: Remark[] = [];
  if (badges.length > 1) remarks.push({ code: 'png-several-badges', detail: { count: badges.length } });
  if (first.type !== 'iTXt') remarks.push({ code: 'png-legacy-text', detail: { chunk: first.type } });
  if (chunks.some((chunk) => !chunk.crcFits)) remarks.push({ code: 'png-wrong-crc-elsewhere', detail: {} });
  const { text, compressed } = textOf(first);
  if (compressed) remarks.push({ code: 'png-compressed-text', detail: {} });
  return { keyword: first.keyword, chunk: first.type, text, remarks };
}

/**
 * A copy of the PNG with the credential in one uncompressed `iTXt` right after IHDR. A badge that is in it
 * already is replaced; every other byte stays as it is.
 * @param credential `text` is the JSON or the compact JWS
 * @throws PassportError as `readPng` for a file that is no whole PNG, `credential-too-large`
 */
export function bakePng(
  png: Uint8Array,
  credential: { readonly keyword: PngKeyword; readonly text: string },
): Uint8Array {
  const chunks = chunksOf(png);
  const old = new Set(badgeChunks(chunks).map((badge) => badge.chunk));
  const [header, ...others] = chunks
    .filter((chunk) => !old.has(chunk))
    .map((chunk) => png.subarray(chunk.start, chunk.end));
  const end = chunks.at(-1)?.end ?? 0;
  return joined([
    png.subarray(0, SIGNATURE.length),
    header ?? new Uint8Array(),
    internationalText(credential.keyword, credential.text),
    ...others,
    png.subarray(end),
  ]);
}

/** All chunks up to and with IEND; what follows it is not PNG any more. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  if (png.length > MAX_FILE_BYTES) throw fileTooLarge();
  if (!isPng(png)) throw new PassportError('png-damaged', { chunk: 'signature' });
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let start: number = SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (start + 8 > png.length) throw new PassportError('png-truncated');
    const length = view.getUint32(start);
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    // PNG 5.3: four letters, and a length under 2^31.
    if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fffffff || chunks.length >= MAX_PNG_CHUNKS)
      throw new PassportError('png-damaged', { chunk: chunks.at(-1)?.type ?? 'signature' });
    const end = start + 12 + length;
    if (end > png.length) throw new PassportError('png-truncated');
    const crcFits = crc32(png.subarray(start + 4, end - 4)) === view.getUint32(end - 4);
    if (chunks.length === 0 && (type !== 'IHDR' || length !== 13 || !crcFits))
      throw new PassportError('png-damaged', { chunk: 'IHDR' });
    chunks.push({ type, start, data: png.subarray(start + 8, end - 4), crcFits, end });
    start = end;
  }
  return chunks;
}

function badgeChunks(chunks: readonly Chunk[]): readonly TextChunk[] {
  return chunks.flatMap((chunk) => {
    const type = textTypes.find((name) => name === chunk.type);
    if (type === undefined) return [];
    const zero = chunk.data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
    const keyword = keywordNamed(latin1(chunk.data.subarray(0, Math.max(zero, 0))));
    return keyword === undefined ? [] : [{ chunk, type, keyword, zero }];
  });
}

/** A badge before a learner record, today's chunk before the older ones; else as they stand in the file. */
function preference({ keyword, type }: TextChunk): number {
  return (keyword === 'clrcredential' ? textTypes.length : 0) + textTypes.indexOf(type);
}

function keywordNamed(name: string): BakedText['keyword'] | undefined {
  return pngKeywords.find((keyword) => keyword === name);
}

/** PNG 11.3.3.2 (tEXt), 11.3.3.3 (zTXt), 11.3.3.4 (iTXt). */
function textOf({ chunk, type, zero }: TextChunk): { text: string; compressed: boolean } {
  const body = chunk.data.subarray(zero + 1);
  if (type === 'tEXt') return { text: utf8OrLatin1(limited(body)), compressed: false };
  if (type === 'zTXt') {
    if (body[0] !== 0) throw new PassportError('png-damaged', { chunk: type });
    return { text: utf8OrLatin1(unpacked(body.subarray(1), type)), compressed: true };
  }
  const [flag, method] = body;
  const language = body.indexOf(0, 2);
  const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
  if (translated < 0 || flag === undefined || flag > 1 || (flag === 1 && method !== 0))
    throw new PassportError('png-damaged', { chunk: type });
  const text = body.subarray(translated + 1);
  const compressed = flag === 1;
  return { text: utf8(compressed ? unpacked(text, type) : limited(text), type), compressed };
}

function limited(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_CREDENTIAL_BYTES) throw credentialTooLarge();
  return bytes;
}

function unpacked(bytes: Uint8Array, chunk: string): Uint8Array {
  const text = inflate(limited(bytes), 'zlib', MAX_CREDENTIAL_BYTES);
  if (text === 'too-large') throw credentialTooLarge();
  if (text === 'damaged') throw new PassportError('png-damaged', { chunk });
  return text;
}

function utf8(bytes: Uint8Array, chunk: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new PassportError('png-damaged', { chunk }, cause);
  }
}

/** `tEXt` and `zTXt` are Latin-1 by the book, but issuers who put JSON there wrote UTF-8. */
function utf8OrLatin1(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function internationalText(keyword: PngKeyword, text: string): Uint8Array {
  const encode = new TextEncoder();
  const body = limited(encode.encode(text));
  // Keyword, its zero, "not compressed", method 0, no language, no translated keyword.
  const data = joined([encode.encode(keyword), new Uint8Array(5), body]);
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encode.encode('iTXt'), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
