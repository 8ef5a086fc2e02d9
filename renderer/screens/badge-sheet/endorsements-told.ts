/** What the sheet tells of a badge's endorsements: what others say in words, and what became of checking them. Pure. */
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { plain, plainParagraphs } from '../../../shared/passport/document/plain-text.ts';
import type { Check } from '../../../shared/verify/report.ts';

export interface EndorsementsTold {
  /** null: the badge carries none, so there was nothing to check */
  readonly check: Check | null;
  readonly words: readonly { readonly by: string; readonly comment: string }[];
}

/** Null where there is nothing to tell. Most endorsements say nothing in words, and are checked all the same. */
export function endorsementsTold({
  badge,
  report,
}: Pick<BadgeSheet, 'badge' | 'report'>): EndorsementsTold | null {
  const found = report?.checks.find(({ id }) => id === 'endorsements');
  const check = found === undefined || found.outcome === 'not-applicable' ? null : found;
  const words = badge.endorsements
    .map(({ by, comment }) => ({ by: plain(by), comment: plainParagraphs(comment ?? '').join('\n') }))
    .filter(({ comment }) => comment !== '');
  return check === null && words.length === 0 ? null : { check, words };
}
