/**
 * Pictures that are safe to show and to print. What comes in may be hostile, broken or enormous; what goes out
 * is a small PNG that we encoded, or a JPEG whose header was checked and whose metadata (place, camera,
 * comments) was taken out. Nothing is fetched, no script runs, and what cannot be drawn is null: the page
 * then draws a plain mark instead.
 */
import { createHash } from 'node:crypto';
import type { SafePicture } from './images/safe-picture.ts';
import { cleanJpeg } from './images/jpeg.ts';
import type { PaintTarget } from './images/png.ts';
import { createPngPainter, type PngPainter } from './images/png-painter.ts';
import { readPngFrame } from './images/png-frame.ts';
import { createSvgPainter } from './images/svg.ts';

/** `paper`: laid on white, without transparency, as PDF/A likes it. `screen`: transparency is kept. */
export type PictureUse = 'paper' | 'screen';

export interface Pictures {
  /** `longest`: pixels of the longer side at most; 600 where it is left out */
  draw(bytes: Uint8Array, use: PictureUse, longest?: number): Promise<SafePicture | null>;
  /** ends the threads that draw */
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
const mostRemembered = 64;

export function createPictures(options: PictureOptions): Pictures {
  const painter = createSvgPainter(options.assetsFolder, options.svgPatience ?? 3000);
  const pngs = createPngPainter();
  const paintOnce = rememberPainted(pngs);
  return {
    async draw(bytes, use, longest = longestSide) {
      if (bytes.length === 0 || bytes.length > largestInput) return null;
      const target = { longest, flatten: use === 'paper' };
      switch (formatOf(bytes)) {
        case 'png':
          return paintOnce(bytes, target);
        case 'jpeg':
          return cleanJpeg(bytes);
        case 'svg': {
          const drawn = await painter.paint(bytes, longest);
          return drawn === null ? null : pngs.paint(drawn, target);
        }
        case null:
          return null;
      }
    },
    async close() {
      await Promise.all([painter.close(), pngs.close()]);
    },
  };
}

/** Badges of one class bear one picture, however often it was issued: it is painted once. */
function rememberPainted(painter: PngPainter) {
  const painted = new Map<string, Promise<SafePicture | null>>();
  return (bytes: Uint8Array, target: PaintTarget): Promise<SafePicture | null> => {
    const frame = readPngFrame(bytes);
    if (frame === null) return Promise.resolve(null);
    const hash = createHash('sha256').update(frame.bytes).digest('hex');
    const key = `${hash} ${target.longest} ${target.flatten}`;
    const known = painted.get(key);
    if (known !== undefined) return known;
    const picture = painter.paint(frame.bytes, target);
    const oldest = painted.size >= mostRemembered ? painted.keys().next().value : undefined;
    if (oldest !== undefined) painted.delete(oldest);
    painted.set(key, picture);
    return picture;
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
