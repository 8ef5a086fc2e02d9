/**
 * The suites that sign what a document states (RDFC-1.0): eddsa-rdfc-2022, ecdsa-rdfc-2019, and the older
 * Ed25519Signature2020, which differs from the first in its name only.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { listOf } from '../../badge/json.ts';
import { canonicalise, type Canonical, type CanonicalOptions } from './canonical.ts';
import { digestOf, joined } from '../hashing.ts';
import { everydayStatements } from './proof-statements.ts';
import { ecdsa, eddsa, signatureIn } from './proof-value.ts';
import { verifySignature } from './signature.ts';
import { checked, keyNotUsable, malformed, type Suite } from './suite.ts';

export const eddsaRdfc2022: Suite = rdfcSuite({
  name: 'eddsa-rdfc-2022',
  specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
  signing: eddsa,
});

export const ecdsaRdfc2019: Suite = rdfcSuite({
  name: 'ecdsa-rdfc-2019',
  specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019',
  signing: ecdsa,
});

/** Its words stand in a context of their own, which some issuers name in no place but the proof. */
export const ed25519Signature2020: Suite = rdfcSuite({
  name: 'Ed25519Signature2020',
  specification: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020',
  signing: eddsa,
  context: 'https://w3id.org/security/suites/ed25519-2020/v1',
});

interface RdfcChoices extends Pick<Suite, 'name' | 'specification'> {
  readonly signing: typeof eddsa;
  /** that of the suite's words, where the document may lack it */
  readonly context?: string;
}

function rdfcSuite({ name, specification, signing, context }: RdfcChoices): Suite {
  return {
    name,
    specification,
    async verify(document, proof, key, options = {}) {
      const how = signing(key);
      if (how === null) return keyNotUsable;
      const signature = signatureIn(proof, how.length);
      if (signature === null) return malformed('proofValue');
      const hash = how.hash === 'SHA-384' ? 'sha384' : 'sha256';
      const signed = await canonicalise(document, { ...options, hash });
      if (!signed.ok) return signed;
      const configuration = configurationOf(proof, document, context);
      const configured = await statementsOf(configuration, { ...options, hash });
      if (!configured.ok) return configured;
      const documentHash = digestOf(signed.quads, how.hash);
      const data = joined(digestOf(configured.quads, how.hash), documentHash);
      return checked(await verifySignature(how.scheme, key, signature, data), documentHash);
    },
  };
}

/** The document was found to use shipped contexts only, and so does the proof: it has the same ones. */
export async function statementsOf(configuration: JsonObject, options: CanonicalOptions): Promise<Canonical> {
  const quads = options.contexts === undefined ? everydayStatements(configuration) : null;
  return quads === null ? canonicalise(configuration, options) : { ok: true, quads };
}

/** vc-di-eddsa §3.2.5, vc-di-ecdsa §3.2.5: the proof without its value, in the words of the document that it secures. */
export function configurationOf(proof: JsonObject, document: JsonObject, added?: string): JsonObject {
  const { proofValue: _, ...configuration } = proof;
  const contexts: readonly Json[] = listOf(document['@context']);
  const isLacking = added !== undefined && !contexts.includes(added);
  return { ...configuration, '@context': isLacking ? [...contexts, added] : (document['@context'] ?? []) };
}
