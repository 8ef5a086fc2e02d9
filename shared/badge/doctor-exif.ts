/** What a camera or a program wrote about itself in Exif. Exif 2.32, 4.6.2 and 4.6.4; CIPA DC-008. */
import { latin1 } from './doctor-chunks.ts';

export interface Exif {
  /** a camera or phone named itself */
  readonly isCamera: boolean;
  /** the program that saved the picture last; empty where none says so */
  readonly program: string;
  /** the picture says that it is a screenshot, as Apple's systems write it */
  readonly isScreenshot: boolean;
}

const MAKE = 0x010f;
const MODEL = 0x0110;
const SOFTWARE = 0x0131;

/**
 * @param tiff from its `II*` or `MM*` on: the `eXIf` chunk of a PNG, or what follows `Exif` in a JPEG
 * @returns null where it is none
 */
export function exifOf(tiff: Uint8Array): Exif | null {
  const order = latin1(tiff.subarray(0, 4));
  if ((order !== 'II*\0' && order !== 'MM\0*') || tiff.length < 14) return null;
  const little = order.startsWith('II');
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, little);
  const texts = new Map<number, string>();
  const count = directory + 2 <= tiff.length ? Math.min(view.getUint16(directory, little), 100) : 0;
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) break;
    const tag = view.getUint16(entry, little);
    const size = view.getUint32(entry + 4, little);
    if (![MAKE, MODEL, SOFTWARE].includes(tag) || size > 200) continue;
    const start = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    texts.set(tag, (latin1(tiff.subarray(start, start + size)).split('\0')[0] ?? '').trim());
  }
  return {
    isCamera: texts.has(MAKE) || texts.has(MODEL),
    program: printable(texts.get(SOFTWARE) ?? ''),
    isScreenshot: latin1(tiff.subarray(0, 65_536)).includes('Screenshot'),
  };
}

/** The Exif of a JPEG: its APP1 segment, looked for in the first 128 KB. */
export function exifInJpeg(jpeg: Uint8Array): Exif | null {
  const at = latin1(jpeg.subarray(0, 131_072)).indexOf('Exif\0\0');
  return at < 0 ? null : exifOf(jpeg.subarray(at + 6, at + 6 + 65_536));
}

/** A program's name as it may stand in a sentence: short, one line, nothing but letters and the like. */
export function printable(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N} .,()+&/_-]/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
    .slice(0, 60);
}
