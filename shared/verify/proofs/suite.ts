/** The cryptographic suites of embedded proofs (Data Integrity 1.0 §3): one row a suite that we can check. */
import type { JsonObject } from '../../badge/badge.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { CanonicalProblem } from './canonical.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { textOf } from '../json-reading.ts';

export type SuiteResult = 'good' | 'bad' | 'key-not-usable' | 'proof-malformed' | CanonicalProblem;

export interface Suite {
  /** as evidence, and in sentences */
  readonly name: string;
  /**
   * @param document the credential without its `proof`
   * @param proof the proof as it stands, with its `proofValue`
   */
  verify(document: JsonObject, proof: JsonObject, key: PublicKey): Promise<SuiteResult>;
}

const suites: ReadonlyMap<string, Suite> = new Map([[eddsaRdfc2022.name, eddsaRdfc2022]]);

/** What a proof calls its suite: the `cryptosuite` of a DataIntegrityProof, else its type. */
export function suiteName(proof: JsonObject): string {
  return textOf(proof, 'cryptosuite') ?? textOf(proof, 'type') ?? '?';
}

/** Null where we cannot check this suite (yet). */
export function suiteOf(proof: JsonObject): Suite | null {
  return textOf(proof, 'type') === 'DataIntegrityProof' ? (suites.get(suiteName(proof)) ?? null) : null;
}
