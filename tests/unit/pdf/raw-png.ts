/** PNG files put together chunk by chunk, good ones and impossible ones. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../shared/badge/crc32.ts';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** colour type of the PNG specification */
  readonly colour: number;
  readonly interlaced?: boolean;
}

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** `rows` are the picture's bytes before deflating, each row with its filter. */
export function png(header: PngHeader, rows: Uint8Array): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(header.width, 0);
  ihdr.writeUInt32BE(header.height, 4);
  ihdr.set([header.depth, header.colour, 0, 0, header.interlaced === true ? 1 : 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', ihdr),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The same picture with a text chunk behind its header, as baking does it. */
export function withText(picture: Uint8Array, text: string): Buffer {
  const data = Buffer.from(`openbadges\0\0\0\0\0${text}`, 'utf8');
  return Buffer.concat([picture.subarray(0, 33), chunk('iTXt', data), picture.subarray(33)]);
}
