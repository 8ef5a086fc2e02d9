/** A public key as every check knows it, and its ways in: JWK, multibase and PEM. */
import { assertNever } from '../../problem.ts';
import { exportJWK, importSPKI } from 'jose';
import { base58, base64urlnopad } from '@scure/base';
import { maxKeyText } from '../limits.ts';
import { keysRemembered, latest } from './latest.ts';
import { isJsonObject } from '../../badge/json.ts';
import { property, textOf } from '../json-reading.ts';
import { decompress } from './ec-point.ts';

/** Only the public members of a JWK (RFC 7517, RFC 8037), all base64url. */
export type PublicKey =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'EC'; readonly crv: 'P-256' | 'P-384'; readonly x: string; readonly y: string }
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string };

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** True for a JWK that gives away a private or a symmetric key: whoever has seen the badge can sign with it. */
export function hasPrivateMembers(jwk: unknown): boolean {
  return privateMembers.some((member) => property(jwk, member) !== undefined);
}

/** Null for a kind of key that we do not use, or that is not a public key at all. */
export function fromJwk(jwk: unknown): PublicKey | null {
  if (!isJsonObject(jwk) || hasPrivateMembers(jwk)) return null;
  const [kty, crv] = [textOf(jwk, 'kty'), textOf(jwk, 'crv')];
  const [x, y, n, e] = (['x', 'y', 'n', 'e'] as const).map((member) => base64url(textOf(jwk, member)));
  if (kty === 'OKP' && crv === 'Ed25519' && x) return { kty, crv, x };
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384') && x && y) return { kty, crv, x, y };
  if (kty === 'RSA' && n && e) return { kty, n, e };
  return null;
}

/**
 * `publicKeyMultibase` and the method-specific id of did:key: base58btc (`z…`) or base64url (`u…`) over a
 * multicodec prefix. Controlled Identifiers 1.0, Multikey; did:key: `z6Mk` Ed25519, `zDn` P-256, `z82` P-384.
 */
export function fromMultibase(multibase: string): PublicKey | null {
  // A key is at most 51 bytes; base58 takes quadratic time, so longer texts are not even tried.
  if (multibase.length > 128) return null;
  const bytes = decodeMultibase(multibase);
  if (bytes === null) return null;
  const [first, second] = bytes;
  const raw = bytes.subarray(2);
  if (first === 0xed && second === 0x01) return fromEd25519(raw);
  if (first === 0x80 && second === 0x24) return fromPoint('P-256', raw);
  if (first === 0x81 && second === 0x24) return fromPoint('P-384', raw);
  return null;
}

/** `publicKeyBase58` of Ed25519VerificationKey2018: the bare 32 bytes. */
export function fromBase58(value: string): PublicKey | null {
  const bytes = value.length > 128 ? null : decodeMultibase(`z${value}`);
  return bytes === null ? null : fromEd25519(bytes);
}

/** `publicKeyPem`: a SubjectPublicKeyInfo between `BEGIN PUBLIC KEY` lines (Open Badges 2.0, CryptographicKey). */
export async function fromPem(pem: string): Promise<PublicKey | null> {
  return pem.length > maxKeyText ? null : fromPems(pem, () => readPem(pem));
}

const fromPems = latest<Promise<PublicKey | null>>(keysRemembered);

async function readPem(pem: string): Promise<PublicKey | null> {
  for (const algorithm of ['RS256', 'ES256', 'ES384', 'EdDSA']) {
    try {
      return fromJwk(await exportJWK(await importSPKI(pem.trim(), algorithm, { extractable: true })));
    } catch {
      // not this kind of key: the next
    }
  }
  return null;
}

export function sameKey(one: PublicKey, other: PublicKey): boolean {
  switch (one.kty) {
    case 'OKP':
      return other.kty === 'OKP' && one.x === other.x;
    case 'EC':
      return other.kty === 'EC' && one.crv === other.crv && one.x === other.x && one.y === other.y;
    case 'RSA':
      return other.kty === 'RSA' && one.n === other.n && one.e === other.e;
    default:
      return assertNever(one);
  }
}

export function decodeMultibase(multibase: string): Uint8Array | null {
  try {
    if (multibase.startsWith('z')) return base58.decode(multibase.slice(1));
    if (multibase.startsWith('u')) return base64urlnopad.decode(multibase.slice(1));
  } catch {
    // not in the alphabet
  }
  return null;
}

function fromEd25519(raw: Uint8Array): PublicKey | null {
  return raw.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(raw) } : null;
}

function fromPoint(crv: 'P-256' | 'P-384', raw: Uint8Array): PublicKey | null {
  const point = decompress(crv, raw);
  return point === null
    ? null
    : { kty: 'EC', crv, x: base64urlnopad.encode(point.x), y: base64urlnopad.encode(point.y) };
}

/** One spelling for one number: unpadded base64url, so that keys can be compared as text. */
function base64url(value: string | null): string | null {
  if (value === null || value.length > maxKeyText) return null;
  try {
    return base64urlnopad.encode(base64urlnopad.decode(value.replaceAll('=', '')));
  } catch {
    return null;
  }
}
