/** The directory of a ZIP and its entries, one at a time, each with a ceiling. PKWARE APPNOTE 6.3. */
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

export interface ZipEntry {
  /** path inside the ZIP; a label only, nothing is ever written to it */
  readonly path: string;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** what the directory says; `extract` does not trust it */
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  /** where its local header begins */
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const DIRECTORY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

/** @returns `damaged`, or `too-large` for more than `limit` entries (ZIP64 is always more) */
export function zipEntries(zip: Uint8Array, limit: number): readonly ZipEntry[] | 'damaged' | 'too-large' {
  const view = viewOf(zip);
  const end = endOf(view);
  if (end === undefined) return 'damaged';
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (count > limit || count === 0xffff || position === 0xffffffff) return 'too-large';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (position + DIRECTORY_SIZE > end || view.getUint32(position, true) !== DIRECTORY) return 'damaged';
    const nameEnd = position + DIRECTORY_SIZE + view.getUint16(position + 28, true);
    if (nameEnd > end) return 'damaged';
    entries.push({
      path: pathOf(zip.subarray(position + DIRECTORY_SIZE, nameEnd)),
      encrypted: (view.getUint16(position + 8, true) & 1) === 1,
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packedSize: view.getUint32(position + 20, true),
      size: view.getUint32(position + 24, true),
      offset: view.getUint32(position + 42, true),
    });
    position = nameEnd + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

/** @param limit bytes that may come out */
export function extract(
  zip: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Uint8Array | 'damaged' | 'too-large' {
  const view = viewOf(zip);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > zip.length || view.getUint32(offset, true) !== LOCAL) return 'damaged';
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > zip.length) return 'damaged';
  const packed = zip.subarray(start, start + entry.packedSize);
  const bytes = unpacked(packed, entry.method, limit);
  if (typeof bytes === 'string') return bytes;
  return crc32(bytes) === entry.crc ? bytes : 'damaged';
}

/** Stored or deflated; the other methods are museum pieces. */
function unpacked(packed: Uint8Array, method: number, limit: number): Uint8Array | 'damaged' | 'too-large' {
  if (method === 8) return inflate(packed, 'raw', limit);
  if (method !== 0) return 'damaged';
  return packed.length > limit ? 'too-large' : packed.slice();
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let position = view.byteLength - END_SIZE; position >= first; position -= 1)
    if (view.getUint32(position, true) === END) return position;
  return undefined;
}

/** UTF-8 as every program of today writes it; an older name is shown as well as it goes. */
function pathOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
