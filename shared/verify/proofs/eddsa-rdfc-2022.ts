/** eddsa-rdfc-2022 (Data Integrity EdDSA Cryptosuites 1.0 §3.2): Ed25519 over two SHA-256 hashes of RDFC-1.0. */
import type { JsonObject } from '../../badge/badge.ts';
import { textOf } from '../json-reading.ts';
import { decodeMultibase } from '../keys/public-key.ts';
import { canonicalise, type CanonicalOptions } from './canonical.ts';
import { verifySignature } from './signature.ts';
import type { Suite } from './suite.ts';

export const eddsaRdfc2022: Suite = {
  name: 'eddsa-rdfc-2022',
  verify: (document, proof, key) => verifyWith(document, proof, key),
};

/** With other contexts than the shipped ones: for the official vectors, which use some that no badge does. */
export async function verifyWith(
  document: JsonObject,
  proof: JsonObject,
  key: Parameters<Suite['verify']>[2],
  options?: CanonicalOptions,
): ReturnType<Suite['verify']> {
  const signature = signatureOf(proof);
  if (signature === null) return 'proof-malformed';
  const { proofValue: _, ...configuration } = proof;
  // §3.2.5: the proof is read in the words of the document that it secures.
  const context = document['@context'] ?? [];
  const signed = await canonicalise(document, options);
  if (!signed.ok) return signed;
  const configured = await canonicalise({ ...configuration, '@context': context }, options);
  if (!configured.ok) return configured;
  const data = new Uint8Array([...(await sha256(configured.quads)), ...(await sha256(signed.quads))]);
  const good = await verifySignature('Ed25519', key, signature, data);
  if (good === null) return 'key-not-usable';
  return good ? 'good' : 'bad';
}

/** §3.2.1: `proofValue` is base58btc multibase, 64 bytes. */
function signatureOf(proof: JsonObject): Uint8Array | null {
  const value = textOf(proof, 'proofValue');
  if (value === null || !value.startsWith('z') || value.length > 128) return null;
  const bytes = decodeMultibase(value);
  return bytes?.length === 64 ? bytes : null;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
