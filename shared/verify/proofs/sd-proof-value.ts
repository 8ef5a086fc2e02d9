/** What the `proofValue` of an ecdsa-sd-2023 proof holds (ECDSA Cryptosuites 1.0 §3.5.2 and §3.5.7). */
import { base64urlnopad } from '@scure/base';
import { decodeMultibase, fromMultibase, type PublicKey } from '../keys/public-key.ts';
import { decodeCbor, type Cbor } from './cbor.ts';

/** A copy made to be shown. */
export interface DerivedProof {
  /** by the issuer, over what every copy has to show */
  readonly baseSignature: Uint8Array;
  /** made for this credential only; signs every other statement by itself */
  readonly key: PublicKey;
  /** the same as a Multikey: a part of what the issuer signed */
  readonly keyBytes: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  /** `c14n0` -> the label that the issuer signed */
  readonly labels: ReadonlyMap<string, string>;
  /** places of the statements that every copy has to show, ascending */
  readonly mandatory: ReadonlySet<number>;
}

/** A text of more than this is no honest proof. */
const maxLength = 256 * 1024;

/** `base` for the owner's own copy; null for what is neither. */
export function readSdProofValue(value: string | null): DerivedProof | 'base' | null {
  if (value === null || !value.startsWith('u') || value.length > maxLength) return null;
  const bytes = decodeMultibase(value);
  if (bytes === null || bytes[0] !== 0xd9 || bytes[1] !== 0x5d) return null;
  if (bytes[2] === 0x00) return 'base';
  return bytes[2] === 0x01 ? derived(decodeCbor(bytes.subarray(3))) : null;
}

function derived(value: Cbor | null): DerivedProof | null {
  const [baseSignature, keyBytes, signatures, labelMap, indexes, ...more] = listIn(value) ?? [];
  if (more.length > 0 || !isSignature(baseSignature) || !(keyBytes instanceof Uint8Array)) return null;
  const key = fromMultibase(`u${base64urlnopad.encode(keyBytes)}`);
  const list = listIn(signatures);
  const labels = labelsIn(labelMap);
  const places = listIn(indexes);
  if (key?.kty !== 'EC' || key.crv !== 'P-256') return null;
  if (list === null || labels === null || places === null) return null;
  if (!list.every(isSignature) || !places.every((place) => typeof place === 'number')) return null;
  return { baseSignature, key, keyBytes, signatures: list, labels, mandatory: new Set(places) };
}

function listIn(value: Cbor | null | undefined): readonly Cbor[] | null {
  return Array.isArray(value) ? value : null;
}

function isSignature(value: Cbor | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 64;
}

/** §3.5.6: numbers for `c14n…`, the bytes of an HMAC for `u…`. */
function labelsIn(value: Cbor | undefined): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || !('entries' in value) || typeof value.entries === 'function') return null;
  const labels = new Map<string, string>();
  for (const [number, label] of value.entries) {
    if (typeof number !== 'number' || !(label instanceof Uint8Array) || label.length !== 32) return null;
    labels.set(`c14n${number}`, `u${base64urlnopad.encode(label)}`);
  }
  // Two nodes under one label would be one node to whoever checks.
  return new Set(labels.values()).size === value.entries.length && labels.size === value.entries.length
    ? labels
    : null;
}
