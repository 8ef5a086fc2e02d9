/** Has the issuer taken it back? "Not revoked" is said only where a list was read, or the badge still stands. */
import { firstObject } from '../../badge/json.ts';
import type { Json, JsonObject, Remark } from '../../badge/badge.ts';
import { evidenceOf, hostOf, isWebAddress, type Documents, type JsonDocument } from '../documents.ts';
import { distinct, found, type Finding } from '../finding.ts';
import { maxStatusLists } from '../limits.ts';
import { hasType, idOf, listOf, objectOf, property, quotable, text, textOf } from '../json-reading.ts';
import type { HostedSubject, SignedSubject, Subject } from '../subject/subject.ts';
import type { CheckEvidence } from '../report.ts';
import type { Integrity } from './integrity.ts';
import { bitstringKind, statusInList, type StatusFinding } from './status-list.ts';
import { assertNever } from '../../problem.ts';

/** With what the lists say beside it. */
export interface Revocation {
  readonly finding: Finding<'revocation'>;
  readonly remarks: readonly Remark[];
}

export async function checkRevocation(
  subject: Subject,
  integrity: Integrity,
  documents: Documents,
): Promise<Revocation> {
  if (subject.route === 'hosted') return plain(hosted(subject));
  // What somebody has altered may name any address; none of them is asked.
  if (integrity.finding.outcome === 'failed') return plain(found('revocation', 'not-intact'));
  switch (subject.route) {
    case 'signed':
      return plain(await signed(subject, documents));
    case 'vc-jwt':
      return credentialStatus(subject.complete, integrity.keys, documents, tokenStatus(subject.jws.payload));
    case 'embedded':
    case 'jades':
      return credentialStatus(subject.credential, integrity.keys, documents);
    case 'xml':
      return plain(found('revocation', 'form-not-checked'));
    default:
      return assertNever(subject);
  }
}

function plain(finding: Finding<'revocation'>): Revocation {
  return { finding, remarks: [] };
}

function hosted({ hosting, address }: HostedSubject): Finding<'revocation'> {
  const host = hostOf(address);
  switch (hosting.kind) {
    case 'served':
      return found('revocation', 'still-published', { host }, evidenceOf(hosting.document.source));
    case 'withdrawn': {
      const evidence = hosting.document === null ? [] : evidenceOf(hosting.document.source);
      return revoked(hosting.reason, host, evidence);
    }
    case 'obstacle':
      return found('revocation', hosting.obstacle.code, hosting.obstacle.detail);
    case 'not-an-assertion':
      return found('revocation', 'not-an-assertion', { host: hosting.host });
    default:
      return assertNever(hosting);
  }
}

/** Open Badges 2.0 RevocationList: `revokedAssertions` names ids, or objects with `id` or `uid` and a reason. */
async function signed(subject: SignedSubject, documents: Documents): Promise<Finding<'revocation'>> {
  const { issuer, assertion } = subject;
  if (issuer.obstacle !== null) return found('revocation', issuer.obstacle.code, issuer.obstacle.detail);
  const profile = issuer.fetched?.json ?? null;
  if (profile === null) return found('revocation', 'issuer-not-named');
  const address = idOf(profile['revocationList']);
  if (address === null) return found('revocation', 'no-status');
  const answer = await documents.json(address);
  if (!answer.ok) return found('revocation', answer.obstacle.code, answer.obstacle.detail);
  const uid = textOf(assertion, 'uid');
  const names = [idOf(assertion), uid].filter((name) => name !== null);
  // What has no name is on no list, and that says nothing.
  if (names.length === 0) return found('revocation', 'index-malformed', { index: '-' });
  return subject.standard === 'OB1' && answer.value.json['revokedAssertions'] === undefined
    ? inReasons(answer.value, uid)
    : inList(answer.value, 'revokedAssertions', names);
}

/** Open Badges 1.0, "Revocation": an object that gives a reason for each uid that was withdrawn. */
function inReasons({ json, source, url }: JsonDocument, uid: string | null): Finding<'revocation'> {
  const host = hostOf(url);
  const evidence = evidenceOf(source);
  // A document of another kind names nobody, and is no list either.
  const isList =
    Object.values(json).every((reason) => typeof reason === 'string') &&
    property(json, '@context') === undefined;
  if (uid === null || !isList) return found('revocation', 'list-malformed', { host }, evidence);
  return Object.hasOwn(json, uid)
    ? revoked(textOf(json, uid), host, evidence)
    : found('revocation', 'not-revoked', { host }, evidence);
}

/**
 * The claim `status` of a JWT (IETF Token Status List §6): an object with a member for each mechanism, e.g. `status_list`.
 * None of them is read here, so each may say that the badge was withdrawn.
 */
function tokenStatus(payload: JsonObject): readonly Finding<'revocation'>[] {
  const mechanisms = Object.keys(objectOf(payload, 'status') ?? {});
  return mechanisms
    .slice(0, maxStatusLists)
    .map((name) =>
      found('revocation', 'status-type-not-looked-up', { type: quotable(`status.${name}`, 60) }),
    );
}

/**
 * Every entry is looked up; one that says "revoked" decides, then one that could not be looked up.
 * @param beside what else is said about a status, outside the credential
 */
