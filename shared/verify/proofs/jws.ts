/** The signature of a JWS (RFC 7515), compact or in JSON, with the few algorithms that a badge may use. */
import { compactVerify, errors, flattenedVerify, importJWK, type FlattenedJWSInput } from 'jose';
import type { JsonObject } from '../../badge/badge.ts';
import { textOf } from '../json-reading.ts';
import { keysRemembered, latest } from '../keys/latest.ts';
import type { PublicKey } from '../keys/public-key.ts';

/**
 * Open Badges 2.0 and 3.0 ask for RS256 at least. Never `none`, and never a MAC (`HS256`): with a public key as
 * its secret, anybody could make one. `Ed25519` is what RFC 9864 calls the one EdDSA that is meant.
 */
export const allowedAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'] as const;

export type JwsResult = 'good' | 'bad' | 'key-not-usable' | 'malformed';

/** Null where the algorithm may be used, else its name. */
export function forbiddenAlgorithm(header: JsonObject): string | null {
  const algorithm = textOf(header, 'alg') ?? 'none';
  return allowedAlgorithms.some((allowed) => allowed === algorithm) ? null : algorithm;
}

/** @param header of this JWS; its algorithm has been found to be allowed */
export async function verifyJws(jws: string, header: JsonObject, key: PublicKey): Promise<JwsResult> {
  return resultOf(header, key, (imported) => compactVerify(jws, imported, options));
}

/**
 * A JWS of which every part stands by itself. Only the protected header is handed over: what nobody signed
 * (time stamps and certificates that were added later) decides nothing.
 * @param header the protected one; its algorithm has been found to be allowed
 */
export async function verifyFlattened(
  jws: FlattenedJWSInput,
  header: JsonObject,
  key: PublicKey,
): Promise<JwsResult> {
  return resultOf(header, key, (imported) =>
    flattenedVerify(jws, imported, { ...options, crit: { sigT: true, adoTst: true } }),
  );
}

type ImportedKey = Awaited<ReturnType<typeof importJWK>>;
const importedKeys = latest<Promise<ImportedKey>>(keysRemembered);

function importedKey(key: PublicKey, algorithm: string): Promise<ImportedKey> {
  return importedKeys(`${algorithm} ${JSON.stringify(key)}`, () => importJWK({ ...key }, algorithm));
}

const options = { algorithms: [...allowedAlgorithms] };

async function resultOf(
  header: JsonObject,
  key: PublicKey,
  verify: (imported: ImportedKey) => Promise<unknown>,
): Promise<JwsResult> {
  const algorithm = textOf(header, 'alg') ?? 'none';
  if (!fits(algorithm, key)) return 'key-not-usable';
  try {
    await verify(await importedKey(key, algorithm));
    return 'good';
  } catch (cause) {
    if (cause instanceof errors.JWSSignatureVerificationFailed) return 'bad';
    if (cause instanceof errors.JWSInvalid || cause instanceof errors.JOSENotSupported) return 'malformed';
    // jose and Web Crypto refuse keys (an RSA modulus under 2048 bits, no point of the curve) with plain errors.
    return 'key-not-usable';
  }
}

function fits(algorithm: string, key: PublicKey): boolean {
  switch (algorithm) {
    case 'RS256':
    case 'PS256':
      return key.kty === 'RSA';
    case 'ES256':
      return key.kty === 'EC' && key.crv === 'P-256';
    case 'ES384':
      return key.kty === 'EC' && key.crv === 'P-384';
    default:
      return key.kty === 'OKP';
  }
}
