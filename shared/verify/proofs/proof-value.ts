/** The signature that a proof carries, and which curve and hash belong to it. */
import type { JsonObject } from '../../badge/badge.ts';
import { textOf } from '../json-reading.ts';
import { decodeMultibase, type PublicKey } from '../keys/public-key.ts';
import type { HashName } from '../hashing.ts';
import type { SignatureScheme } from './signature.ts';

/** How one key signs in one suite. */
export interface Signing {
  readonly scheme: SignatureScheme;
  /** of the canonical document and proof, inside and after canonicalisation */
  readonly hash: HashName;
  /** of the signature, in bytes */
  readonly length: number;
}

/** EdDSA Cryptosuites 1.0: Ed25519 only. */
export function eddsa(key: PublicKey): Signing | null {
  return key.kty === 'OKP' ? { scheme: 'Ed25519', hash: 'SHA-256', length: 64 } : null;
}

/** ECDSA Cryptosuites 1.0 §3.2: P-256 goes with SHA-256, P-384 with SHA-384. */
export function ecdsa(key: PublicKey): Signing | null {
  if (key.kty !== 'EC') return null;
  return key.crv === 'P-256'
    ? { scheme: 'ECDSA-SHA-256', hash: 'SHA-256', length: 64 }
    : { scheme: 'ECDSA-SHA-384', hash: 'SHA-384', length: 96 };
}

/** `proofValue` in base58btc multibase; null where it is none, or is no signature of that length. */
export function signatureIn(proof: JsonObject, length: number): Uint8Array | null {
  const value = textOf(proof, 'proofValue');
  // base58 takes quadratic time, so longer texts are not even tried.
  if (value === null || !value.startsWith('z') || value.length > 160) return null;
  const bytes = decodeMultibase(value);
  return bytes?.length === length ? bytes : null;
}
