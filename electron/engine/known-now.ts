/**
 * Whether an issuer is known is the owner's own knowledge, and people want to see it as it is now: a mark that was made
 * or taken back counts at once, wherever a badge is shown. What was written down at a check stays as it was.
 */
import type { HeldBadge, Passport } from '../../shared/passport/passport.ts';
import type { KnownIssuer, SeenIssuer } from '../../shared/verify/trust.ts';
import { remaining } from './badge-world.ts';
import { withIssuerKnown } from './trust/continuity.ts';
import { createSeenIssuers, sightingOf } from './trust/seen.ts';

/** @param only the one badge that is looked at; all where left out */
export function withKnownNow(passport: Passport, known: readonly KnownIssuer[], only?: string): Passport {
  const [all, earlier] = [createSeenIssuers(), createSeenIssuers()];
  const sightings = new Map(remaining(passport).map((held) => [held.id, sightingOf(held)]));
  for (const [id, sighting] of sightings) all.set(id, sighting);
  return {
    ...passport,
    // In the order in which they came.
    badges: passport.badges.map((held) => {
      const { id } = held;
      const isWanted = only === undefined || only === id;
      const now = isWanted ? knownNow(held, known, all.without(id), earlier.without(id)) : held;
      earlier.set(id, sightings.get(id) ?? null);
      return now;
    }),
  };
}

/** Another name's new key is a warning about the badge that came later, never about those that were there before. */
function knownNow(
  held: HeldBadge,
  known: readonly KnownIssuer[],
  others: readonly SeenIssuer[],
  earlier: readonly SeenIssuer[],
): HeldBadge {
  if (held.report === null) return held;
  const { remarks } = withIssuerKnown(held.report, held.badge, { known, seen: earlier });
  return {
    ...held,
    report: { ...withIssuerKnown(held.report, held.badge, { known, seen: others }), remarks },
  };
}
