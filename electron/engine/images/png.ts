/** PNG -> a small PNG of our own making, whatever its depth, palette or interlacing. */
import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { SafePicture } from './safe-picture.ts';
import { readPngFrame, type PngFrame } from './png-frame.ts';
import { scaled, type Pixels } from './pixels.ts';

export interface PaintTarget {
  /** pixels of the longer side at most; a smaller picture stays as it is */
  readonly longest: number;
  /** lay transparent pixels on white */
  readonly flatten: boolean;
}

/** Null where the picture is broken, too large to be decoded, or no PNG. */
export function paintPng(bytes: Uint8Array, target: PaintTarget): SafePicture | null {
  const frame = readPngFrame(bytes);
  if (frame === null) return null;
  const pixels = decode(frame);
  if (pixels === null) return null;
  const small = scaled(pixels, target.longest);
  return encode(target.flatten ? onWhite(small) : small, target.flatten);
}

function decode(frame: PngFrame): Pixels | null {
  try {
    // pngjs bounds no interlaced picture, and fills up with nothing where a picture ends too early.
    const inflated = inflateSync(frame.data, { maxOutputLength: frame.inflated.most });
    if (inflated.length < frame.inflated.least) return null;
    const { width, height, data } = PNG.sync.read(Buffer.from(frame.bytes), { checkCRC: false });
    return { width, height, rgba: data };
  } catch {
    return null;
  }
}

function onWhite({ width, height, rgba }: Pixels): Pixels {
  const flat = new Uint8Array(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 255;
    for (let channel = 0; channel < 3; channel++)
      flat[at + channel] = Math.round(((rgba[at + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    flat[at + 3] = 255;
  }
  return { width, height, rgba: flat };
}

function encode({ width, height, rgba }: Pixels, opaque: boolean): SafePicture {
  const png = new PNG({ width, height, inputHasAlpha: true });
  png.data = Buffer.from(rgba);
  const written = PNG.sync.write(png, {
    colorType: opaque ? 2 : 6,
    inputHasAlpha: true,
    bitDepth: 8,
    // Sub: close to the best size for badges, at a quarter of the time of trying all filters.
    filterType: 1,
    deflateLevel: 6,
  });
  return { mediaType: 'image/png', bytes: new Uint8Array(written), width, height };
}
