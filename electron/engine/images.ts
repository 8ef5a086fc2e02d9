/**
 * Pictures that are safe to show and to print. What comes in may be hostile, broken or enormous; what goes out
 * is a small PNG that we encoded, or a JPEG whose header was checked and whose metadata (place, camera,
 * comments) was taken out. Nothing is fetched, no script runs, and what cannot be drawn is null: the page
 * then draws a plain mark instead.
 */
import type { BadgeImage } from '../../shared/badge/badge.ts';
import { cleanJpeg } from './images/jpeg.ts';
import { paintPng } from './images/png.ts';
import { createSvgPainter } from './images/svg.ts';

export interface SafePicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** pixels as stored; a JPEG may still be turned by its orientation */
  readonly width: number;
  readonly height: number;
}

/** `paper`: laid on white, without transparency, as PDF/A likes it. `screen`: transparency is kept. */
export type PictureUse = 'paper' | 'screen';

export interface Pictures {
  /** `longest`: pixels of the longer side at most; 600 where it is left out */
  draw(bytes: Uint8Array, use: PictureUse, longest?: number): Promise<SafePicture | null>;
  /** ends the thread that draws SVG */
  close(): Promise<void>;
}

export interface PictureOptions {
  /** the `assets` folder: Noto Sans for the words in an SVG; the packages are found from there too */
  readonly assetsFolder: string;
  /** milliseconds an SVG may take; 3000 where it is left out */
  readonly svgPatience?: number;
}

const largestInput = 20_000_000;
const longestSide = 600;

export function createPictures(options: PictureOptions): Pictures {
  const painter = createSvgPainter(options.assetsFolder, options.svgPatience ?? 3000);
  return {
    async draw(bytes, use, longest = longestSide) {
      if (bytes.length === 0 || bytes.length > largestInput) return null;
      const target = { longest, flatten: use === 'paper' };
      switch (formatOf(bytes)) {
        case 'png':
          return paintPng(bytes, target);
        case 'jpeg':
          return cleanJpeg(bytes);
        case 'svg': {
          const drawn = await painter.paint(bytes, longest);
          return drawn === null ? null : paintPng(drawn, target);
        }
        case null:
          return null;
      }
    },
    close: () => painter.close(),
  };
}

/** Decided by the first bytes, never by a name. */
function formatOf(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | null {
  const [a, b, c, d] = bytes;
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'png';
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'jpeg';
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /<svg[\s>]|<[A-Za-z_][\w.-]{0,30}:svg[\s>]/.test(head) ? 'svg' : null;
}

/** The bytes that an image of a credential carries itself; null for an address, which is never fetched here. */
export function embeddedPicture(image: BadgeImage | null): Uint8Array<ArrayBuffer> | null {
  if (image === null || image.kind !== 'data') return null;
  return new Uint8Array(Buffer.from(image.base64, 'base64'));
}
