/** What its owner chose to show of a passport, as a passport that holds nothing else. Pure. */
import { levelIds } from '../../skills/placement.ts';
import type { BadgeOrder, Choices, DocumentGroup } from '../choices.ts';
import type { Desk } from '../desk.ts';
import { shownBadges, standingOf, type HeldBadge, type Passport } from '../passport.ts';
import { emptyProfile, type Profile } from '../profile.ts';

export function chosenPassport(passport: Passport, choices: Choices): Passport {
  const { desk } = passport;
  const without = new Set(choices.withoutBadges);
  const badges = ordered(
    shownBadges(passport).filter(
      (held) => !without.has(held.id) && !choices.withoutGroups.includes(groupOf(held, desk)),
    ),
    choices.order,
    desk,
  );
  return {
    ...passport,
    badges,
    desk: { ...chosenDesk(desk, badges, choices), decisions: numbered(badges, desk) },
  };
}

/** The group of choices that a badge stands in. */
export function groupOf(held: Pick<HeldBadge, 'id' | 'proposals'>, desk: Desk): DocumentGroup {
  const { group, section } = standingOf(held, desk);
  return group ?? (section === null ? 'rest' : 'own');
}

function ordered(badges: readonly HeldBadge[], order: BadgeOrder, desk: Desk): readonly HeldBadge[] {
  switch (order) {
    case 'own':
      return badges;
    case 'newest': {
      const time = ({ badge }: HeldBadge): number => Date.parse(badge.issuedOn ?? '') || 0;
      return badges.toSorted((a, b) => time(b) - time(a));
    }
    case 'level': {
      const rank = (held: HeldBadge): number => {
        const { level } = standingOf(held, desk);
        return level === null ? -1 : levelIds.indexOf(level);
      };
      return badges.toSorted((a, b) => rank(b) - rank(a));
    }
  }
}

/** Everything else that is asked for an order finds this one. */
function numbered(badges: readonly HeldBadge[], { decisions }: Desk): Desk['decisions'] {
  return Object.fromEntries(badges.map(({ id }, position) => [id, { ...decisions[id], position }]));
}

function chosenDesk(desk: Desk, badges: readonly HeldBadge[], { without }: Choices): Desk {
  const ids = new Set(badges.map(({ id }) => id));
  const hasWords = !without.includes('words');
  return {
    ...desk,
    profile: chosenProfile(desk.profile, without),
    statements: Object.fromEntries(Object.entries(desk.statements).filter(([id]) => hasWords && ids.has(id))),
    ownFiles: Object.fromEntries(
      Object.entries(desk.ownFiles).filter(([, { badge }]) => hasWords && ids.has(badge)),
    ),
  };
}

function chosenProfile(profile: Profile, without: Choices['without']): Profile {
  const { email, phone, website, address, photo, name, headline, ...about } = profile;
  const hides = (part: Choices['without'][number]): boolean => without.includes(part);
  return {
    ...(hides('about') ? emptyProfile : about),
    name,
    headline,
    photo: hides('photo') ? null : photo,
    ...(hides('contact')
      ? { email: '', phone: '', website: '', address: '' }
      : { email, phone, website, address }),
  };
}
