/** Which badges of the passport come into the document, group by group; pure. */
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Choices, DocumentGroup } from '../../../shared/passport/choices.ts';
import { groupIds } from '../../../shared/skills/placement.ts';

type Left = Pick<Choices, 'withoutGroups' | 'withoutBadges'>;

export interface Branch {
  readonly group: DocumentGroup;
  /** ids, in the owner's order */
  readonly badges: readonly string[];
}

/** The five groups always; own sections and what stands in none of them where there are some. */
export function branchesOf(view: PassportView): readonly Branch[] {
  const own = view.ownSections.flatMap(({ badges }) => badges);
  return [
    ...groupIds.map((group) => ({
      group,
      badges: view.sections.find((section) => section.group === group)?.badges ?? [],
    })),
    ...(view.ownSections.length === 0 ? [] : [{ group: 'own' as const, badges: own }]),
    ...(view.unplaced.length === 0 ? [] : [{ group: 'rest' as const, badges: view.unplaced }]),
  ];
}

/** Those of a branch that come into the document. */
export function shownOf({ group, badges }: Branch, left: Left): readonly string[] {
  if (left.withoutGroups.includes(group)) return [];
  const without = new Set(left.withoutBadges);
  return badges.filter((id) => !without.has(id));
}

export function countShown(view: PassportView, left: Left): number {
  return branchesOf(view).reduce((count, branch) => count + shownOf(branch, left).length, 0);
}

/** The whole branch in or out. */
export function withBranch({ group, badges }: Branch, isIn: boolean, left: Left): Left {
  const others = left.withoutGroups.filter((other) => other !== group);
  const own = new Set(badges);
  return {
    withoutGroups: isIn ? others : [...others, group],
    withoutBadges: left.withoutBadges.filter((id) => !own.has(id)),
  };
}

/** Exactly these badges of the branch in. With the last badge its group goes, and with the first it comes. */
export function withBadges(branch: Branch, shown: ReadonlySet<string>, left: Left): Left {
  const isIn = branch.badges.some((id) => shown.has(id));
  const after = withBranch(branch, isIn, left);
  if (!isIn) return after;
  return {
    ...after,
    withoutBadges: [...after.withoutBadges, ...branch.badges.filter((id) => !shown.has(id))],
  };
}
