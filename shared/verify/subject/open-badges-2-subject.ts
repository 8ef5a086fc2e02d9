/** Joins an Open Badges 1 or 2 assertion with what its issuer publishes: assertion, badge class, profile. */
import type { Credential, JsonObject } from '../../badge/badge.ts';
import { firstObject, isJsonObject } from '../../badge/json.ts';
import { recognise } from '../../badge/recognise.ts';
import { hostOf, isWebAddress, type Documents, type Obstacle } from '../documents.ts';
import { idOf, property, textOf } from '../json-reading.ts';
import {
  isAssertionStandard,
  type AssertionStandard,
  type HostedSubject,
  type Hosting,
  type Part,
  type SignedSubject,
} from './subject.ts';

/** @param baked the assertion in the file; null where the file holds only the address */
export async function hostedSubject(
  standard: AssertionStandard,
  address: string,
  baked: JsonObject | null,
  documents: Documents,
): Promise<HostedSubject> {
  const hosting = await hostingOf(address, documents);
  const assertion = hosting.kind === 'served' ? hosting.document.json : baked;
  const parts = await partsOf(assertion, documents);
  return {
    route: 'hosted',
    standard: versionOf(assertion) ?? standard,
    address,
    hosting,
    assertion,
    ...parts,
  };
}

export async function signedSubject(
  jws: Extract<Credential, { form: 'jws' }>,
  documents: Documents,
): Promise<SignedSubject> {
  const standard = isAssertionStandard(jws.standard) ? jws.standard : 'OB2';
  const parts = await partsOf(jws.payload, documents);
  return { route: 'signed', standard, jws, assertion: jws.payload, ...parts };
}

/** Open Badges 2.0, "Hosted Verification": GET the assertion; 410 or `revoked` withdraws it. */
async function hostingOf(address: string, documents: Documents): Promise<Hosting> {
  const answer = await documents.json(address);
  if (!answer.ok) {
    if (answer.obstacle.code !== 'gone') return { kind: 'obstacle', obstacle: answer.obstacle };
    return { kind: 'withdrawn', reason: textOf(answer.obstacle.json, 'revocationReason'), document: null };
  }
  const document = answer.value;
  const known = recognise(document.json);
  const isAssertion =
    known.kind === 'badge' && isAssertionStandard(known.standard) && document.json['badge'] !== undefined;
  if (document.json['revoked'] === true)
    return { kind: 'withdrawn', reason: textOf(document.json, 'revocationReason'), document };
  return isAssertion ? { kind: 'served', document } : { kind: 'not-an-assertion', host: hostOf(address) };
}

async function partsOf(
  assertion: JsonObject | null,
  documents: Documents,
): Promise<Pick<HostedSubject, 'badgeClass' | 'issuer'>> {
  const badgeClass = await embeddedOrFetched(property(assertion, 'badge'), documents);
  const classJson = badgeClass.fetched?.json ?? badgeClass.embedded;
  if (classJson === null) return { badgeClass, issuer: { ...nothing, obstacle: badgeClass.obstacle } };
  return { badgeClass, issuer: await issuerOf(property(classJson, 'issuer'), documents) };
}

const nothing: Part = { id: null, embedded: null, fetched: null, obstacle: null };

/** An embedded badge class is the issuer's word already: it came with the copy that is checked. */
async function embeddedOrFetched(value: unknown, documents: Documents): Promise<Part> {
  const embedded = isJsonObject(value) ? value : null;
  const id = idOf(value);
  if (embedded !== null && Object.keys(embedded).some((name) => name !== 'id' && name !== 'type'))
    return { ...nothing, id, embedded };
  return id === null ? { ...nothing, embedded } : fetchedPart(id, embedded, documents);
}

/** The profile is always asked for at its own address: anybody can embed one that bears another's name. */
async function issuerOf(value: unknown, documents: Documents): Promise<Part> {
  const embedded = isJsonObject(value) ? value : null;
  // Open Badges 0.5 names the issuer by its origin and has no profile document.
  const id = idOf(value) ?? textOf(value, '_location');
  if (id === null) return { ...nothing, id: textOf(value, 'origin'), embedded };
  return fetchedPart(id, embedded, documents);
}

async function fetchedPart(id: string, embedded: JsonObject | null, documents: Documents): Promise<Part> {
  if (!isWebAddress(id)) return { ...nothing, id, embedded };
  const answer = await documents.json(id);
  if (answer.ok) return { id, embedded, fetched: answer.value, obstacle: null };
  const obstacle: Obstacle = answer.obstacle;
  return { id, embedded, fetched: null, obstacle };
}

function versionOf(assertion: JsonObject | null): AssertionStandard | null {
  const known = recognise(assertion ?? {});
  return known.kind === 'badge' && isAssertionStandard(known.standard) ? known.standard : null;
}

/** `verification` of 2.0, `verify` of 1.x. */
export function verificationOf(assertion: JsonObject): JsonObject | null {
  return firstObject(assertion['verification'] ?? assertion['verify']) ?? null;
}
