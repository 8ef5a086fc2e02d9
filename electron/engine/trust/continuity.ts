/**
 * Whether an issuer is known, answered when a badge's turn comes to be saved: badges of one batch are verified side by
 * side, and each must still see those before it, the same way on every machine. The answer is `checkIssuerKnown`'s
 * own, from what the verifier has proven; no verdict depends on it.
 */
import type { Badge } from '../../../shared/badge/badge.ts';
import { checkIssuerKnown, namesakeRemarks } from '../../../shared/verify/checks/issuer-known.ts';
import type { Report } from '../../../shared/verify/report.ts';
import type { ProvenIssuer } from '../../../shared/verify/trust-match.ts';
import type { TrustBook } from '../../../shared/verify/trust.ts';

export function withIssuerKnown(report: Report, badge: Badge, book: TrustBook): Report {
  const proven = provenIn(report, badge);
  const { finding, remarks } = checkIssuerKnown(proven, badge.issuer.name, book);
  return {
    ...report,
    checks: report.checks.map((check) =>
      check.id === 'issuer-known' ? { ...finding, checkedAt: check.checkedAt } : check,
    ),
    remarks: [...report.remarks.filter(({ code }) => !namesakeRemarks.has(code)), ...remarks],
  };
}

/** What the verifier found proven stands in the evidence of its own answer. */
function provenIn({ checks }: Report, { issuer }: Badge): ProvenIssuer {
  const evidence = checks.find(({ id }) => id === 'issuer-known')?.evidence ?? [];
  const values = (what: string): readonly string[] =>
    evidence.filter((one) => one.what === what).map(({ value }) => value);
  const isConfirmed = checks.some(({ id, outcome }) => id === 'issuer' && outcome === 'passed');
  return {
    claimed: issuer.id,
    id: isConfirmed ? issuer.id : null,
    domain: values('host')[0] ?? null,
    keys: values('key-thumbprint'),
  };
}
