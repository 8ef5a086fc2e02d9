/** The suites that sign the JSON itself (RFC 8785), every word of it: eddsa-jcs-2022 and ecdsa-jcs-2019. */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { listOf } from '../../badge/json.ts';
import { maxCanonicalBytes } from '../limits.ts';
import type { CanonicalProblem } from './canonical.ts';
import { digestOf, joined } from '../hashing.ts';
import { jcs } from './jcs.ts';
import { ecdsa, eddsa, signatureIn } from './proof-value.ts';
import { verifySignature } from './signature.ts';
import { checked, keyNotUsable, malformed, type Suite } from './suite.ts';

export const eddsaJcs2022: Suite = jcsSuite(
  'eddsa-jcs-2022',
  'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022',
  eddsa,
);

export const ecdsaJcs2019: Suite = jcsSuite(
  'ecdsa-jcs-2019',
  'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019',
  ecdsa,
);

function jcsSuite(name: string, specification: string, signing: typeof eddsa): Suite {
  return {
    name,
    specification,
    async verify(document, proof, key) {
      const how = signing(key);
      if (how === null) return keyNotUsable;
      const signature = signatureIn(proof, how.length);
      if (signature === null) return malformed('proofValue');
      const { proofValue: _, ...configuration } = proof;
      const secured = asSigned(document, proof);
      if (secured === null) return malformed('@context');
      const [text, configured] = [jcs(secured), jcs(configuration)];
      if (text === null || configured === null) return notUnicode;
      if (text.length > maxCanonicalBytes) return tooLarge;
      const documentHash = digestOf(text, how.hash);
      const data = joined(digestOf(configured, how.hash), documentHash);
      return checked(await verifySignature(how.scheme, key, signature, data), documentHash);
    },
  };
}

/**
 * vc-di-eddsa §3.3.2: contexts may have been added since; those that were signed stand in the proof, and come
 * first in the document. Null where they do not.
 */
function asSigned(document: JsonObject, proof: JsonObject): JsonObject | null {
  const signed = proof['@context'];
  if (signed === undefined) return document;
  const present = listOf(document['@context']);
  const isBeginning = listOf(signed).every((context, index) => isSame(context, present[index]));
  return isBeginning ? { ...document, '@context': signed } : null;
}

function isSame(one: Json, other: Json | undefined): boolean {
  return other !== undefined && jcs(one) === jcs(other);
}

const notUnicode: CanonicalProblem = { ok: false, code: 'json-ld-unsafe', detail: { problem: 'Unicode' } };
const tooLarge: CanonicalProblem = {
  ok: false,
  code: 'document-too-large',
  detail: { limit: maxCanonicalBytes / 1024 },
};
