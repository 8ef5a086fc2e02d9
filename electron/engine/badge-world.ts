/** The World that one badge of a passport is checked in: the network of the run, the trust book, the kept evidence. */
import type { HeldBadge, Shelf, Shelved } from '../../shared/passport/passport.ts';
import { sightingOf } from '../../shared/passport/sighting.ts';
import { keptWorld } from '../../shared/verify/kept-world.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import type { Report } from '../../shared/verify/report.ts';
import type { World } from '../../shared/verify/world.ts';
import type { OpenPassport } from './library.ts';
import { keptDocument } from './store/documents.ts';
import { withIssuerKnown } from './trust/continuity.ts';
import { createSeenIssuers } from './trust/seen.ts';
import type { Verified } from './verify-file.ts';

/** Of one run over one passport. */
export interface BadgeWorlds {
  /** in which badges are verified; what the other badges say about an issuer comes with `seen` */
  readonly world: World;
  /** the report as it is with all other badges in sight; to be asked in the order in which they are saved */
  seen(badge: string, verified: Verified): Report;
  /** the kept report of a badge as it reads now, to be compared with a new one */
  before(held: HeldBadge): Report | null;
  /** what a badge proves about its issuer counts for the ones after it */
  note(badge: string, held: Pick<HeldBadge, 'badge' | 'report'>): void;
}

export function badgeWorlds(
  passport: OpenPassport,
  world: World,
  known: readonly KnownIssuer[],
): BadgeWorlds {
  const seen = createSeenIssuers();
  for (const { id, sighting } of remaining({ desk: passport.desk(), badges: passport.cards() }))
    seen.set(id, sighting);
  const remembering = keptWorld(world, (url) => keptDocument(passport.database, url.replace(/#.*$/u, '')));
  return {
    world: { ...remembering, trust: { known, seen: [] } },
    seen: (id, { report, badge }) => withIssuerKnown(report, badge, { known, seen: seen.without(id) }),
    before: ({ id, badge, report }) =>
      report === null ? null : withIssuerKnown(report, badge, { known, seen: seen.without(id) }),
    note: (id, held) => seen.set(id, sightingOf(held)),
  };
}

/** A badge that the owner took out of the passport vouches for nobody. */
export function remaining<B extends Shelved>({ badges, desk }: Shelf<B>): readonly B[] {
  return badges.filter(({ id }) => desk.decisions[id]?.removed !== true);
}
