/**
 * Whether an issuer is known is the owner's own knowledge, and people want to see it as it is now: a mark that was made
 * or taken back counts at once, wherever a badge is shown. What was written down at a check stays as it was.
 */
import type { Card } from '../../shared/passport/card.ts';
import type { HeldBadge, Passport } from '../../shared/passport/passport.ts';
import { sightingOf } from '../../shared/passport/sighting.ts';
import type { KnownIssuer, SeenIssuer } from '../../shared/verify/trust.ts';
import { remaining } from './badge-world.ts';
import type { OpenPassport } from './library.ts';
import { withIssuerKnown } from './trust/continuity.ts';
import { createSeenIssuers } from './trust/seen.ts';

/** Every badge as it reads now. */
export function withKnownNow(passport: Passport, known: readonly KnownIssuer[]): Passport {
  const [all, earlier] = [createSeenIssuers(), createSeenIssuers()];
  const sightings = new Map(remaining(passport).map((held) => [held.id, sightingOf(held)]));
  for (const [id, sighting] of sightings) all.set(id, sighting);
  return {
    ...passport,
    // In the order in which they came.
    badges: passport.badges.map((held) => {
      const now = asKnown(held, known, all.without(held.id), earlier.without(held.id));
      earlier.set(held.id, sightings.get(held.id) ?? null);
      return now;
    }),
  };
}

/** One badge as it reads now; of the others only the cards are read. */
export function knownNow(passport: OpenPassport, held: HeldBadge, known: readonly KnownIssuer[]): HeldBadge {
  const cards = remaining({ desk: passport.desk(), badges: passport.cards() });
  const others = cards.filter(({ id }) => id !== held.id);
  const earlier = others.filter(({ sequence }) => sequence < held.sequence);
  return asKnown(held, known, seenIn(others), seenIn(earlier));
}

function seenIn(cards: readonly Card[]): readonly SeenIssuer[] {
  const seen = createSeenIssuers();
  for (const { id, sighting } of cards) seen.set(id, sighting);
  return seen.without('');
}

/** Another name's new key is a warning about the badge that came later, never about those that were there before. */
function asKnown(
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
