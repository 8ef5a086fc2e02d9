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

/** As much of a badge as the tree needs. */
export interface TreeBadge {
  readonly standing: Standing;
  readonly verdict: Report['verdict'] | null;
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
  /** a higher level of the same group is held, so that this one is not needed any more */
  readonly isPassed: boolean;
}

export interface BadgeTree<B extends TreeBadge> {
  readonly groups: readonly { readonly group: GroupId; readonly lines: readonly ModuleLine<B>[] }[];
  readonly specials: readonly (TreeLine<B> & { readonly special: SpecialId })[];
  /** groups whose own badge at "Excellent" is not held; empty: the rule of the Super Badge is met */
  readonly missing: readonly GroupId[];
}

/** The levels that the rule of the Super Badge asks for in every group. */
const superLevel: LevelId = 'excellent';

export function badgeTree<B extends TreeBadge>(badges: readonly B[]): BadgeTree<B> {
  const groups = groupIds.map((group) => ({
    group,
    lines: levelIds
      .map((level) => moduleLine(badges, group, level))
      .map((line, at, all) => ({ ...line, isPassed: all.slice(at + 1).some(({ held }) => held.length > 0) })),
  }));
  return {
    groups,
    specials: specialIds.map((special) => {
      const these = badges.filter(({ standing }) => standing.special === special);
      return { special, ...parted(these), alike: [] };
    }),
    missing: groups
      .filter(({ lines }) => !lines.some(({ level, held }) => level === superLevel && held.length > 0))
      .map(({ group }) => group),
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
