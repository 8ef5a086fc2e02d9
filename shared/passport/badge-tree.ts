/**
 * The framework's own badges (five groups, three levels, and the special ones) beside the badges of a person: which of
 * them counts for which, and what is still missing for the Super Badge.
 */
import {
  groupIds,
  levelIds,
  specialIds,
  type GroupId,
  type LevelId,
  type SpecialId,
} from '../skills/placement.ts';
import type { Report } from '../verify/report.ts';
import type { Standing } from './passport.ts';
import { isCheckedElsewhere } from './report-lines.ts';

/** As much of a badge as the tree needs. */
export interface TreeBadge {
  readonly standing: Standing;
  readonly verdict: Report['verdict'] | null;
  /** the verdict came with the passport file */
  readonly isElsewhere: boolean;
}

/** What the newest report says of a badge, as the tree needs it. */
export function foundIn(
  report: Pick<Report, 'verdict' | 'remarks'> | null,
): Pick<TreeBadge, 'verdict' | 'isElsewhere'> {
  return { verdict: report?.verdict ?? null, isElsewhere: report !== null && isCheckedElsewhere(report) };
}

/** Only what this computer checked and found all good: what came with the file, whoever made the file could have written. */
export function isProven({ verdict, isElsewhere }: Omit<TreeBadge, 'standing'>): boolean {
  return verdict === 'valid' && !isElsewhere;
}

/** It could not be checked completely, or was not checked yet, or not on this computer. */
export function isOpen(badge: Omit<TreeBadge, 'standing'>): boolean {
  return badge.verdict !== 'invalid' && !isProven(badge);
}

/** One badge of the framework. */
export interface TreeLine<B extends TreeBadge> {
  /** held badges that are this one by their name, and have no found problem */
  readonly held: readonly B[];
  /** held badges of the same group and level under another name; whether they count, the issuer decides */
  readonly alike: readonly B[];
  /** this one by their name, but a check found a problem: they do not count */
  readonly refused: readonly B[];
}

export interface ModuleLine<B extends TreeBadge> extends TreeLine<B> {
  readonly level: LevelId;
  /** a higher level of the same group is proven, so that this one is not needed any more */
  readonly isPassed: boolean;
}

export interface BadgeTree<B extends TreeBadge> {
  readonly groups: readonly { readonly group: GroupId; readonly lines: readonly ModuleLine<B>[] }[];
  readonly specials: readonly (TreeLine<B> & { readonly special: SpecialId })[];
  readonly way: SuperWay<B>;
}

/** How far it is to the Super Badge: what is proven counts, and what could not be confirmed stands apart. */
export interface SuperWay<B extends TreeBadge> {
  /** the Super Badge itself is there, and proven */
  readonly isHeld: boolean;
  /** groups whose own badge at "Excellent" is not proven; empty: the rule of the Super Badge is met */
  readonly missing: readonly GroupId[];
  /** badges that would bring it nearer, and could not be confirmed yet */
  readonly open: readonly B[];
}

/** The levels that the rule of the Super Badge asks for in every group. */
const superLevel: LevelId = 'excellent';

export function badgeTree<B extends TreeBadge>(badges: readonly B[]): BadgeTree<B> {
  const groups = groupIds.map((group) => ({
    group,
    lines: levelIds
      .map((level) => moduleLine(badges, group, level))
      .map((line, at, all) => ({
        ...line,
        isPassed: all.slice(at + 1).some(({ held }) => held.some(isProven)),
      })),
  }));
  const specials = specialIds.map((special) => {
    const these = badges.filter(({ standing }) => standing.special === special);
    return { special, ...parted(these), alike: [] };
  });
  return { groups, specials, way: wayOf(groups, specials) };
}

function wayOf<B extends TreeBadge>(
  groups: BadgeTree<B>['groups'],
  specials: BadgeTree<B>['specials'],
): SuperWay<B> {
  const itself = specials.filter(({ special }) => special === 'super').flatMap(({ held }) => held);
  const isHeld = itself.some(isProven);
  const wanted = groups.map(({ group, lines }) => ({
    group,
    held: lines.filter(({ level }) => level === superLevel).flatMap(({ held }) => held),
  }));
  const missing = wanted.filter(({ held }) => !held.some(isProven));
  return {
    isHeld,
    missing: missing.map(({ group }) => group),
    open: isHeld ? [] : [...itself, ...missing.flatMap(({ held }) => held)],
  };
}

function moduleLine<B extends TreeBadge>(badges: readonly B[], group: GroupId, level: LevelId) {
  const these = badges.filter(({ standing }) => isModuleBadge(standing, group, level));
  const alike = badges.filter(
    ({ standing, verdict }) =>
      standing.group === group &&
      standing.level === level &&
      standing.levelBy === 'issuer' &&
      standing.special === null &&
      verdict !== 'invalid' &&
      !isModuleBadge(standing, group, level),
  );
  return { level, ...parted(these), alike };
}

function parted<B extends TreeBadge>(these: readonly B[]): Pick<TreeLine<B>, 'held' | 'refused'> {
  return {
    held: these.filter(({ verdict }) => verdict !== 'invalid'),
    refused: these.filter(({ verdict }) => verdict === 'invalid'),
  };
}

/** By the name that its issuer gave it; where its owner puts it changes nothing. */
export function isModuleBadge(
  { proposal }: Pick<Standing, 'proposal'>,
  group: GroupId,
  level: LevelId,
): boolean {
  return (
    proposal !== null &&
    proposal.sure &&
    proposal.reason.code === 'official-name' &&
    proposal.group === group &&
    proposal.level === level
  );
}
