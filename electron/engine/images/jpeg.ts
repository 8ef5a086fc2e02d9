/**
 * JPEG -> the same picture without its metadata. The header is checked, the compressed pixels are passed
 * through untouched. Of the metadata only the orientation survives, because without it photos lie on their
 * side; where and with what a photo was taken is nobody's business on a passport.
 * Segments: ITU-T T.81, annex B.
 */
import type { SafePicture } from './safe-picture.ts';
import { orientationOf, orientationSegment } from './exif-orientation.ts';

const longestSide = 12_000;
const mostPixels = 60_000_000;

/** Baseline, extended and progressive Huffman; the other frames are not allowed in a PDF or unheard of. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables, restart interval, scan: what the decoder needs. */
const needed: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd, 0xda]);

/** Null where the header is broken or unusual, the picture absurdly large, or its colours are not grey or YCbCr/RGB. */
export function cleanJpeg(bytes: Uint8Array): SafePicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    if (frames.has(marker)) {
      size = frameSize(view, at, length);
      if (size === null) return null;
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4) return null;
    // Adobe's APP14 says how the colours are coded; JFIF's APP0 says nothing that we need.
    if (frames.has(marker) || needed.has(marker) || marker === 0xee) parts.push(segment);
    if (marker === 0xda) return size === null ? null : assembled(bytes, end, parts, orientation, size);
    at = end;
  }
  return null;
}

function frameSize(view: DataView, at: number, length: number): { width: number; height: number } | null {
  if (length < 8) return null;
  const bits = view.getUint8(at + 4);
  const height = view.getUint16(at + 5);
  const width = view.getUint16(at + 7);
  const components = view.getUint8(at + 9);
  if (bits !== 8 || (components !== 1 && components !== 3) || length !== 8 + 3 * components) return null;
  if (width === 0 || height === 0 || width > longestSide || height > longestSide) return null;
  return width * height > mostPixels ? null : { width, height };
}

function assembled(
  bytes: Uint8Array,
  scan: number,
  parts: readonly Uint8Array[],
  orientation: number,
  size: { readonly width: number; readonly height: number },
): SafePicture | null {
  const end = lastEndOfImage(bytes, scan);
  if (end < 0) return null;
  const all = [
    Uint8Array.of(0xff, 0xd8),
    ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
    ...parts,
    bytes.subarray(scan, end + 2),
  ];
  return { mediaType: 'image/jpeg', bytes: new Uint8Array(Buffer.concat(all)), ...size };
}

/** Cameras hang whole films behind a picture; all after its own end is left out. */
function lastEndOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at;
  return -1;
}
