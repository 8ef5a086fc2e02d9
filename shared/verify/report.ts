/**
 * A Report: what was asked of a credential, what the answer was, how we know, and when. It is a list of
 * checks with stable ids and codes, never a boolean. The sentences stand in the catalogue under
 * `check:<id>.<code>`.
 */
import type { Remark } from '../badge/badge.ts';

export const checkIds = [
  'structure',
  'integrity',
  'issuer',
  'issuer-known',
  'revocation',
  'dates',
  'recipient',
  'endorsements',
] as const;
export type CheckId = (typeof checkIds)[number];

export const outcomes = ['passed', 'failed', 'unknown', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

export const verdicts = ['valid', 'unconfirmed', 'invalid'] as const;
export type Verdict = (typeof verdicts)[number];

export const evidenceKinds = [
  'algorithm',
  'cryptosuite',
  /** one of several proofs, and what became of it: `eddsa-rdfc-2022: signature-good` */
  'proof',
  'key',
  /** RFC 7638 SHA-256 thumbprint of the key that the signature was checked with: the same key, the same value */
  'key-thumbprint',
  'canonical-hash',
  'document',
  'sha256',
  'fetched-at',
  'status-list-index',
  'certificate',
  'specification',
  'host',
  'term',
  /** one of the endorsements, and what became of it: `did:key:z6Mk…: passed` */
  'endorsement',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How we know: for experts, and to be kept. e.g. `{what: 'algorithm', value: 'EdDSA'}`. */
export interface CheckEvidence {
  readonly what: EvidenceKind;
  readonly value: string;
}

export interface Check {
  readonly id: CheckId;
  readonly outcome: Outcome;
  /** stable, lower-case words; with the id it names one sentence of the catalogue */
  readonly code: string;
  /** values for the sentence */
  readonly detail: Readonly<Record<string, string | number>>;
  readonly evidence: readonly CheckEvidence[];
  /** ISO 8601 UTC */
  readonly checkedAt: string;
}

export interface Report {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly remarks: readonly Remark[];
  /** ISO 8601 UTC */
  readonly checkedAt: string;
}

/** These decide the verdict. Whose badge it is, and what others say of it, are said but decide nothing. */
const deciding: ReadonlySet<CheckId> = new Set(['structure', 'integrity', 'issuer', 'revocation', 'dates']);

/**
 * The only place where a verdict is made.
 * `valid`: nothing that matters failed, nothing that matters is unknown. `invalid`: something that matters
 * failed. `unconfirmed`: everything else. A check that is missing from the list counts as unknown.
 */
export function verdictOf(checks: readonly Pick<Check, 'id' | 'outcome'>[]): Verdict {
  const deciders = checks.filter((check) => deciding.has(check.id));
  if (deciders.some((check) => check.outcome === 'failed')) return 'invalid';
  if (deciders.some((check) => check.outcome === 'unknown')) return 'unconfirmed';
  return new Set(deciders.map((check) => check.id)).size === deciding.size ? 'valid' : 'unconfirmed';
}

/** Nothing is open but whether it keeps rules that it names and that nobody could have: that tells of no change. */
export function isOpenOnRules({ code }: Pick<Check, 'code'>): boolean {
  return code === 'schema-not-fetched' || code === 'schema-not-usable';
}

/**
 * The check that made the verdict what it is: the first that failed, else the first that is unknown. Rules that could
 * not be had come last: they matter least.
 */
export function decidedBy(report: Report): Check | null {
  const deciders = report.checks.filter((check) => deciding.has(check.id));
  return (
    deciders.find((check) => check.outcome === 'failed') ??
    deciders.find((check) => check.outcome === 'unknown' && !isOpenOnRules(check)) ??
    deciders.find((check) => check.outcome === 'unknown') ??
    null
  );
}

const confirmedEarlier: ReadonlySet<string> = new Set(['confirmed-earlier', 'confirmed-earlier-not-asked']);

/**
 * When everything that matters was last confirmed: the time of this check or, where kept documents had to answer,
 * the day of the oldest of them. Null where something that matters failed or was never answered.
 * @returns ISO 8601 UTC
 */
export function confirmedAt(report: Report): string | null {
  const deciders = report.checks.filter((check) => deciding.has(check.id));
  if (new Set(deciders.map((check) => check.id)).size < deciding.size) return null;
  const earlier = deciders.filter(({ code }) => confirmedEarlier.has(code));
  const isAnswered = deciders.every(
    (check) => check.outcome === 'passed' || check.outcome === 'not-applicable' || earlier.includes(check),
  );
  if (!isAnswered) return null;
  const dates = earlier.map(({ detail }) => detail['date']).filter((date) => typeof date === 'string');
  return dates.toSorted()[0] ?? report.checkedAt;
}

/** Why a document could not be had, where asking its host (again) could help. */
const worthAsking: ReadonlySet<string> = new Set([
  'offline',
  'host-not-allowed',
  'unreachable',
  'proxy-failed',
  'timeout',
  'not-found',
  'http-status',
  'kept-elsewhere',
  'schema-not-fetched',
  // it was so once; the host could say whether it still is
  'confirmed-earlier',
  'confirmed-earlier-not-asked',
  'not-confirmed-earlier',
  'suspended-earlier',
]);

/** Whether the host that the check names could say more than we know. */
export function isWorthAsking({ code, detail }: Check): boolean {
  return worthAsking.has(code) && typeof detail['host'] === 'string' && detail['host'] !== '';
}

/** Hosts that could answer what is still open, as the checks name them. */
export function hostsToAsk(report: Report): readonly string[] {
  return [...new Set(report.checks.filter(isWorthAsking).map(({ detail }) => String(detail['host'])))];
}
