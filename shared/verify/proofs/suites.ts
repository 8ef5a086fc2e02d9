/** The suites that we can check, one row each, and the old ones that we only know by name. */
import type { JsonObject } from '../../badge/badge.ts';
import { hasType, textOf } from '../json-reading.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ecdsaJcs2019, eddsaJcs2022 } from './jcs-suites.ts';
import { ecdsaRdfc2019, ed25519Signature2020, eddsaRdfc2022 } from './rdfc-suites.ts';
import type { Suite } from './suite.ts';

/** By the `cryptosuite` of a DataIntegrityProof. */
const cryptosuites: ReadonlyMap<string, Suite> = new Map(
  [eddsaRdfc2022, eddsaJcs2022, ecdsaRdfc2019, ecdsaJcs2019, ecdsaSd2023].map((suite) => [suite.name, suite]),
);

/** By the type of the proof: the way before DataIntegrityProof. */
const proofTypes: ReadonlyMap<string, Suite> = new Map([[ed25519Signature2020.name, ed25519Signature2020]]);

/** Replaced by others years ago; no newer version of the app will check them. */
const outdated: ReadonlySet<string> = new Set([
  'eddsa-2022',
  'ecdsa-2019',
  'json-eddsa-2022',
  'jcs-eddsa-2022',
  'RsaSignature2015',
  'RsaSignature2017',
  'RsaSignature2018',
  'LinkedDataSignature2015',
  'Ed25519Signature2018',
  'EcdsaSecp256k1Signature2019',
  'EcdsaSecp256k1RecoverySignature2020',
  'EcdsaSecp256r1Signature2019',
  'JsonWebSignature2020',
  'JcsEd25519Signature2020',
  'BbsBlsSignature2020',
  'BbsBlsSignatureProof2020',
  'BbsBlsBoundSignature2020',
  'MerkleProof2017',
  'MerkleProof2019',
]);

/** What a proof calls its suite: the `cryptosuite` of a DataIntegrityProof, else its type. */
export function suiteName(proof: JsonObject): string {
  return textOf(proof, 'cryptosuite') ?? textOf(proof, 'type') ?? '?';
}

/** Null where we cannot check this suite. */
export function suiteOf(proof: JsonObject): Suite | null {
  if (hasType(proof, 'DataIntegrityProof')) return cryptosuites.get(suiteName(proof)) ?? null;
  return proofTypes.get(textOf(proof, 'type') ?? '') ?? null;
}

export function isOutdated(suite: string): boolean {
  return outdated.has(suite);
}
