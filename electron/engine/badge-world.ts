/** The World that one badge of a passport is checked in: the network of the run, the trust book, the kept evidence. */
import type { HeldBadge, Passport } from '../../shared/passport/passport.ts';
import { keptWorld } from '../../shared/verify/kept-world.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { World } from '../../shared/verify/world.ts';
import type { OpenPassport } from './library.ts';
import { keptDocument } from './store/documents.ts';
import { createSeenIssuers, sightingOf } from './trust/seen.ts';

/** Of one run over one passport. */
export interface BadgeWorlds {
  /** with what is known at this moment */
  of(badge: string): World;
  /** what a badge proves about its issuer counts for the ones after it */
  note(held: HeldBadge): void;
}

export function badgeWorlds(
  passport: OpenPassport,
  world: World,
  known: readonly KnownIssuer[],
): BadgeWorlds {
  const seen = createSeenIssuers();
  for (const held of remaining(passport.read())) seen.set(held.id, sightingOf(held));
  const remembering = keptWorld(world, (url) => keptDocument(passport.database, url.replace(/#.*$/u, '')));
  return {
    of: (badge) => ({ ...remembering, trust: { known, seen: seen.without(badge) } }),
    note: (held) => seen.set(held.id, sightingOf(held)),
  };
}

/** A badge that the owner took out of the passport vouches for nobody. */
export function remaining({ badges, desk }: Passport): readonly HeldBadge[] {
  return badges.filter(({ id }) => desk.decisions[id]?.removed !== true);
}
