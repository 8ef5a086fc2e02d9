/**
 * Digests of texts and bytes, as the suites combine and the experts read them. Not by Web Crypto: it hands each to
 * another thread, and for a badge the way there and back takes longer than the work.
 */
import { md5 as md5Of } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';

export type HashName = 'SHA-256' | 'SHA-384';

/** Of the bytes, or of the text in UTF-8. */
export function digestOf(data: string | Uint8Array, hash: HashName): Uint8Array {
  return (hash === 'SHA-384' ? sha384 : sha256)(bytesOf(data));
}

/** Old badges hide the recipient's address with it (Open Badges 2.0, IdentityHash); good for nothing else. */
export function md5(data: string | Uint8Array): Uint8Array {
  return md5Of(bytesOf(data));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** Lower-case. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
