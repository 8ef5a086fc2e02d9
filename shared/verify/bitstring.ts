/**
 * The compressed list of bits that says of each credential of an issuer what its status is: Bitstring Status
 * List 1.0 §3.3 and §4.2; StatusList2021 uses the same form.
 */
import { base64urlnopad } from '@scure/base';
import { inflate } from '../badge/inflate.ts';
import { maxStatusListBytes, minStatusEntries } from './limits.ts';

export type BitstringFault = 'list-malformed' | 'list-too-large' | 'list-too-short' | 'index-out-of-range';

type Bitstring =
  { readonly ok: true; readonly bits: Uint8Array } | { readonly ok: false; readonly code: BitstringFault };

/** @param encoded multibase base64url (`u…`) of gzip; StatusList2021 leaves the `u` out */
export function readBitstring(encoded: string): Bitstring {
  let packed: Uint8Array;
  try {
    // Packed, every list begins with the bytes 1f 8b, `H4s` in base64: never with a `u`.
    packed = base64urlnopad.decode(encoded.replace(/^u/u, '').replace(/=+$/u, ''));
  } catch {
    return { ok: false, code: 'list-malformed' };
  }
  const bits = inflate(packed, 'gzip', maxStatusListBytes);
  if (bits === 'too-large') return { ok: false, code: 'list-too-large' };
  return bits === 'damaged' ? { ok: false, code: 'list-malformed' } : { ok: true, bits };
}

/**
 * The value of entry `index`, which takes `size` bits; the first bit is the highest of the first byte.
 * A short list could tell whose status is asked for, so the specification wants 131,072 entries.
 */
export function statusAt(bits: Uint8Array, index: number, size: number): number | BitstringFault {
  const entries = Math.floor((bits.length * 8) / size);
  if (entries < minStatusEntries) return 'list-too-short';
  if (index >= entries) return 'index-out-of-range';
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
    const byte = bits[Math.floor(bit / 8)] ?? 0;
    value = value * 2 + ((byte >> (7 - (bit % 8))) & 1);
  }
  return value;
}
