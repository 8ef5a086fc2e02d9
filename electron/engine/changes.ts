/** What a new check of a badge changed: verdict and answers, before and after. Pure. */
import type { BadgeChange, CheckChange } from '../../shared/contract/views.ts';
import type { Report } from '../../shared/verify/report.ts';

/** @param before null: never checked */
export function changesBetween(before: Report | null, after: Report): Omit<BadgeChange, 'badge' | 'name'> {
  return {
    before: before?.verdict ?? null,
    after: after.verdict,
    checks: after.checks.flatMap(({ id, outcome, code, detail }): readonly CheckChange[] => {
      const old = before?.checks.find((check) => check.id === id);
      if (old?.outcome === outcome && old.code === code) return [];
      const was = old === undefined ? null : { outcome: old.outcome, code: old.code, detail: old.detail };
      return [{ id, before: was, after: { outcome, code, detail } }];
    }),
  };
}

export function isChange({
  before,
  after,
  checks,
}: Pick<BadgeChange, 'before' | 'after' | 'checks'>): boolean {
  return before !== after || checks.length > 0;
}
