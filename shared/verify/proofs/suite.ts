/** What a cryptographic suite of embedded proofs is (Data Integrity 1.0, Cryptographic Suites). */
import type { JsonObject } from '../../badge/badge.ts';
import type { ContextSource } from '../contexts.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { CanonicalProblem } from './canonical.ts';
import { hexOf } from '../hashing.ts';

export type SuiteResult =
  /** the signature was checked; `documentHash` is that of the canonical document, lower-case hex */
  { readonly ok: true; readonly good: boolean; readonly documentHash: string } | SuiteProblem;

/** Why the signature could not be checked. */
export type SuiteProblem =
  | CanonicalProblem
  | { readonly ok: false; readonly code: 'key-not-usable' }
  /** `part`: the member of the proof that is damaged */
  | { readonly ok: false; readonly code: 'proof-malformed'; readonly part: string }
  /** of selective disclosure: from this the owner makes copies to show, and only those can be checked */
  | { readonly ok: false; readonly code: 'base-proof' };

export interface SuiteOptions {
  /** other contexts than the shipped ones: for the official vectors, which use some that no badge does */
  readonly contexts?: ContextSource;
}

export interface Suite {
  /** as evidence, and in sentences */
  readonly name: string;
  /** the section that says how it is verified */
  readonly specification: string;
  /**
   * @param document the credential without its `proof`
   * @param proof the proof as it stands, with its `proofValue`
   */
  verify(
    document: JsonObject,
    proof: JsonObject,
    key: PublicKey,
    options?: SuiteOptions,
  ): Promise<SuiteResult>;
}

/** @param good null where the key could not be used */
export function checked(good: boolean | null, documentHash: Uint8Array): SuiteResult {
  return good === null ? keyNotUsable : { ok: true, good, documentHash: hexOf(documentHash) };
}

export const keyNotUsable = { ok: false, code: 'key-not-usable' } as const satisfies SuiteProblem;

export function malformed(part: string): SuiteProblem {
  return { ok: false, code: 'proof-malformed', part };
}
