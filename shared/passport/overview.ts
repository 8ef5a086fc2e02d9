/** What the passport shows at a glance: per group the best level, and the way to the Super Badge. */
import { groupIds, levelIds, type GroupId, type LevelId } from '../skills/placement.ts';
import { shownBadges, standingOf, type HeldBadge, type Passport, type Standing } from './passport.ts';

export interface GroupOverview {
  readonly group: GroupId;
  readonly badges: readonly HeldBadge[];
  /** the highest level that an issuer gave; null where none did */
  readonly level: LevelId | null;
}

export interface Overview {
  readonly groups: readonly GroupOverview[];
  readonly unplaced: readonly HeldBadge[];
  readonly shown: number;
  /** groups in which no issuer has given "Excellent" yet; empty: the rule of the Super Badge is met */
  readonly superBadgeMissing: readonly GroupId[];
  readonly hasSuperBadge: boolean;
}

/** Badges with a found problem stay visible in their group and never count towards a level. */
export function overviewOf(passport: Passport): Overview {
  const placed = shownBadges(passport).map((held) => ({ held, standing: standingOf(held, passport.desk) }));
  const groups = groupIds.map((group) => {
    const inGroup = placed.filter(({ standing }) => standing.group === group);
    return { group, badges: inGroup.map(({ held }) => held), level: bestLevel(inGroup) };
  });
  return {
    groups,
    unplaced: placed.filter(({ standing }) => standing.group === null).map(({ held }) => held),
    shown: groups.filter(({ badges }) => badges.length > 0).length,
    superBadgeMissing: groups.filter(({ level }) => level !== 'excellent').map(({ group }) => group),
    hasSuperBadge: placed.some(
      ({ held, standing }) => standing.special === 'super' && held.report?.verdict !== 'invalid',
    ),
  };
}

function bestLevel(placed: readonly { held: HeldBadge; standing: Standing }[]): LevelId | null {
  const given = placed
    .filter(({ held, standing }) => standing.levelBy === 'issuer' && held.report?.verdict !== 'invalid')
    .map(({ standing }) => standing.level);
  return levelIds.findLast((level) => given.includes(level)) ?? null;
}