async function credentialStatus(
  credential: JsonObject,
  keys: Integrity['keys'],
  documents: Documents,
  beside: readonly Finding<'revocation'>[] = [],
): Promise<Revocation> {
  const entries = listOf(credential, 'credentialStatus');
  if (entries.length === 0 && beside.length === 0)
    return { finding: found('revocation', 'no-status'), remarks: [] };
  const all: StatusFinding[] = [];
  for (const entry of entries.slice(0, maxStatusLists))
    all.push(await statusOf(entry, credential, keys, documents));
  const looked = [...all.map(({ finding }) => finding), ...beside];
  if (entries.length > maxStatusLists)
    looked.push(found('revocation', 'too-many-lists', { count: entries.length }));
  return { finding: together(looked), remarks: notices(all) };
}

/**
 * In this order: withdrawn, suspended, could not be looked up, not withdrawn. What only carries a message is no
 * answer to the question, so it counts where there is nothing else.
 */
function together(findings: readonly Finding<'revocation'>[]): Finding<'revocation'> {
  const answers = findings.filter(({ code }) => code !== 'status-message' && code !== 'newer-copy');
  const ranked = [
    ...answers.filter(({ outcome, code }) => outcome === 'failed' && code !== 'suspended'),
    ...answers.filter(({ outcome }) => outcome === 'failed'),
    ...answers.filter(({ outcome }) => outcome === 'unknown'),
    ...answers.filter(({ code }) => code === 'not-revoked'),
    ...answers.filter(({ outcome }) => outcome === 'passed'),
  ];
  const first = ranked[0] ?? findings.find(({ code }) => code === 'status-message') ?? findings[0];
  if (first === undefined) return found('revocation', 'no-status');
  // A good answer stands on every list that was read, and shows them all.
  if (first.outcome !== 'passed') return first;
  return { ...first, evidence: distinct(findings.flatMap(({ evidence }) => evidence)) };
}

function notices(all: readonly StatusFinding[]): readonly Remark[] {
  return all.flatMap(({ finding }): readonly Remark[] => {
    if (finding.code === 'status-message') return [{ code: 'status-message', detail: finding.detail }];
    return finding.code === 'newer-copy' ? [{ code: 'newer-copy', detail: finding.detail }] : [];
  });
}

async function statusOf(
  entry: Json,
  credential: JsonObject,
  keys: Integrity['keys'],
  documents: Documents,
): Promise<StatusFinding> {
  const kind = bitstringKind(entry);
  if (kind === null)
    return { finding: await inRevocationList(entry, credential, documents), purpose: null, message: null };
  return statusInList(entry, kind, { issuer: idOf(credential['issuer']), keys }, documents);
}

/** 1EdTech VCRL 1.0. Every other type of entry is named, and never taken for "not revoked". */
async function inRevocationList(
  entry: Json,
  credential: JsonObject,
  documents: Documents,
): Promise<Finding<'revocation'>> {
  if (!hasType(entry, '1EdTechRevocationList')) {
    const type = textOf(firstObject(entry), 'type') ?? text(listOf(entry, 'type')[0]) ?? '?';
    return found('revocation', 'status-type-not-looked-up', { type: quotable(type, 60) });
  }
  const address = idOf(entry);
  const id = idOf(credential);
  if (!isWebAddress(address) || id === null)
    return found('revocation', 'address-malformed', {
      host: quotable(address ?? '-'),
      address: quotable(address ?? '-'),
    });
  const answer = await documents.json(address);
  if (!answer.ok) return found('revocation', answer.obstacle.code, answer.obstacle.detail);
  const { json, source } = answer.value;
  const lister = idOf(json['issuer']);
  if (lister !== null && lister !== idOf(credential['issuer']))
    return found(
      'revocation',
      'list-of-another-issuer',
      { host: hostOf(address), issuer: quotable(lister) },
      evidenceOf(source),
    );
  // The specification says `revokedCredential`; lists with `revokedCredentials` are about.
  const member = json['revokedCredential'] === undefined ? 'revokedCredentials' : 'revokedCredential';
  return inList(answer.value, member, [id]);
}

function inList(
  { json, source, url }: JsonDocument,
  member: string,
  names: readonly string[],
): Finding<'revocation'> {
  const host = hostOf(url);
  const evidence = evidenceOf(source);
  const list = json[member];
  // An absent list says nothing; an empty one says that nothing is revoked.
  if (!Array.isArray(list)) return found('revocation', 'list-malformed', { host }, evidence);
  const isNamed = (entry: unknown): boolean =>
    [idOf(entry), textOf(entry, 'uid')].some((name) => name !== null && names.includes(name));
  const entry = listOf(json, member).find(
    (item) => isNamed(item) && firstObject(item)?.['revoked'] !== false,
  );
  if (entry === undefined) return found('revocation', 'not-revoked', { host }, evidence);
  return revoked(textOf(entry, 'revocationReason'), host, evidence);
}

function revoked(
  reason: string | null,
  host: string,
  evidence: readonly CheckEvidence[],
): Finding<'revocation'> {
  return reason === null
    ? found('revocation', 'revoked', { host }, evidence)
    : found('revocation', 'revoked-with-reason', { host, reason: quotable(reason, 300) }, evidence);
}
