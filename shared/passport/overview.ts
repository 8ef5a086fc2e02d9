/** What the passport shows at a glance: per group the best level, and the way to the Super Badge. */
import { badgeTree, foundIn, isOpen, isProven, type TreeBadge } from './badge-tree.ts';
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
  /** groups whose own badge at "Excellent" is not proven; empty: the rule of the Super Badge is met */
  readonly superBadgeMissing: readonly GroupId[];
  /** how many badges for it are there and could not be confirmed yet */
  readonly superBadgeOpen: number;
  /** it is there, and proven */
  readonly hasSuperBadge: boolean;
}

/** Badges with a found problem stay visible in their group and never count towards a level. */
export function overviewOf<B extends Shelved>(shelf: Shelf<B>): Overview<B> {
  const { desk } = shelf;
  const placed = shownBadges(shelf).map((held) => ({ held, standing: standingOf(held, desk) }));
  const { way } = badgeTree(placed.map(({ held, standing }) => ({ standing, ...foundIn(held.report) })));
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
    superBadgeMissing: way.missing,
    superBadgeOpen: way.open.length,
    hasSuperBadge: way.isHeld,
  };
}

function bestLevel(placed: readonly { held: Shelved; standing: Standing }[]): LevelId | null {
  const sound = placed.filter(({ held }) => held.report?.verdict !== 'invalid');
  return highestLevel(sound, 'issuer');
}

/** In the owner's order. */
export function ownSectionsOf({ ownSections }: Desk): readonly { id: string; section: OwnSection }[] {
  return Object.entries(ownSections)
    .map(([id, section]) => ({ id, section }))
    .toSorted((a, b) => a.section.position - b.section.position || (a.id < b.id ? -1 : 1));
}

/** As much of a badge as telling proof from own words needs. */
export interface ProvenBadge extends TreeBadge {
  /** all good, but only a key names the issuer */
  readonly isOnlyAKey: boolean;
  readonly hasStatement: boolean;
  /** how many files the owner has added to it */
  readonly ownFiles: number;
}

/** What of one group is proven, and apart from it what is not, or is the owner's own word. */
export interface GroupProof<B extends ProvenBadge> {
  readonly group: GroupId;
  /** the highest level of `checked` that an issuer gave */
  readonly proven: LevelId | null;
  /** badges of which a check on this computer found everything good */
  readonly checked: readonly B[];
  /** those of `checked` of which only a key names the issuer, and nobody knows whose it is */
  readonly keyOnly: readonly B[];
  /** the highest level of `open` that an issuer gave */
  readonly openLevel: LevelId | null;
  /** badges that could not be checked completely, or were not checked yet, or not on this computer */
  readonly open: readonly B[];
  /** those of `open` whose result came with the passport file */
  readonly elsewhere: readonly B[];
  /** a check found a problem: they count for nothing */
  readonly refused: readonly B[];
  /** the highest level that the owner gave by their own word */
  readonly ownLevel: LevelId | null;
  /** badges about which the owner wrote or added something */
  readonly told: readonly B[];
}

export function groupProofs<B extends ProvenBadge>(badges: readonly B[]): readonly GroupProof<B>[] {
  return groupIds.map((group) => {
    const inGroup = badges.filter(({ standing }) => standing.group === group);
    const checked = inGroup.filter(isProven);
    const open = inGroup.filter(isOpen);
    return {
      group,
      proven: highestLevel(checked, 'issuer'),
      checked,
      keyOnly: checked.filter(({ isOnlyAKey }) => isOnlyAKey),
      openLevel: highestLevel(open, 'issuer'),
      open,
      elsewhere: open.filter(({ isElsewhere }) => isElsewhere),
      refused: inGroup.filter(({ verdict }) => verdict === 'invalid'),
      ownLevel: highestLevel(inGroup, 'owner'),
      told: inGroup.filter(({ hasStatement, ownFiles }) => hasStatement || ownFiles > 0),
    };
  });
}

/** Of the levels that the named one gave; null where there is none. */
export function highestLevel(
  badges: readonly Pick<TreeBadge, 'standing'>[],
  by: Standing['levelBy'],
): LevelId | null {
  const given = badges
    .filter(({ standing }) => standing.levelBy === by)
    .map(({ standing }) => standing.level);
  return levelIds.findLast((level) => given.includes(level)) ?? null;
}
