/**
 * What a finding is worth that rests on kept documents: it was so on that day. A good signature, and whose key
 * it was, stay facts of that day; whether the badge was withdrawn since, nobody can say.
 */
import { distinct, found, type Detail, type Finding } from './finding.ts';
import { hostOf } from './documents.ts';
import type { CheckEvidence } from './report.ts';
import type { FetchedDocument, FetchFailure } from './world.ts';

interface Earlier {
  /** whether the host was asked again and gave no answer, or was not asked at all */
  readonly code: 'confirmed-earlier' | 'confirmed-earlier-not-asked';
  readonly detail: { readonly date: string; readonly host: string };
  readonly evidence: readonly CheckEvidence[];
}

/** What kept the question here: the host never heard it. */
const neverAsked: ReadonlySet<FetchFailure> = new Set([
  'offline',
  'host-not-allowed',
  'proxy-failed',
  'not-https',
  'private-address',
]);

/** The oldest of the kept documents: all of it was so then. Null where none is kept. */
function earlier(used: readonly FetchedDocument[]): Earlier | null {
  const kept = used.filter(({ isKept }) => isKept === true);
  const [oldest] = kept.toSorted((one, other) => one.fetchedAt.localeCompare(other.fetchedAt));
  if (oldest === undefined) return null;
  const wasAsked = oldest.keptFor === undefined || !neverAsked.has(oldest.keptFor);
  return {
    code: wasAsked ? 'confirmed-earlier' : 'confirmed-earlier-not-asked',
    detail: { date: oldest.fetchedAt, host: hostOf(oldest.url) },
    evidence: kept.flatMap(({ url, fetchedAt }) => [
      { what: 'document' as const, value: url },
      { what: 'fetched-at' as const, value: fetchedAt },
    ]),
  };
}

export function integrityAsOf(
  finding: Finding<'integrity'>,
  used: readonly FetchedDocument[],
): Finding<'integrity'> {
  const then = earlier(used);
  if (then === null || finding.outcome !== 'passed') return finding;
  return found('integrity', then.code, then.detail, joined(finding, then));
}

/** Stale words can confirm, never condemn: a key that is missing from an old list may be a newer one. */
const restsOnIssuersWord: ReadonlySet<string> = new Set([
  'not-the-issuers-key',
  'key-not-for-signing',
  'key-expired',
  'outside-issuers-scope',
]);

export function issuerAsOf(finding: Finding<'issuer'>, used: readonly FetchedDocument[]): Finding<'issuer'> {
  const then = earlier(used);
  if (then === null) return finding;
  if (restsOnIssuersWord.has(finding.code))
    return found('issuer', 'not-confirmed-earlier', then.detail, joined(finding, then));
  if (finding.outcome !== 'passed') return finding;
  // The domain that confirmed it, where that is another host than the one the document was kept from.
  const host = finding.detail['domain'] ?? then.detail.host;
  const detail: Detail = { ...finding.detail, ...then.detail, host };
  return found('issuer', then.code, detail, joined(finding, then));
}

/** "Revoked" is the issuer's last word and stays; a suspension may have been lifted since. */
export function revocationAsOf(
  finding: Finding<'revocation'>,
  used: readonly FetchedDocument[],
): Finding<'revocation'> {
  const then = earlier(used);
  if (then === null) return finding;
  if (finding.code === 'suspended')
    return found('revocation', 'suspended-earlier', then.detail, joined(finding, then));
  // A list that was not named in an old profile may be named by now.
  if (finding.outcome !== 'passed' && finding.code !== 'no-status') return finding;
  return found('revocation', then.code, then.detail, joined(finding, then));
}

function joined(
  finding: { readonly evidence: readonly CheckEvidence[] },
  then: Earlier,
): readonly CheckEvidence[] {
  return distinct([...finding.evidence, ...then.evidence]);
}
