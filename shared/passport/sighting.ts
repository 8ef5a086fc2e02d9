/**
 * What a badge proves about its issuer: what continuity is judged by. Only what was proven counts: a key with a good
 * signature, a domain that confirmed the badge.
 */
import { z } from 'zod';
import type { Badge } from '../badge/badge.ts';
import type { Report } from '../verify/report.ts';

export const sightingSchema = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  domains: z.array(z.string()).readonly(),
  keys: z.array(z.string()).readonly(),
  /** the issuer of that id is proven to have issued it */
  isConfirmed: z.boolean(),
});
export type Sighting = Readonly<z.infer<typeof sightingSchema>>;

interface Sighted {
  readonly badge: Badge;
  readonly report: Report | null;
}

/** null: the badge proves nothing about its issuer, so it must not vouch for another one. */
export function sightingOf({ badge, report }: Sighted): Sighting | null {
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
