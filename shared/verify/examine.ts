/** The checks in their order, over one edition of a badge, each told which of its documents are only kept ones. */
import type { Badge, Credential, ReadBadge, Remark } from '../badge/badge.ts';
import { checkDates } from './checks/dates.ts';
import { checkEndorsements } from './checks/endorsements.ts';
import { checkIntegrity, type Integrity } from './checks/integrity.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkIssuerKnown } from './checks/issuer-known.ts';
import { checkRecipient } from './checks/recipient.ts';
import { checkRevocation } from './checks/revocation.ts';
import { checkBySchema } from './checks/structure-by-schema.ts';
import { checkStructure } from './checks/structure.ts';
import { integrityAsOf, issuerAsOf, revocationAsOf } from './confirmed-earlier.ts';
import { noting, type Documents } from './documents.ts';
import type { AnyFinding, Finding } from './finding.ts';
import { provenIssuer } from './proven-issuer.ts';
import { badgeOf, type Reading } from './subject/badge-of.ts';
import { subjectOf } from './subject/subject-of.ts';
import type { Subject } from './subject/subject.ts';
import type { FetchedDocument, World } from './world.ts';

/** What is known when the proof has been checked: enough to decide whether to ask for a newer edition. */
export interface Proven {
  readonly credential: Credential;
  readonly subject: Subject;
  readonly badge: Badge;
  readonly structure: Finding<'structure'>;
  readonly integrity: Integrity;
  readonly issuer: Finding<'issuer'>;
  /** what these two findings rest on; those among them that are kept ones make them findings of an earlier day */
  readonly integrityDocuments: readonly FetchedDocument[];
  readonly issuerDocuments: readonly FetchedDocument[];
}

export async function prove(
  read: Reading & Partial<Pick<ReadBadge, 'within'>>,
  documents: Documents,
): Promise<Proven> {
  const subject = await subjectOf(read.credential, documents, read.within ?? null);
  const forIntegrity = noting(documents);
  const integrity = await checkIntegrity(subject, forIntegrity.documents);
  const forIssuer = noting(documents);
  const issuer = await checkIssuer(subject, integrity, forIssuer.documents);
  return {
    credential: read.credential,
    subject,
    badge: badgeOf(subject, read),
    structure: await checkStructure(subject),
    integrity,
    issuer,
    integrityDocuments: [...forIntegrity.used(), ...behindIntegrity(subject)],
    issuerDocuments: [...forIssuer.used(), ...behindIssuer(subject)],
  };
}

interface Examined {
  readonly findings: readonly AnyFinding[];
  readonly remarks: readonly Remark[];
}

export async function examine(proven: Proven, documents: Documents, world: World): Promise<Examined> {
  const { subject, badge, integrity } = proven;
  const known = checkIssuerKnown(
    await provenIssuer(subject, integrity, proven.issuer),
    badge.issuer.name,
    world.trust,
  );
  const built = await checkBySchema(proven.structure, subject, integrity, documents);
  const forRevocation = noting(documents);
  const revocation = await checkRevocation(subject, integrity, forRevocation.documents);
  return {
    findings: [
      built.finding,
      integrityAsOf(integrity.finding, proven.integrityDocuments),
      issuerAsOf(proven.issuer, proven.issuerDocuments),
      known.finding,
      revocationAsOf(revocation.finding, [...forRevocation.used(), ...behindRevocation(subject)]),
      checkDates(subject, badge, documents.now),
      checkRecipient(subject, badge, world),
      await checkEndorsements(subject, integrity, documents),
    ],
    remarks: [...built.remarks, ...integrity.remarks, ...known.remarks, ...revocation.remarks],
  };
}

/** The documents that were fetched before the checks began, and that a check rests on. */
function behindIntegrity(subject: Subject): readonly FetchedDocument[] {
  if (subject.route === 'hosted') return copyOf(subject);
  return subject.route === 'signed' ? sources(subject.issuer.fetched) : [];
}

function behindIssuer(subject: Subject): readonly FetchedDocument[] {
  if (subject.route === 'hosted')
    return [...copyOf(subject), ...sources(subject.badgeClass.fetched, subject.issuer.fetched)];
  return subject.route === 'signed' ? sources(subject.badgeClass.fetched, subject.issuer.fetched) : [];
}

function behindRevocation(subject: Subject): readonly FetchedDocument[] {
  return behindIntegrity(subject);
}

function copyOf({ hosting }: Extract<Subject, { route: 'hosted' }>): readonly FetchedDocument[] {
  return hosting.kind === 'served' ? [hosting.document.source] : [];
}

function sources(
  ...documents: readonly ({ readonly source: FetchedDocument } | null)[]
): readonly FetchedDocument[] {
  return documents.flatMap((document) => (document === null ? [] : [document.source]));
}
