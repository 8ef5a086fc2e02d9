/** What became of one endorsement, whichever standard it follows. */
import type { CheckEvidence } from '../report.ts';

export interface EndorsementAnswer {
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly evidence: readonly CheckEvidence[];
}
