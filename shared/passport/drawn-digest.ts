/** One fingerprint for what is drawn on a sheet of a document: its strokes and letters, and the fonts and pictures it takes. */
import { digestOf, hexOf, joined } from '../verify/hashing.ts';

/** A font file or picture that a sheet names. */
export interface DrawnResource {
  /** as the sheet's resources call it, without the slash: `F1`, `I2` */
  readonly name: string;
  /** lower-case hex, of the stream as it is after inflating (a JPEG as it is) */
  readonly sha256: string;
}

/**
 * @param content the sheet's content stream, inflated
 * @param resources every entry of its /Font and /XObject, in any order
 * @returns lower-case hex: SHA-256 of the content, a line end, and a line `name sha256` for each, sorted by UTF-16 units
 */
export function drawnDigest(content: Uint8Array, resources: readonly DrawnResource[]): string {
  const lines = resources.map(({ name, sha256 }) => `${name} ${sha256}\n`).toSorted(byUnits);
  const tail = new TextEncoder().encode(`\n${lines.join('')}`);
  return hexOf(digestOf(joined(content, tail), 'SHA-256'));
}

/** Of any bytes, as {@link drawnDigest} wants them of a font file or picture. */
export function streamDigest(bytes: Uint8Array): string {
  return hexOf(digestOf(bytes, 'SHA-256'));
}

function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
