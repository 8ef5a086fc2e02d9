/** The issuers of the badges in a passport, grouped by what is proven of them: their keys and their domains. */
import type { HeldBadge } from '../../../shared/passport/passport.ts';
import { sightingOf, type Sighting } from '../../../shared/passport/sighting.ts';
import { plainName } from '../../../shared/verify/names.ts';

/** One hand, as far as that is proven. */
export interface SeenGroup {
  /** with all keys and domains of the group, and the name that most of its badges bear */
  readonly sighting: Sighting;
  /** other names that its badges bear */
  readonly otherNames: readonly string[];
  /** ids */
  readonly badges: readonly string[];
}

interface Member {
  readonly sighting: Sighting;
  readonly badge: string;
}

/**
 * Badges that claim one issuer stand together where they share a key or a domain: a new key at the old address, and
 * a badge that could not be asked about beside one that was. One name over two keys is two issuers, until something
 * proven joins them; badges that prove nothing stand under what they claim.
 */
export function issuerGroups(badges: readonly HeldBadge[]): readonly SeenGroup[] {
  const groups: Member[][] = [];
  for (const held of badges) {
    const { id, name } = held.badge.issuer;
    const sighting = sightingOf(held) ?? { id, name, domains: [], keys: [], isConfirmed: false };
    const member = { sighting, badge: held.id };
    const joined = groups.filter((group) => group.some((other) => isSameHand(other.sighting, sighting)));
    const [first, ...rest] = joined;
    if (first === undefined) groups.push([member]);
    else {
      first.push(...rest.flat(), member);
      for (const one of rest) groups.splice(groups.indexOf(one), 1);
    }
  }
  return groups.map(together);
}

function isSameHand(one: Sighting, other: Sighting): boolean {
  const claimsSame =
    one.id !== null || other.id !== null
      ? one.id === other.id
      : plainName(one.name ?? '') === plainName(other.name ?? '');
  if (!claimsSame) return false;
  const provesNothing = ({ keys, domains }: Sighting): boolean => keys.length + domains.length === 0;
  if (provesNothing(one) && provesNothing(other)) return one.name === other.name;
  return (
    one.keys.some((key) => other.keys.includes(key)) ||
    one.domains.some((domain) => other.domains.includes(domain))
  );
}

function together(members: readonly Member[]): SeenGroup {
  const sightings = members.map(({ sighting }) => sighting);
  const counts = new Map<string, number>();
  for (const { name } of sightings) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name = null, ...otherNames] = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([each]) => each);
  return {
    sighting: {
      id: sightings[0]?.id ?? null,
      name,
      domains: [...new Set(sightings.flatMap(({ domains }) => domains))],
      keys: [...new Set(sightings.flatMap(({ keys }) => keys))].toSorted(),
      isConfirmed: sightings.some(({ isConfirmed }) => isConfirmed),
    },
    otherNames,
    badges: members.map(({ badge }) => badge),
  };
}
