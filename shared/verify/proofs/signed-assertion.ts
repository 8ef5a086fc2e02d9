/**
 * Signed Open Badges 1 and 2: a JWS whose key the issuer's own profile links to (Open Badges 2.0, "Signed
 * Verification"); in 1.x, the key at `verify.url`.
 */
import { hostOf, type Documents, type Obstacle } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { idOf, listOf, property, quotable, text, textOf } from '../json-reading.ts';
import { keyMaterial } from '../keys/controller-document.ts';
import { keyEndIn, noEnd, type KeyEnd } from '../keys/key-end.ts';
import { fromPem, type PublicKey } from '../keys/public-key.ts';
import { isJsonObject } from '../../badge/json.ts';
import type { Json } from '../../badge/badge.ts';
import { thumbprintEvidence } from '../keys/thumbprint.ts';
import { maxKeys } from '../limits.ts';
import type { CheckEvidence } from '../report.ts';
import { verificationOf } from '../subject/open-badges-2-subject.ts';
import type { SignedSubject } from '../subject/subject.ts';
import { parseObject } from '../documents.ts';
import { forbiddenAlgorithm, verifyJws } from './jws.ts';

/** A key that a signed assertion may have been signed with. */
export interface AssertionKey {
  readonly key: PublicKey;
  readonly name: string | null;
  /** `owner` of the CryptographicKey */
  readonly owner: string | null;
  /** the issuer's profile, fetched from its own address, links to it */
  readonly isListed: boolean;
  /** where it was fetched; null where a document that names it holds it */
  readonly address: string | null;
  /** when it stops counting: by the profile, and by the document that holds it */
  readonly ends: readonly KeyEnd[];
  /** `issuedOn`: when the signer says that it signed; null where it does not say */
  readonly signedAt: string | null;
}

export interface AssertionResult {
  readonly finding: Finding<'integrity'>;
  readonly key: AssertionKey | null;
}

export async function checkSignedAssertion(
  subject: SignedSubject,
  documents: Documents,
): Promise<AssertionResult> {
  const { header, text: signed } = subject.jws;
  const evidence: readonly CheckEvidence[] = [
    { what: 'algorithm', value: quotable(textOf(header, 'alg') ?? '-', 20) },
  ];
  const forbidden = forbiddenAlgorithm(header);
  if (forbidden !== null)
    return without(
      found('integrity', 'algorithm-not-allowed', { algorithm: quotable(forbidden, 20) }, evidence),
    );
  const candidates = namedKeys(subject);
  if (candidates.length === 0) return without(noKey(subject, evidence));
  const signedAt = momentOf(property(subject.assertion, 'issuedOn'));
  let worst: Finding<'integrity'> | null = null;
  for (const candidate of candidates) {
    const had = await materialOf(candidate, signedAt, documents);
    if (had.key === null) {
      worst ??=
        had.obstacle === null
          ? found('integrity', 'key-not-usable', {}, evidence)
          : found('integrity', had.obstacle.code, had.obstacle.detail, evidence);
      continue;
    }
    const named = [
      ...evidence,
      ...(candidate.name === null ? [] : [{ what: 'key' as const, value: quotable(candidate.name, 200) }]),
    ];
    const result = await verifyJws(signed, header, had.key.key);
    if (result === 'good') {
      const known = [...named, await thumbprintEvidence(had.key.key)];
      return { finding: found('integrity', 'signature-good', {}, known), key: had.key };
    }
    if (result === 'bad') worst = found('integrity', 'signature-bad', {}, named);
    else if (result === 'malformed') worst = found('integrity', 'proof-malformed', { part: 'JWS' }, named);
    else worst ??= found('integrity', 'key-not-usable', {}, named);
  }
  return without(worst ?? noKey(subject, evidence));
}

function without(finding: Finding<'integrity'>): AssertionResult {
  return { finding, key: null };
}

interface Candidate {
  readonly name: string | null;
  /** the CryptographicKey inside the document that names it */
  readonly embedded: Json | null;
  readonly isListed: boolean;
  /** what the document that names it says about its end */
  readonly end: KeyEnd;
}

/** `verification.creator` where the assertion names its key; else every key of the profile. */
function namedKeys(subject: SignedSubject): readonly Candidate[] {
  const verification = verificationOf(subject.assertion);
  const creator = idOf(property(verification, 'creator')) ?? textOf(verification, 'url');
  const published = candidatesOf(subject.issuer.fetched?.json, true);
  // An embedded profile came with the badge: its keys can show that it is intact, never who issued it.
  const carried = candidatesOf(subject.issuer.embedded, false);
  const all = [...published, ...carried].slice(0, maxKeys);
  if (creator === null) return all;
  const named = all.filter((candidate) => candidate.name === creator);
  return named.length > 0 ? named : [{ name: creator, embedded: null, isListed: false, end: noEnd }];
}

function candidatesOf(profile: Json | null | undefined, isListed: boolean): readonly Candidate[] {
  return listOf(profile, 'publicKey').map((value) => ({
    name: idOf(value),
    embedded: isJsonObject(value) && textOf(value, 'publicKeyPem') !== null ? value : null,
    isListed,
    end: keyEndIn(value),
  }));
}

async function materialOf(
  candidate: Candidate,
  signedAt: string | null,
  documents: Documents,
): Promise<{ readonly key: AssertionKey | null; readonly obstacle: Obstacle | null }> {
  const { name, isListed } = candidate;
  const made = async (
    json: Json | null,
    pem: string | null,
    address: string | null,
  ): Promise<AssertionKey | null> => {
    const key = isJsonObject(json) ? await keyMaterial(json) : pem === null ? null : await fromPem(pem);
    const ends = [candidate.end, keyEndIn(json)];
    const owner = idOf(property(json, 'owner'));
    return key === null ? null : { key, name, owner, isListed, address, ends, signedAt };
  };
  if (candidate.embedded !== null) return { key: await made(candidate.embedded, null, null), obstacle: null };
  if (name === null) return { key: null, obstacle: null };
  const answer = await documents.text(name);
  if (!answer.ok) return { key: null, obstacle: answer.obstacle };
  // Open Badges 1.x serves the bare PEM text.
  const json = parseObject(answer.value.text);
  return { key: await made(json, answer.value.text, answer.value.source.finalUrl), obstacle: null };
}

/** Open Badges 1.x writes a date as text or as seconds since 1970. */
function momentOf(date: Json | undefined): string | null {
  if (typeof date !== 'number') return text(date);
  return Math.abs(date) < 1e11 ? new Date(date * 1000).toISOString() : null;
}

/** No key is named anywhere: because the profile could not be had, or because it lists none. */
function noKey(subject: SignedSubject, evidence: readonly CheckEvidence[]): Finding<'integrity'> {
  const { obstacle, fetched } = subject.issuer;
  if (obstacle !== null) return found('integrity', obstacle.code, obstacle.detail, evidence);
  if (fetched !== null) return found('integrity', 'key-not-found', { host: hostOf(fetched.url) }, evidence);
  return found('integrity', 'key-not-named', {}, evidence);
}
