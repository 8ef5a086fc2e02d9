/** The chunks of a PNG for the doctor: as far as they go, whatever is wrong with them. PNG 3rd edition, 5.3 and 11. */
import { MAX_PNG_CHUNKS } from './limits.ts';

export interface LooseChunk {
  readonly type: string;
  /** cut where the file ends */
  readonly data: Uint8Array;
}

/** A text of a PNG by its keyword, e.g. `{keyword: 'Software', text: 'gnome-screenshot'}`; at most 4,000 characters. */
export interface PngNote {
  readonly keyword: string;
  readonly text: string;
}

/** Stops at the first thing that is no chunk. Never throws. */
export function looseChunks(png: Uint8Array): readonly LooseChunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: LooseChunk[] = [];
  let start = 8;
  while (start + 8 <= png.length && chunks.length < MAX_PNG_CHUNKS) {
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    if (!/^[A-Za-z]{4}$/u.test(type)) break;
    const end = start + 8 + view.getUint32(start);
    chunks.push({ type, data: png.subarray(start + 8, Math.min(end, png.length)) });
    start = end + 4;
  }
  return chunks;
}

/** Pixels of a side, from IHDR; null where it is not there. */
export function sizeOf(chunks: readonly LooseChunk[]): { width: number; height: number } | null {
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length < 8) return null;
  const view = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

const LONGEST_NOTE = 4000;

/** `tEXt` and uncompressed `iTXt`, at most 100: a program that signs its work does it in these. */
export function notesOf(chunks: readonly LooseChunk[]): readonly PngNote[] {
  return chunks
    .filter(({ type }) => type === 'tEXt' || type === 'iTXt' || type === 'zTXt')
    .slice(0, 100)
    .flatMap(({ type, data }) => {
      const zero = data.subarray(0, 80).indexOf(0);
      if (zero < 1) return [];
      const keyword = latin1(data.subarray(0, zero));
      const start = type === 'iTXt' ? internationalStart(data, zero) : zero + 1;
      const text = type === 'zTXt' ? '' : latin1(data.subarray(start, start + LONGEST_NOTE));
      return [{ keyword, text }];
    });
}

/** Behind flag, method, language and translated keyword. */
function internationalStart(data: Uint8Array, zero: number): number {
  const language = data.indexOf(0, zero + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? data.length : translated + 1;
}

/** One character a byte, for looking for ASCII names in bytes of any kind. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 4096)));
  return parts.join('');
}
