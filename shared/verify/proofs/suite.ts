/** What a cryptographic suite of embedded proofs is (Data Integrity 1.0, Cryptographic Suites). */
import type { JsonObject } from '../../badge/badge.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { CanonicalProblem } from './canonical.ts';

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
