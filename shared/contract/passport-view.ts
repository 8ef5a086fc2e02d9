/**
 * How a passport is told to the page: whole once, then only what is new, so that moving one badge of ten thousand
 * costs one badge. The page puts the news into the view it has.
 */
import type { Desk, ListedVersion, SelfLevels } from '../passport/desk.ts';
import type { GroupId } from '../skills/placement.ts';
import type { BadgeSummary, OwnFileView } from './views.ts';

export interface PassportFacts {
  readonly id: string;
  readonly language: Desk['language'];
  readonly isSample: boolean;
  readonly superBadge: {
    readonly held: boolean;
    readonly missing: readonly GroupId[];
    /** how many badges for it are there and could not be confirmed yet */
    readonly open: number;
  };
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** what the owner estimates for themselves */
  readonly selfLevels: SelfLevels;
  /** files about the person as a whole, oldest first; no system has checked them */
  readonly references: readonly OwnFileView[];
}

export interface SectionFacts {
  readonly group: GroupId;
  /** the owner's text or, where there is none, the guide's */
  readonly text: string;
  readonly isOwn: boolean;
}

export interface OwnSectionFacts {
  /** `own-` and 12 hexadecimal digits */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly position: number;
}

export interface PassportNews extends PassportFacts {
  /** names this state; given back with the next question, it gets only what is newer */
  readonly revision: string;
  /** the state that this builds on; null: everything is told */
  readonly since: string | null;
  /** null: as it was */
  readonly profile: Desk['profile'] | null;
  readonly sections: readonly SectionFacts[];
  readonly ownSections: readonly OwnSectionFacts[];
  /** what was made of it and for whom, newest first; null: as it was */
  readonly versions: readonly ListedVersion[] | null;
  /** ids of all shown badges in the owner's order; null: as it was */
  readonly order: readonly string[] | null;
  /** those that are new or have changed */
  readonly badges: readonly BadgeSummary[];
}

export interface SectionView extends SectionFacts {
  /** ids, in the owner's order */
  readonly badges: readonly string[];
}

export interface OwnSectionView extends OwnSectionFacts {
  readonly badges: readonly string[];
}

export interface PassportView extends PassportFacts {
  readonly revision: string;
  readonly profile: Desk['profile'];
  readonly sections: readonly SectionView[];
  readonly ownSections: readonly OwnSectionView[];
  /** what was made of it and for whom, newest first */
  readonly versions: readonly ListedVersion[];
  /** ids of badges in no group and no section */
  readonly unplaced: readonly string[];
  /** every shown badge, in the owner's order */
  readonly badges: readonly BadgeSummary[];
}

/** What the page shows after the news; `before` is what it showed, and is needed where the news build on it. */
export function viewAfter(before: PassportView | null, news: PassportNews): PassportView {
  const { since, profile, order, badges: changed, sections, ownSections, versions, ...facts } = news;
  if (since !== null && before?.revision !== since)
    throw new TypeError('news about a state that is not shown');
  const known = new Map([...(before?.badges ?? []), ...changed].map((badge) => [badge.id, badge]));
  const ids = order ?? before?.badges.map(({ id }) => id) ?? [];
  const badges = ids.flatMap((id) => known.get(id) ?? []);
  const places = new Map<string, string[]>();
  for (const { id, standing } of badges) {
    const place = standing.group ?? standing.section ?? '';
    const there = places.get(place) ?? [];
    there.push(id);
    places.set(place, there);
  }
  const shownProfile = profile ?? before?.profile;
  if (shownProfile === undefined) throw new TypeError('a passport without a profile');
  return {
    ...facts,
    profile: shownProfile,
    versions: versions ?? before?.versions ?? [],
    sections: sections.map((section) => ({ ...section, badges: places.get(section.group) ?? [] })),
    ownSections: ownSections.map((section) => ({ ...section, badges: places.get(section.id) ?? [] })),
    unplaced: places.get('') ?? [],
    badges,
  };
}
