/** What one check found, before the verifier puts name and time to it. */
import { codes, type CodeOf } from './codes.ts';
import type { CheckEvidence, CheckId, Outcome } from './report.ts';

export type Detail = Readonly<Record<string, string | number>>;

export interface Finding<Id extends CheckId> {
  readonly id: Id;
  readonly outcome: Outcome;
  readonly code: CodeOf<Id>;
  readonly detail: Detail;
  readonly evidence: readonly CheckEvidence[];
}

export type AnyFinding = { [Id in CheckId]: Finding<Id> }[CheckId];

/** The outcome follows from the code (codes.ts). `detail` holds the values of the sentence. */
export function found<Id extends CheckId>(
  id: Id,
  code: CodeOf<Id>,
  detail: Detail = {},
  evidence: readonly CheckEvidence[] = [],
): Finding<Id> {
  const table: Readonly<Record<string, Outcome>> = codes[id];
  return { id, outcome: table[code] ?? 'unknown', code, detail, evidence };
}

/** Each piece of evidence once, in the order in which it first turns up. */
export function distinct(evidence: readonly CheckEvidence[]): readonly CheckEvidence[] {
  const seen = new Map(evidence.toReversed().map((item) => [`${item.what} ${item.value}`, item]));
  return [...seen.values()].toReversed();
}
