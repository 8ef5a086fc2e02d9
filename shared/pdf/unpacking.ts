/** The bytes of a stream, inflated (ISO 32000-1, 7.4), and the rows of a cross-reference stream (7.4.4.4). */
import { inflate } from '../badge/inflate.ts';
import { asKind, isKind, type PdfDict, type PdfStream, type PdfValue } from './values.ts';

/** Counts what was unpacked of one file, so that many small bombs are stopped like one large one. */
export interface Budget {
  bytes: number;
}

/** Of one stream: a badge, a page and a font are far smaller. */
const mostOfOne = 32 * 1024 * 1024;

/** Filters that stay: such a stream is a picture in itself. */
const pictures = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/**
 * Inflated only: a predictor is not undone, a JPEG stays one.
 * @param resolve what a reference stands for
 * @returns null where it is packed in another way, damaged, or too large
 */
export function unpacked(
  { dict, raw }: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  budget: Budget,
): Uint8Array | null {
  const filter = resolve(dict.entries.get('Filter'));
  const filters = isKind(filter, 'list') ? filter.items.map(resolve) : filter === null ? [] : [filter];
  // A chain of filters multiplies: two are more than any writer needs.
  if (filters.length > 2) return null;
  let bytes = raw;
  for (const one of filters) {
    const name = asKind(one, 'name')?.name ?? '';
    if (pictures.has(name)) return bytes;
    if (name !== 'FlateDecode' && name !== 'Fl') return null;
    const room = Math.min(mostOfOne, budget.bytes);
    if (room <= 0) return null;
    const out = inflate(bytes, 'zlib', room);
    // What was given up on took its time too.
    budget.bytes -= out === 'too-large' ? room : out.length;
    if (typeof out === 'string') return null;
    bytes = out;
  }
  return bytes;
}

/** Undoes the PNG predictors of a cross-reference or object stream; null where there is another one. */
export function withoutPredictor(
  bytes: Uint8Array,
  dict: PdfDict,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | null {
  const parms = resolve(dict.entries.get('DecodeParms'));
  const first = isKind(parms, 'list') ? resolve(parms.items[0]) : parms;
  const given = asKind(first, 'dict');
  const number = (name: string, usual: number): number => {
    const value = resolve(given?.entries.get(name));
    return typeof value === 'number' ? value : usual;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  const width = number('Columns', 1);
  const isPlain = number('Colors', 1) === 1 && number('BitsPerComponent', 8) === 8;
  if (predictor < 10 || !isPlain || !Number.isInteger(width) || width < 1 || width > 100) return null;
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (out[at - width - 1] ?? 0) : 0;
      const value = bytes[row * (width + 1) + 1 + column] ?? 0;
      out[at] = value + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
