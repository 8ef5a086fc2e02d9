/** One endorsement of Open Badges 2.0: published at its own address, or signed like an assertion. */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { decodeJws, looksLikeJws } from '../../badge/jws.ts';
import { PassportError } from '../../problem.ts';
import { evidenceOf, isWebAddress, type Documents } from '../documents.ts';
import { hasType, idOf, property, textOf } from '../json-reading.ts';
import { instantOf, isAfter } from '../moments.ts';
import type { HostedSubject, Part, SignedSubject } from '../subject/subject.ts';
import type { EndorsementAnswer } from './endorsement-answer.ts';
import { checkIntegrity } from './integrity.ts';
import { checkIssuer } from './issuer.ts';
import { checkRevocation } from './revocation.ts';

/**
 * Open Badges 2.0, "Endorsement": verified as an assertion is, with `claim.id` naming what is endorsed.
 * @param value the address of the endorsement, a copy of it (whose own address has the last word), or a JWS
 */
export async function judgeAssertionEndorsement(
  value: Json,
  ids: readonly string[],
  documents: Documents,
): Promise<EndorsementAnswer> {
  if (typeof value === 'string' && looksLikeJws(value)) return signedEndorsement(value, ids, documents);
  const address = idOf(value);
  if (!isWebAddress(address)) return { ...bad, by: address };
  const answer = await documents.json(address);
  if (!answer.ok) {
    const outcome = answer.obstacle.code === 'gone' ? 'failed' : 'unknown';
    return { by: address, outcome, evidence: [] };
  }
  const { json, source } = answer.value;
  if (!isEndorsementOf(json, ids, documents.now) || json['revoked'] === true)
    return { ...bad, by: address, evidence: evidenceOf(source) };
  const subject: HostedSubject = {
    route: 'hosted',
    standard: 'OB2',
    address,
    hosting: { kind: 'served', document: answer.value },
    assertion: json,
    badgeClass: noPart,
    issuer: await issuerOf(json, documents),
  };
  return outcomeOf(subject, documents);
}

async function signedEndorsement(
  text: string,
  ids: readonly string[],
  documents: Documents,
): Promise<EndorsementAnswer> {
  let jws;
  try {
    jws = decodeJws(text);
  } catch (cause) {
    if (cause instanceof PassportError) return bad;
    throw cause;
  }
  if (!isEndorsementOf(jws.payload, ids, documents.now)) return bad;
  const subject: SignedSubject = {
    route: 'signed',
    standard: 'OB2',
    jws: { form: 'jws', standard: 'OB2', ...jws },
    assertion: jws.payload,
    badgeClass: noPart,
    issuer: await issuerOf(jws.payload, documents),
  };
  return outcomeOf(subject, documents);
}

async function outcomeOf(
  subject: HostedSubject | SignedSubject,
  documents: Documents,
): Promise<EndorsementAnswer> {
  const integrity = await checkIntegrity(subject, documents);
  const issuer = await checkIssuer(subject, integrity, documents);
  const { finding: revocation } = await checkRevocation(subject, integrity, documents);
  const by = subject.issuer.id;
  const evidence = [...integrity.finding.evidence, ...issuer.evidence, ...revocation.evidence];
  const outcomes = [integrity.finding.outcome, issuer.outcome, revocation.outcome];
  if (outcomes.includes('failed')) return { by, outcome: 'failed', evidence };
  return { by, outcome: outcomes.includes('unknown') ? 'unknown' : 'passed', evidence };
}

const bad: EndorsementAnswer = { by: null, outcome: 'failed', evidence: [] };
const noPart: Part = { id: null, embedded: null, fetched: null, obstacle: null };

function isEndorsementOf(json: JsonObject, ids: readonly string[], now: Date): boolean {
  const about = idOf(property(json, 'claim'));
  const issuedOn = textOf(json, 'issuedOn');
  return (
    hasType(json, 'Endorsement') &&
    about !== null &&
    ids.includes(about) &&
    issuedOn !== null &&
    instantOf(issuedOn) !== null &&
    !isAfter(issuedOn, now)
  );
}

/** The endorser's profile, always from its own address. */
async function issuerOf(json: JsonObject, documents: Documents): Promise<Part> {
  const id = idOf(property(json, 'issuer'));
  if (!isWebAddress(id)) return { ...noPart, id };
  const answer = await documents.json(id);
  return answer.ok ? { ...noPart, id, fetched: answer.value } : { ...noPart, id, obstacle: answer.obstacle };
}
