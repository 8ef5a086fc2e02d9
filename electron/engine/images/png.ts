/** PNG -> a small PNG of our own making, whatever its depth, palette or interlacing. */
import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { SafePicture } from './safe-picture.ts';
import { readPngFrame, type PngFrame } from './png-frame.ts';
import { writePng } from './png-write.ts';
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
  const { width, height } = small;
  const drawn = writePng(target.flatten ? onWhite(small) : small, target.flatten);
  return { mediaType: 'image/png', bytes: drawn, width, height };
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
  const flat = Uint8Array.from(rgba);
  for (let at = 0; at < flat.length; at += 4) {
    const alpha = flat[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel++)
      flat[channel] = Math.round(((flat[channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    flat[at + 3] = 255;
  }
  return { width, height, rgba: flat };
}
