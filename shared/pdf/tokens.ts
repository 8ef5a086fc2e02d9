/** Bytes -> values (ISO 32000-1, 7.2 and 7.3): for the objects of a file, its content streams and its character maps alike. */
import { PassportError } from '../problem.ts';
import type { PdfList, PdfValue } from './values.ts';

/** Lists and dictionaries inside each other. */
const deepest = 60;

const decoder = new TextDecoder('latin1');
const space = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)));

export interface Tokens {
  at: number;
  /** undefined at the end */
  next(): PdfValue | undefined;
  /** the bytes at the place are these letters */
  isAt(letters: string): boolean;
  skipSpace(): void;
}

/** What ends a list or a dictionary. */
const closing = { list: Symbol(']'), dict: Symbol('>>') } as const;
type Token = PdfValue | symbol | undefined;

/** @param references `7 0 R` is one value; content streams have none */
export function tokensOf(bytes: Uint8Array, at = 0, references = false): Tokens {
  const tokens: Tokens = { at, next, isAt, skipSpace };

  function skipSpace(): void {
    while (tokens.at < bytes.length) {
      const byte = bytes[tokens.at];
      if (byte === 0x25) while (tokens.at < bytes.length && !isLineEnd(bytes[tokens.at])) tokens.at += 1;
      else if (byte !== undefined && space.has(byte)) tokens.at += 1;
      else return;
    }
  }

  function isAt(letters: string): boolean {
    for (let index = 0; index < letters.length; index += 1)
      if (bytes[tokens.at + index] !== letters.charCodeAt(index)) return false;
    return true;
  }

  function next(): PdfValue | undefined {
    let token = read(0);
    // A bracket that closes nothing is passed over, as viewers do.
    while (typeof token === 'symbol') token = read(0);
    return token;
  }

  function read(depth: number): Token {
    if (depth > deepest) throw damaged();
    skipSpace();
    const byte = bytes[tokens.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        tokens.at += 1;
        return { type: 'name', name: nameFrom(regular()) };
      case 0x28:
        return { type: 'string', bytes: literal() };
      case 0x3c:
        return isAt('<<') ? dict(depth) : { type: 'string', bytes: hex() };
      case 0x5b:
        tokens.at += 1;
        return list(depth);
      case 0x5d:
        tokens.at += 1;
        return closing.list;
      case 0x3e:
        tokens.at += isAt('>>') ? 2 : 1;
        return closing.dict;
      case 0x29:
      case 0x7b:
      case 0x7d:
        tokens.at += 1;
        return { type: 'word', word: String.fromCharCode(byte) };
      default:
        return plain(regular());
    }
  }

  function regular(): string {
    const from = tokens.at;
    while (tokens.at < bytes.length) {
      const byte = bytes[tokens.at] ?? 0;
      if (space.has(byte) || delimiters.has(byte)) break;
      tokens.at += 1;
    }
    return latin1(bytes.subarray(from, tokens.at));
  }

  function plain(word: string): PdfValue {
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const value = numberFrom(word);
    if (value === null) return { type: 'word', word };
    return references && Number.isInteger(value) && value >= 0 ? referenceOr(value) : value;
  }

  function referenceOr(number: number): PdfValue {
    const match = /^[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![\w.+-])/.exec(
      latin1(bytes.subarray(tokens.at, tokens.at + 20)),
    );
    if (match === null) return number;
    tokens.at += match[0].length;
    return { type: 'ref', number };
  }

  function list(depth: number): PdfList {
    const items: PdfValue[] = [];
    for (;;) {
      const token = read(depth + 1);
      if (token === undefined || token === closing.list) return { type: 'list', items };
      if (typeof token !== 'symbol') items.push(token);
    }
  }

  function dict(depth: number): PdfValue {
    tokens.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = read(depth + 1);
      if (key === undefined || key === closing.dict) return { type: 'dict', entries };
      if (typeof key !== 'object' || key === null || key.type !== 'name') continue;
      const value = read(depth + 1);
      if (value === undefined || value === closing.dict) return { type: 'dict', entries };
      if (typeof value !== 'symbol') entries.set(key.name, value);
    }
  }

  function literal(): Uint8Array {
    const found: number[] = [];
    let open = 1;
    tokens.at += 1;
    while (tokens.at < bytes.length) {
      const byte = bytes[tokens.at] ?? 0;
      tokens.at += 1;
      if (byte === 0x5c) {
        const escaped = escape();
        if (escaped !== null) found.push(escaped);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) break;
      found.push(byte);
    }
    return Uint8Array.from(found);
  }

  /** Behind a backslash; null for a line that goes on. */
  function escape(): number | null {
    const octal = /^[0-7]{1,3}/.exec(latin1(bytes.subarray(tokens.at, tokens.at + 3)))?.[0];
    if (octal !== undefined) {
      tokens.at += octal.length;
      return Number.parseInt(octal, 8) & 0xff;
    }
    const byte = bytes[tokens.at] ?? 0;
    tokens.at += 1;
    if (byte === 0x0d && bytes[tokens.at] === 0x0a) tokens.at += 1;
    if (isLineEnd(byte)) return null;
    const found = 'nrtbf'.indexOf(String.fromCharCode(byte));
    return found < 0 ? byte : ([0x0a, 0x0d, 0x09, 0x08, 0x0c][found] ?? byte);
  }

  function hex(): Uint8Array {
    const from = tokens.at + 1;
    const end = bytes.indexOf(0x3e, from);
    tokens.at = end < 0 ? bytes.length : end + 1;
    const digits = latin1(bytes.subarray(from, end < 0 ? bytes.length : end)).replace(/[^0-9a-f]/gi, '');
    return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) =>
      Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16),
    );
  }

  return tokens;
}

export function damaged(): PassportError {
  return new PassportError('passport-pdf-damaged');
}

/** Programs write `--5` and `5-3` too, and mean -5 and 5. Null: an operator. */
function numberFrom(word: string): number | null {
  const first = word.charCodeAt(0);
  // By far the most tokens are numbers or operators of a letter or two.
  if (first > 0x39 || first === 0x27 || first === 0x22) return null;
  if (/^-?\d+(?:\.\d*)?$/.test(word)) return Number(word);
  if (!/^[+-]*\d*\.?\d*(?:-\d*)?$/.test(word) || !/\d/.test(word)) return null;
  return Number.parseFloat(word.replace(/^[+-]*(?=[+-])/, ''));
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function nameFrom(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** One letter a byte. */
export function latin1(bytes: Uint8Array): string {
  // For a few letters, as most tokens are, the decoder takes longer than the letters.
  if (bytes.length > 24) return decoder.decode(bytes);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
