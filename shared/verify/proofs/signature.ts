/** The one place where a bare signature is checked, by Web Crypto. (A JWS is checked by jose, on the same.) */
import { assertNever } from '../../problem.ts';
import { keysRemembered, latest } from '../keys/latest.ts';
import type { PublicKey } from '../keys/public-key.ts';

/** How a suite signs: the name of the curve's algorithm, and the hash where the suite chooses one. */
export type SignatureScheme = 'Ed25519' | 'ECDSA-SHA-256' | 'ECDSA-SHA-384' | 'RSASSA-SHA-256';

/**
 * @param signature raw: 64 bytes for Ed25519, r‖s for ECDSA
 * @returns false for a wrong signature, null where the key is not of the scheme's kind or is no usable key
 */
export async function verifySignature(
  scheme: SignatureScheme,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  if (!fits(scheme, key)) return null;
  const { imported, used } = algorithms(scheme, key);
  try {
    const cryptoKey = await importedKey(key, imported);
    return await crypto.subtle.verify(used, cryptoKey, new Uint8Array(signature), data);
  } catch {
    // not a point of the curve, a modulus that is no number: the key cannot be used
    return null;
  }
}

/** One key may check many signatures, and badges of one issuer name the same one; it fits one scheme only. */
const importedKeys = latest<Promise<CryptoKey>>(keysRemembered);

function importedKey(key: PublicKey, algorithm: Algorithms['imported']): Promise<CryptoKey> {
  return importedKeys(JSON.stringify(key), () =>
    crypto.subtle.importKey('jwk', { ...key }, algorithm, false, ['verify']),
  );
}

function fits(scheme: SignatureScheme, key: PublicKey): boolean {
  switch (scheme) {
    case 'Ed25519':
      return key.kty === 'OKP';
    case 'ECDSA-SHA-256':
      return key.kty === 'EC' && key.crv === 'P-256';
    case 'ECDSA-SHA-384':
      return key.kty === 'EC' && key.crv === 'P-384';
    case 'RSASSA-SHA-256':
      return key.kty === 'RSA';
    default:
      return assertNever(scheme);
  }
}

interface Algorithms {
  readonly imported: Algorithm | EcKeyImportParams | RsaHashedImportParams;
  readonly used: Algorithm | EcdsaParams;
}

function algorithms(scheme: SignatureScheme, key: PublicKey): Algorithms {
  switch (scheme) {
    case 'Ed25519':
      return { imported: { name: 'Ed25519' }, used: { name: 'Ed25519' } };
    case 'ECDSA-SHA-256':
    case 'ECDSA-SHA-384': {
      const namedCurve = key.kty === 'EC' ? key.crv : 'P-256';
      const hash = scheme === 'ECDSA-SHA-256' ? 'SHA-256' : 'SHA-384';
      return { imported: { name: 'ECDSA', namedCurve }, used: { name: 'ECDSA', hash } };
    }
    case 'RSASSA-SHA-256':
      return {
        imported: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
        used: { name: 'RSASSA-PKCS1-v1_5' },
      };
    default:
      return assertNever(scheme);
  }
}
