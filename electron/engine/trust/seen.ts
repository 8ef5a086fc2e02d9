/** Under which keys and domains badges of an issuer are already held. */
import type { Sighting } from '../../../shared/passport/sighting.ts';
import type { SeenIssuer } from '../../../shared/verify/trust.ts';

/** Same issuer, same name, same keys and domains: one entry. Anything else is another one, so that counts stay true. */
function sightingKey({ id, name, domains, keys, isConfirmed }: Sighting): string {
  return JSON.stringify([id, name, domains, keys, isConfirmed]);
}

/** Adds up as badges come and go, so that an import of thousands counts each once. */
export interface SeenIssuers {
  /** what a badge proves now; it replaces what it proved before */
  set(badge: string, sighting: Sighting | null): void;
  /** of all badges but this one */
  without(badge: string): readonly SeenIssuer[];
}

export function createSeenIssuers(): SeenIssuers {
  const byBadge = new Map<string, string>();
  const entries = new Map<string, { readonly sighting: Sighting; badges: number }>();
  return {
    set(badge, sighting) {
      const before = byBadge.get(badge);
      const entry = before === undefined ? undefined : entries.get(before);
      if (before !== undefined && entry !== undefined) {
        entry.badges -= 1;
        if (entry.badges === 0) entries.delete(before);
        byBadge.delete(badge);
      }
      if (sighting === null) return;
      const key = sightingKey(sighting);
      const known = entries.get(key);
      if (known === undefined) entries.set(key, { sighting, badges: 1 });
      else known.badges += 1;
      byBadge.set(badge, key);
    },
    without(badge) {
      const own = byBadge.get(badge);
      return [...entries].flatMap(([key, { sighting, badges }]) => {
        const others = key === own ? badges - 1 : badges;
        if (others === 0) return [];
        const { id, name, domains, keys } = sighting;
        return [{ id, name, domains, keys, badges: others }];
      });
    },
  };
}
