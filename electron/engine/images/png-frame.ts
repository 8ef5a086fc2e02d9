/** Walks the chunks of a PNG and keeps only what makes the picture, so that nothing else reaches a decoder. */

export interface PngFrame {
  /** how many bytes the picture's data may inflate to; the filters of seven passes take some room */
  readonly inflated: { readonly least: number; readonly most: number };
  /** the IDAT chunks, joined */
  readonly data: Uint8Array;
  /** a PNG of IHDR, PLTE, tRNS, IDAT and IEND alone */
  readonly bytes: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const mostPixels = 24_000_000;
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Null where the header is missing or absurd, a chunk runs past the end, or the picture is too large. */
export function readPngFrame(bytes: Uint8Array): PngFrame | null {
  if (signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === 8 && type !== 'IHDR')) return null;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4));
    if (type === 'IEND') return frameOf(view, parts, data);
    at = end;
  }
  return null;
}

function frameOf(view: DataView, parts: readonly Uint8Array[], data: readonly Uint8Array[]): PngFrame | null {
  if (view.getUint32(8) !== 13 || data.length === 0) return null;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const depth = view.getUint8(24);
  const perPixel = channels[view.getUint8(25)];
  if (perPixel === undefined || width === 0 || height === 0 || width * height > mostPixels) return null;
  const row = Math.ceil((width * perPixel * depth) / 8);
  const least = Math.ceil((width * height * perPixel * depth) / 8) + height;
  return {
    inflated: { least, most: row * height + 8 * (width + height) + 1024 },
    data: joined(data),
    bytes: joined(parts),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
