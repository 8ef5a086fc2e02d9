/** One indirect object of a file (ISO 32000-1, 7.3.10), and where its stream ends. */
import { damaged, latin1, tokensOf } from './tokens.ts';
import { isKind, asKind, type PdfValue } from './values.ts';

/** An indirect object; `number` null: whichever it is. */
export function objectAt(
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
