/** What the newest check of each badge found otherwise than the one before it. */
import type { LastChange } from '../../shared/contract/lens-views.ts';
import { changesBetween } from './changes.ts';
import type { OpenPassport } from './library.ts';
import { differingReports } from './store/reports.ts';

/** The latest first. */
export function lastChanges(passport: OpenPassport): readonly LastChange[] {
  const { decisions } = passport.desk();
  const names = new Map(passport.cards().map(({ id, name }) => [id, name]));
  return differingReports(passport.database)
    .filter(({ badge }) => decisions[badge]?.removed !== true)
    .map(({ badge, before, after }) => ({
      badge,
      name: names.get(badge) ?? null,
      ...changesBetween(before, after),
      beforeAt: before.checkedAt,
      afterAt: after.checkedAt,
    }));
}
