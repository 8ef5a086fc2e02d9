/** Which pages a passport has, which badges a page shows and in what order; pure readings of the view. */
import type { PassportView } from '../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import { groupIds } from '../shared/skills/placement.ts';
import { isOwnSection, type PageId } from './stores/session.ts';

/** The five groups, the owner's own sections in their order, and what has no place yet. */
export function pagesOf({ ownSections }: Pick<PassportView, 'ownSections'>): readonly PageId[] {
  return [...groupIds, ...ownSections.map(({ id }) => id).filter(isOwnSection), 'unplaced'];
}

/** The page that is wanted or, where its section was taken away, the one to which its badges went. */
export function pageShown(view: PassportView, wanted: PageId): PageId {
  return pagesOf(view).includes(wanted) ? wanted : 'unplaced';
}

/** Ids of the badges of one page, in the owner's order. */
export function idsOn(view: PassportView, page: PageId): readonly string[] {
  if (page === 'unplaced') return view.unplaced;
  const place = isOwnSection(page)
    ? view.ownSections.find(({ id }) => id === page)
    : view.sections.find(({ group }) => group === page);
  return place?.badges ?? [];
}

const byId = new WeakMap<PassportView, ReadonlyMap<string, BadgeSummary>>();

/** The badges of these ids; those that the passport does not show are left out. */
export function badgesOf(view: PassportView, ids: Iterable<string>): readonly BadgeSummary[] {
  const known = byId.get(view) ?? new Map(view.badges.map((badge) => [badge.id, badge]));
  byId.set(view, known);
  return Array.from(ids).flatMap((id) => known.get(id) ?? []);
}

/** The badges of one page in the owner's order. */
export function badgesOn(view: PassportView, page: PageId): readonly BadgeSummary[] {
  return badgesOf(view, idsOn(view, page));
}

/** All badges, page after page: the way the sheet's arrows go. */
export function badgesInOrder(view: PassportView): readonly BadgeSummary[] {
  return pagesOf(view).flatMap((page) => badgesOn(view, page));
}

/** Groups with at least one badge. */
export function shownGroups(view: PassportView): number {
  return view.sections.filter(({ badges }) => badges.length > 0).length;
}

/** Before which badge moved ones come, for the engine's `move`; null: last; undefined: nothing would change. */
export type Before = string | null | undefined;

/** Where a drop puts badges. `order` is the page's order now. */
export function beforeOf(
  order: readonly string[],
  moved: ReadonlySet<string>,
  target: { readonly key: string; readonly dropPosition: 'before' | 'after' | 'on' },
): Before {
  const index = order.indexOf(target.key);
  if (target.dropPosition === 'on' || index < 0) return undefined;
  return putAt(order, moved, target.dropPosition === 'before' ? index : index + 1);
}

export const steps = ['up', 'down', 'first', 'last'] as const;
export type Step = (typeof steps)[number];

/** One step within the page, or to its end; several badges come together at the first or the last of them. */
export function beforeAfterStep(order: readonly string[], moved: ReadonlySet<string>, step: Step): Before {
  const first = order.findIndex((id) => moved.has(id));
  const last = order.findLastIndex((id) => moved.has(id));
  if (first < 0) return undefined;
  const at = { up: first - 1, down: last + 2, first: 0, last: order.length }[step];
  return putAt(order, moved, Math.max(0, at));
}

/** Before the first badge from this place on that stays where it is. */
function putAt(order: readonly string[], moved: ReadonlySet<string>, place: number): Before {
  const before = order.slice(place).find((id) => !moved.has(id)) ?? null;
  const others = order.filter((id) => !moved.has(id));
  const index = before === null ? others.length : others.indexOf(before);
  const after = others.toSpliced(index, 0, ...order.filter((id) => moved.has(id)));
  return after.every((id, at) => id === order[at]) ? undefined : before;
}
