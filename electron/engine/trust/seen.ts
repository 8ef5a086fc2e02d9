/**
 * Under which keys and domains badges of an issuer are already held: what continuity is judged by. Only what was
 * proven counts: a key with a good signature, a domain that confirmed the badge.
 */
import type { HeldBadge } from '../../../shared/passport/passport.ts';
import type { Report } from '../../../shared/verify/report.ts';
import type { SeenIssuer } from '../../../shared/verify/trust.ts';

/** What one badge proves about its issuer. */
export interface Sighting {
  readonly id: string | null;
  readonly name: string | null;
  readonly domains: readonly string[];
  readonly keys: readonly string[];
  /** the issuer of that id is proven to have issued it */
  readonly isConfirmed: boolean;
}

/** null: the badge proves nothing about its issuer, so it must not vouch for another one. */
export function sightingOf({ badge, report }: Pick<HeldBadge, 'badge' | 'report'>): Sighting | null {
  if (report === null) return null;
  const [integrity, issuer] = (['integrity', 'issuer'] as const).map((wanted) =>
    report.checks.find(({ id }) => id === wanted),
  );
  // Anybody can put a name on a badge and sign it with a key of their own.
  if (integrity?.outcome !== 'passed' || issuer?.outcome === 'failed') return null;
  const domain = issuer?.outcome === 'passed' ? issuer.detail['domain'] : undefined;
  const domains = typeof domain === 'string' ? [domain.toLowerCase()] : [];
  const keys = keysIn(report);
  if (domains.length === 0 && keys.length === 0) return null;
  const { id, name } = badge.issuer;
  return { id, name, domains, keys, isConfirmed: issuer?.outcome === 'passed' };
}

function keysIn(report: Report): readonly string[] {
  const keys = report.checks
    .filter(({ id }) => ['integrity', 'issuer', 'issuer-known'].includes(id))
    .flatMap(({ evidence }) => evidence)
    .filter(({ what }) => what === 'key-thumbprint')
    .map(({ value }) => value);
  return [...new Set(keys)].toSorted();
}

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
