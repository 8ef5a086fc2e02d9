/** What the passport shows at a glance: per group the best level, and the way to the Super Badge. */
import type { Desk, OwnSection } from './desk.ts';
import { groupIds, levelIds, type GroupId, type LevelId } from '../skills/placement.ts';
import {
  shownBadges,
  standingOf,
  type HeldBadge,
  type Shelf,
  type Shelved,
  type Standing,
} from './passport.ts';

export interface GroupOverview<B extends Shelved = HeldBadge> {
  readonly group: GroupId;
  readonly badges: readonly B[];
  /** the highest level that an issuer gave; null where none did */
  readonly level: LevelId | null;
}

/** A section of the owner's own, in their order. */
export interface OwnSectionOverview<B extends Shelved = HeldBadge> {
  readonly id: string;
  readonly section: OwnSection;
  readonly badges: readonly B[];
}

export interface Overview<B extends Shelved = HeldBadge> {
  readonly groups: readonly GroupOverview<B>[];
  readonly ownSections: readonly OwnSectionOverview<B>[];
  /** in no group and no section */
  readonly unplaced: readonly B[];
  readonly shown: number;
  /** groups in which no issuer has given "Excellent" yet; empty: the rule of the Super Badge is met */
  readonly superBadgeMissing: readonly GroupId[];
  readonly hasSuperBadge: boolean;
}

/** Badges with a found problem stay visible in their group and never count towards a level. */
export function overviewOf<B extends Shelved>(shelf: Shelf<B>): Overview<B> {
  const { desk } = shelf;
  const placed = shownBadges(shelf).map((held) => ({ held, standing: standingOf(held, desk) }));
  const groups = groupIds.map((group) => {
    const inGroup = placed.filter(({ standing }) => standing.group === group);
    return { group, badges: inGroup.map(({ held }) => held), level: bestLevel(inGroup) };
  });
  return {
    groups,
    ownSections: ownSectionsOf(desk).map(({ id, section }) => ({
      id,
      section,
      badges: placed.filter(({ standing }) => standing.section === id).map(({ held }) => held),
    })),
    unplaced: placed
      .filter(({ standing }) => standing.group === null && standing.section === null)
      .map(({ held }) => held),
    shown: groups.filter(({ badges }) => badges.length > 0).length,
    superBadgeMissing: groups.filter(({ level }) => level !== 'excellent').map(({ group }) => group),
    hasSuperBadge: placed.some(
      ({ held, standing }) => standing.special === 'super' && held.report?.verdict !== 'invalid',
    ),
  };
}

function bestLevel(placed: readonly { held: Shelved; standing: Standing }[]): LevelId | null {
  const given = placed
    .filter(({ held, standing }) => standing.levelBy === 'issuer' && held.report?.verdict !== 'invalid')
    .map(({ standing }) => standing.level);
  return levelIds.findLast((level) => given.includes(level)) ?? null;
}

/** In the owner's order. */
export function ownSectionsOf({ ownSections }: Desk): readonly { id: string; section: OwnSection }[] {
  return Object.entries(ownSections)
    .map(([id, section]) => ({ id, section }))
    .toSorted((a, b) => a.section.position - b.section.position || (a.id < b.id ? -1 : 1));
}
