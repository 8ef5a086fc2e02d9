/** The evidence of a check put in order for experts; pure. */
import type { Check, CheckEvidence, EvidenceKind } from '../../../shared/verify/report.ts';

/** Told with the documents themselves, once for all checks. */
const ofDocuments: ReadonlySet<EvidenceKind> = new Set(['sha256', 'fetched-at']);

/** Each thing once; hashes and times of documents left out. */
export function meansOf({ evidence }: Pick<Check, 'evidence'>): readonly CheckEvidence[] {
  return evidence.filter(
    ({ what, value }, index) =>
      !ofDocuments.has(what) &&
      evidence.findIndex((one) => one.what === what && one.value === value) === index,
  );
}
