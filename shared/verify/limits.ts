/** How much of a stranger's document we are willing to work through. */
import type { Json } from '../badge/badge.ts';

/** bytes of JSON that may go into canonicalisation, whose cost can grow faster than its input */
export const maxCanonicalBytes = 256 * 1024;
/** values (texts, numbers, objects, lists) in it: lists take quadratic time; real badges have some hundreds */
export const maxCanonicalValues = 4000;
/** values in one proof */
export const maxProofValues = 100;
/** contexts named anywhere in it */
export const maxContexts = 32;
/** deep comparisons in one canonicalisation, times the values in the document: well under a second of work */
export const maxComparedValues = 1_000_000;
/** milliseconds for one proof, all of its canonicalisation included */
export const proofTimeout = 900;
/** proofs of one credential that are tried */
export const maxProofs = 4;
/** entries of `credentialStatus` that are looked up */
export const maxStatusLists = 4;
/** bytes of one status list when unpacked: 128 million entries */
export const maxStatusListBytes = 16 * 1024 * 1024;
/** entries that a status list must have: fewer would give away whose status is asked for */
export const minStatusEntries = 131_072;
/** entries of `credentialSchema` that are looked up */
export const maxSchemas = 4;
/** characters of one JSON Schema: the one of Open Badges 3.0 has 62,000 */
export const maxSchemaBytes = 256 * 1024;
/** milliseconds for one JSON Schema over one credential */
export const schemaTimeout = 400;
/** endorsements of one badge that are checked */
export const maxEndorsements = 8;
/** keys of one issuer that are looked at */
export const maxKeys = 100;
/** characters of one key in multibase, PEM or JWK form */
export const maxKeyText = 10_000;

/** How many values a document holds, itself included. */
export function valuesIn(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner: Json) => sum + valuesIn(inner), 1);
}
