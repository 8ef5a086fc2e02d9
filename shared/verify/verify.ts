/** The verifier: runs every check, in order, on what was read, and lays the answers side by side in a Report. */
import type { Badge, ReadBadge } from '../badge/badge.ts';
import { checkDates } from './checks/dates.ts';
import { checkEndorsements } from './checks/endorsements.ts';
import { checkIntegrity } from './checks/integrity.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkRecipient } from './checks/recipient.ts';
import { checkRevocation } from './checks/revocation.ts';
import { checkStructure } from './checks/structure.ts';
import { documentsOf } from './documents.ts';
import type { AnyFinding } from './finding.ts';
import { remarksOn } from './remarks.ts';
import { verdictOf, type Check, type Report } from './report.ts';
import { badgeOf } from './subject/badge-of.ts';
import { subjectOf } from './subject/subject-of.ts';
import type { FetchedDocument, World } from './world.ts';

export interface Verification {
  readonly report: Report;
  /** the badge as its issuer publishes it, where that could be fetched; else as it was read */
  readonly badge: Badge;
  /** everything that was fetched for it, to be kept as evidence */
  readonly documents: readonly FetchedDocument[];
}

/**
 * Asks every question of report.ts, in its order; the report always has all seven. Whatever a badge contains is
 * reported, never thrown.
 */
export async function verify(
  read: Pick<ReadBadge, 'credential' | 'badge' | 'remarks'>,
  world: World,
): Promise<Verification> {
  const documents = documentsOf(world);
  const subject = await subjectOf(read.credential, documents);
  const badge = badgeOf(subject, read);
  const structure = await checkStructure(subject);
  const integrity = await checkIntegrity(subject, documents);
  const findings: readonly AnyFinding[] = [
    structure,
    integrity.finding,
    await checkIssuer(subject, integrity, documents),
    await checkRevocation(subject, integrity, documents),
    checkDates(subject, badge, documents.now),
    await checkRecipient(subject, badge, world.recipients),
    checkEndorsements(subject),
  ];
  const checkedAt = documents.now.toISOString();
  const checks = findings.map((finding): Check => Object.assign({}, finding, { checkedAt }));
  const remarks = remarksOn(subject, badge, [...read.remarks, ...integrity.remarks], read.credential);
  return {
    report: { verdict: verdictOf(checks), checks, remarks, checkedAt },
    badge,
    documents: documents.all(),
  };
}
