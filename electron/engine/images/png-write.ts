/** Writes a PNG of 8 bits a channel: small, and the same bytes for the same pixels. PNG specification, chapters 5, 9, 10. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../shared/badge/crc32.ts';
import type { Pixels } from './pixels.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** `opaque`: leaves the alpha of the pixels out. */
export function writePng(pixels: Pixels, opaque: boolean): Uint8Array<ArrayBuffer> {
  const channels = opaque ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, pixels.width);
  view.setUint32(4, pixels.height);
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', smallest(pixels, channels)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Drawn badges are smallest as they are, photos as differences; only what looks like a photo is tried twice. */
function smallest(pixels: Pixels, channels: number): Uint8Array {
  const plain = rows(pixels, channels, 0);
  const packed = deflateSync(plain, { level: 6 });
  if (packed.length < plain.length / 3) return packed;
  const differences = deflateSync(rows(pixels, channels, 1), { level: 6 });
  return differences.length < packed.length ? differences : packed;
}

/** The rows, each behind its filter: 0 as they are, 1 each pixel as the difference to its left neighbour. */
function rows({ width, height, rgba }: Pixels, channels: number, filter: 0 | 1): Uint8Array {
  const bytes = new Uint8Array((width * channels + 1) * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    bytes[to++] = filter;
    for (let x = 0; x < width; x++)
      for (let from = (y * width + x) * 4, channel = 0; channel < channels; channel++) {
        const left = filter === 1 && x > 0 ? (rgba[from + channel - 4] ?? 0) : 0;
        bytes[to++] = (rgba[from + channel] ?? 0) - left;
      }
  }
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
