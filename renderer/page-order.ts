/** Which badges a page shows and in what order; pure readings of the view. */
import type { PassportView } from '../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import { pageIds, type PageId } from './stores/session.ts';

/** The badges of one page in the owner's order. */
export function badgesOn(view: PassportView, page: PageId): readonly BadgeSummary[] {
  const ids =
    page === 'unplaced' ? view.unplaced : (view.sections.find(({ group }) => group === page)?.badges ?? []);
  const known = new Map(view.badges.map((badge) => [badge.id, badge]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** All badges, page after page: the way the sheet's arrows go. */
export function badgesInOrder(view: PassportView): readonly BadgeSummary[] {
  return pageIds.flatMap((page) => badgesOn(view, page));
}

/** Groups with at least one badge. */
export function shownGroups(view: PassportView): number {
  return view.sections.filter(({ badges }) => badges.length > 0).length;
}

/**
 * Before which badge a dropped one comes, for the engine's `move`; null: last.
 * `order` is the page's order now. Undefined where the drop changes nothing.
 */
export function beforeOf(
  order: readonly string[],
  moved: string,
  target: { readonly key: string; readonly dropPosition: 'before' | 'after' | 'on' },
): string | null | undefined {
  if (target.key === moved || target.dropPosition === 'on') return undefined;
  const rest = order.filter((id) => id !== moved);
  const index = rest.indexOf(target.key);
  if (index < 0) return undefined;
  const before = rest[target.dropPosition === 'before' ? index : index + 1] ?? null;
  const now = order[order.indexOf(moved) + 1] ?? null;
  return before === now ? undefined : before;
}
