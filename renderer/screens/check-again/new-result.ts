/** What of a change is news to a person: another answer, and not the same answer for another reason. Pure. */
import type { BadgeChange, CheckChange } from '../../../shared/contract/views.ts';

export function newAnswers({ checks }: Pick<BadgeChange, 'checks'>): readonly CheckChange[] {
  return checks.filter(({ before, after }) => before?.outcome !== after.outcome);
}

export function hasNewResult(change: BadgeChange | null): boolean {
  return change !== null && (change.before !== change.after || newAnswers(change).length > 0);
}
