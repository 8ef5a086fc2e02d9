/** DEFLATE with a ceiling: hostile data is given up on as soon as it grows past the limit. */
import { Gunzip, Inflate, Unzlib } from 'fflate';

/** DEFLATE grows data at most about 1032 times, so one slice adds at most some 4 MB beyond the limit. */
const SLICE = 4096;

/**
 * Unpacks `bytes` (`zlib`: RFC 1950, `raw`: RFC 1951, `gzip`: RFC 1952).
 * @param limit bytes that may come out
 * @returns `too-large` past the limit, `damaged` where the data is no DEFLATE or ends early
 */
export function inflate(
  bytes: Uint8Array,
  format: 'zlib' | 'raw' | 'gzip',
  limit: number,
): Uint8Array | 'too-large' | 'damaged' {
  // The stream takes anything that does not begin as gzip for an empty one.
  if (format === 'gzip' && (bytes[0] !== 0x1f || bytes[1] !== 0x8b)) return 'damaged';
  const parts: Uint8Array[] = [];
  let size = 0;
  const collect = (part: Uint8Array): void => {
    size += part.length;
    // A part can be a view on a window that the stream goes on using.
    if (size <= limit) parts.push(part.slice());
  };
  const stream = new { zlib: Unzlib, raw: Inflate, gzip: Gunzip }[format](collect);
  try {
    for (let start = 0; start === 0 || start < bytes.length; start += SLICE) {
      stream.push(bytes.subarray(start, start + SLICE), start + SLICE >= bytes.length);
      if (size > limit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
