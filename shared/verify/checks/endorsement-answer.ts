/** What became of one endorsement, whichever standard it follows. */
import type { CheckEvidence } from '../report.ts';

export interface EndorsementAnswer {
  /** who endorses, by its id, else the address of the endorsement; null: it names neither */
  readonly by: string | null;
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly evidence: readonly CheckEvidence[];
}
