/**
 * Do we know this issuer? What the earner, a registry or the app's own facts say, and whether the same key stands
 * under other badges. No part of the verdict: an issuer that nobody here knows can be a good one.
 */
import type { Remark, RemarkCode } from '../../badge/badge.ts';
import { assertNever } from '../../problem.ts';
import { found, type Finding } from '../finding.ts';
import { quotable } from '../json-reading.ts';
import { continuityOf, knownAs, oldNameOfStranger, type ProvenIssuer } from '../trust-match.ts';
import type { KnownIssuer, TrustBook } from '../trust.ts';
import type { CheckEvidence } from '../report.ts';

export interface IssuerKnown {
  readonly finding: Finding<'issuer-known'>;
  readonly remarks: readonly Remark[];
}

/** Somebody may be using another's name: not to be overlooked, wherever a report is read. */
export const namesakeRemarks: ReadonlySet<RemarkCode> = new Set([
  'new-key-under-old-name',
  'new-domain-under-old-name',
]);

/** @param name of the issuer, as the badge writes it */
export function checkIssuerKnown(issuer: ProvenIssuer, name: string | null, book: TrustBook): IssuerKnown {
  return { finding: findingOn(issuer, book), remarks: remarksOn(issuer, name, book) };
}

function findingOn(issuer: ProvenIssuer, book: TrustBook): Finding<'issuer-known'> {
  const { id, domain, keys } = issuer;
  if (id === null && domain === null && keys.length === 0) return found('issuer-known', 'not-confirmed');
  const evidence: readonly CheckEvidence[] = [
    ...keys.map((value) => ({ what: 'key-thumbprint' as const, value })),
    ...(domain === null ? [] : [{ what: 'host' as const, value: domain }]),
  ];
  const known = knownAs(book, issuer);
  if (known !== null) return knownFinding(known, evidence);
  const continuity = continuityOf(book, issuer);
  if (continuity === null)
    return found('issuer-known', domain === null ? 'key-nobody-vouches-for' : 'nobody-said', {}, evidence);
  const detail = { count: continuity.badges };
  return continuity.by === 'key'
    ? found('issuer-known', 'same-key-as-others', detail, evidence)
    : found('issuer-known', 'same-domain-as-others', { ...detail, domain: domain ?? '' }, evidence);
}

function knownFinding(known: KnownIssuer, evidence: readonly CheckEvidence[]): Finding<'issuer-known'> {
  const name = quotable(known.name, 120);
  switch (known.source) {
    case 'owner': {
      const detail = { name, date: known.since };
      return known.note.trim() === ''
        ? found('issuer-known', 'known-to-owner-without-note', detail, evidence)
        : found('issuer-known', 'known-to-owner', { ...detail, note: quotable(known.note, 300) }, evidence);
    }
    case 'registry': {
      const registry = quotable(known.registry?.name ?? '-', 120);
      const date = known.registry?.asOf === '' ? known.since : (known.registry?.asOf ?? known.since);
      return found('issuer-known', 'known-to-registry', { name, registry, date }, evidence);
    }
    case 'shipped':
      return found('issuer-known', 'known-to-project', { name }, evidence);
    default:
      return assertNever(known.source);
  }
}

function remarksOn(issuer: ProvenIssuer, name: string | null, book: TrustBook): readonly Remark[] {
  const old = oldNameOfStranger(book, name, issuer);
  if (old === null) return [];
  const detail = { name: quotable(old, 120) };
  return issuer.keys.length > 0
    ? [{ code: 'new-key-under-old-name', detail }]
    : [{ code: 'new-domain-under-old-name', detail: { ...detail, domain: issuer.domain ?? '' } }];
}
