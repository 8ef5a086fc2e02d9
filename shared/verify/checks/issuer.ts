/** Did the named issuer issue it? A good signature says that somebody did; only the issuer can say it was them. */
import { assertNever } from '../../problem.ts';
import type { Json } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import { evidenceOf, hostOf, movedTo, originOf, type Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { idOf, listOf, property, quotable } from '../json-reading.ts';
import { didMethod } from '../keys/did.ts';
import { objectionToKey } from '../keys/key-end.ts';
import { issuersWord } from '../keys/issuers-word.ts';
import type { SigningKey } from '../keys/named-key.ts';
import { isInScope } from '../issuer-scope.ts';
import type { AssertionKey } from '../proofs/signed-assertion.ts';
import type { CheckEvidence } from '../report.ts';
import type {
  EmbeddedSubject,
  HostedSubject,
  JadesSubject,
  Part,
  SignedSubject,
  Subject,
} from '../subject/subject.ts';
import type { Integrity } from './integrity.ts';

export async function checkIssuer(
  subject: Subject,
  integrity: Integrity,
  documents: Documents,
): Promise<Finding<'issuer'>> {
  if (integrity.finding.outcome === 'failed') return found('issuer', 'not-intact');
  switch (subject.route) {
    case 'hosted':
      return hostedIssuer(subject);
    case 'signed':
      return integrity.assertionKey === null
        ? unknownFor(subject.issuer)
        : signedIssuer(subject, integrity.assertionKey, documents.now);
    case 'vc-jwt':
      return credentialIssuer(idOf(subject.complete['issuer']), integrity.keys, documents);
    case 'embedded':
      return subject.container === null
        ? credentialIssuer(idOf(subject.credential['issuer']), integrity.keys, documents)
        : containedIssuer(subject, subject.container, integrity, documents);
    case 'jades':
      return sealedIssuer(subject, integrity);
    case 'xml':
      return found('issuer', 'integrity-unknown');
    default:
      return assertNever(subject);
  }
}

/** Whoever signs a learner record vouches for what others issued; only for its own badges that is the issuer's word. */
async function containedIssuer(
  { credential }: EmbeddedSubject,
  container: NonNullable<EmbeddedSubject['container']>,
  { keys }: Integrity,
  documents: Documents,
): Promise<Finding<'issuer'>> {
  const [issuer, recorder] = [idOf(credential['issuer']), idOf(container.credential['issuer'])];
  const word = await credentialIssuer(recorder, keys, documents);
  if (issuer === recorder || word.outcome !== 'passed') return word;
  const detail = { issuer: quotable(issuer ?? '-'), recorder: quotable(recorder ?? '-') };
  return found('issuer', 'vouched-by-another', detail, word.evidence);
}

/** A certificate names the sealer; who gave it out is not checked, so the name is what it says and no more. */
function sealedIssuer({ credential }: JadesSubject, { seal }: Integrity): Finding<'issuer'> {
  if (seal === null) return found('issuer', 'integrity-unknown');
  const { name, evidence } = seal;
  if (seal.isIssuers) return found('issuer', 'sealed-by', { name }, evidence);
  const said = firstObject(credential['issuer'])?.['legalName'];
  const issuer = firstText(said ?? null) ?? idOf(credential['issuer']) ?? '-';
  return found('issuer', 'sealed-by-another', { name, issuer: quotable(issuer) }, evidence);
}

/** Of a text, a list, or texts by language (ELM v3). */
function firstText(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  return (
    Object.values(value)
      .map(firstText)
      .find((text) => text !== null) ?? null
  );
}

/** Of several good proofs, one that the issuer confirms is enough. */
async function credentialIssuer(
  issuer: string | null,
  keys: readonly SigningKey[],
  documents: Documents,
): Promise<Finding<'issuer'>> {
  const findings: Finding<'issuer'>[] = [];
  for (const key of keys) findings.push(await issuersWord(issuer, key, documents));
  for (const outcome of ['passed', 'unknown', 'failed'] as const) {
    const finding = findings.find((one) => one.outcome === outcome);
    if (finding !== undefined) return finding;
  }
  return found('issuer', 'integrity-unknown');
}

/** Open Badges 2.0, "Hosted Verification": the issuer is whoever the badge class names, if the address is in its scope. */
function hostedIssuer(subject: HostedSubject): Finding<'issuer'> {
  const { hosting, issuer, address } = subject;
  switch (hosting.kind) {
    case 'obstacle':
      return found('issuer', hosting.obstacle.code, hosting.obstacle.detail);
    case 'withdrawn':
      return found('issuer', 'gone', { host: hostOf(address), address, status: 410 });
    case 'not-an-assertion':
      return found('issuer', 'not-an-assertion', { host: hosting.host });
    case 'served':
      break;
    default:
      return assertNever(hosting);
  }
  const objection = objectionToIssuer(subject);
  if (objection !== null) return objection;
  const id = issuer.id ?? '';
  const profile = issuer.fetched?.json ?? null;
  const evidence = [...evidenceOf(hosting.document.source), ...profileEvidence(issuer)];
  if (!isInScope(address, id, profile))
    return found('issuer', 'outside-issuers-scope', { host: hostOf(address), issuer: hostOf(id) }, evidence);
  // A redirect may lead anywhere: what lies outside the issuer's scope is not its word.
  const other = movedTo(hosting.document.source);
  if (other !== null && !isInScope(hosting.document.source.finalUrl, id, profile))
    return found('issuer', 'redirected-elsewhere', { host: hostOf(address), other }, evidence);
  return found('issuer', 'published-by-domain', { domain: hostOf(id) }, evidence);
}

function signedIssuer(subject: SignedSubject, key: AssertionKey, now: Date): Finding<'issuer'> {
  const { issuer } = subject;
  const objection = objectionToIssuer(subject);
  if (objection !== null) return objection;
  const host = hostOf(issuer.id ?? '');
  const evidence: readonly CheckEvidence[] = [
    ...(key.name === null ? [] : [{ what: 'key' as const, value: key.name }]),
    ...profileEvidence(issuer),
  ];
  const confirmed = (): Finding<'issuer'> =>
    objectionToKey(key.ends, key.signedAt, { host, now, evidence }) ??
    found('issuer', 'confirmed-by-domain', { domain: host }, evidence);
  if (key.isListed) {
    const isOwned = key.owner === null || key.owner === issuer.id;
    return isOwned ? confirmed() : found('issuer', 'not-the-issuers-key', { host }, evidence);
  }
  const listsKeys = listOf(issuer.fetched?.json, 'publicKey').length > 0;
  if (listsKeys) return found('issuer', 'not-the-issuers-key', { host }, evidence);
  // Open Badges 1.x links to the key from the assertion only: its address must then be the issuer's.
  if (subject.standard === 'OB1' && key.address !== null && originOf(key.address) === originOf(issuer.id))
    return confirmed();
  return found('issuer', key.address === null ? 'key-carried-by-badge' : 'key-elsewhere', { host }, evidence);
}

/** What stands in the way before keys or addresses are compared. */
function objectionToIssuer(subject: HostedSubject | SignedSubject): Finding<'issuer'> | null {
  const { issuer, assertion } = subject;
  if (issuer.id === null) return unknownFor(issuer);
  const own = idOf(property(assertion, 'issuer'));
  if (own !== null && own !== issuer.id)
    return found('issuer', 'another-issuer', { issuer: quotable(own), other: quotable(issuer.id) });
  if (originOf(issuer.id) === null)
    return found('issuer', 'issuer-not-resolvable', { issuer: nameOf(issuer.id) });
  if (issuer.obstacle !== null) return found('issuer', issuer.obstacle.code, issuer.obstacle.detail);
  const other = issuer.fetched === null ? null : movedTo(issuer.fetched.source);
  return other === null ? null : found('issuer', 'redirected-elsewhere', { host: hostOf(issuer.id), other });
}

function unknownFor(issuer: Part): Finding<'issuer'> {
  if (issuer.obstacle !== null) return found('issuer', issuer.obstacle.code, issuer.obstacle.detail);
  return found('issuer', issuer.id === null ? 'issuer-not-named' : 'integrity-unknown');
}

function profileEvidence(issuer: Part): readonly CheckEvidence[] {
  return issuer.fetched === null ? [] : evidenceOf(issuer.fetched.source);
}

function nameOf(id: string): string {
  const method = didMethod(id);
  return method === null ? quotable(id) : `did:${method}`;
}
