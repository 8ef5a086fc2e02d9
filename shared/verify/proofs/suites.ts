/** The suites that we can check: one row each. */
import type { JsonObject } from '../../badge/badge.ts';
import { hasType, textOf } from '../json-reading.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import type { Suite } from './suite.ts';

const suites: ReadonlyMap<string, Suite> = new Map([[eddsaRdfc2022.name, eddsaRdfc2022]]);

/** What a proof calls its suite: the `cryptosuite` of a DataIntegrityProof, else its type. */
export function suiteName(proof: JsonObject): string {
  return textOf(proof, 'cryptosuite') ?? textOf(proof, 'type') ?? '?';
}

/** Null where we cannot check this suite (yet). */
export function suiteOf(proof: JsonObject): Suite | null {
  return hasType(proof, 'DataIntegrityProof') ? (suites.get(suiteName(proof)) ?? null) : null;
}
