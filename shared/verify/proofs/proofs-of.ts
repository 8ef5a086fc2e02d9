/** The embedded proofs of a credential, and what each of them signs. */
import type { JsonObject } from '../../badge/badge.ts';
import { isJsonObject } from '../../badge/json.ts';
import { listOf, textOf, textsOf } from '../json-reading.ts';
import { maxProofs } from '../limits.ts';

/** Those that are tried: at most `maxProofs`. */
export function proofsOf(credential: JsonObject): readonly JsonObject[] {
  return allProofsOf(credential).slice(0, maxProofs);
}

export function allProofsOf(credential: JsonObject): readonly JsonObject[] {
  return listOf(credential, 'proof').filter(isJsonObject);
}

/**
 * Data Integrity 1.0, Proof Chains: a proof with `previousProof` also signs the proofs that it names.
 * @returns null where one of them is not there
 */
export function signedBy(
  proof: JsonObject,
  unsecured: JsonObject,
  all: readonly JsonObject[],
): JsonObject | null {
  const previous = textsOf(proof, 'previousProof');
  if (previous.length === 0) return unsecured;
  const named = all.filter((other) => previous.includes(textOf(other, 'id') ?? ''));
  return named.length === previous.length ? { ...unsecured, proof: named } : null;
}
