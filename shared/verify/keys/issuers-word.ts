/** What the issuer itself says about a key: the answer to "did the named issuer issue it?". */
import { evidenceOf, hostOf, movedTo, originOf, type Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { quotable } from '../json-reading.ts';
import type { CheckEvidence } from '../report.ts';
import { readControllerDocument, type ControllerDocument } from './controller-document.ts';
import { didMethod, didOf } from './did.ts';
import { objectionToKey, type KeyEnd } from './key-end.ts';
import { addressOfKey, type KeyInHand, type SigningKey } from './named-key.ts';
import { sameKey } from './public-key.ts';

/**
 * @param issuer the credential's issuer id: a DID or a web address
 * @param inHand the key that the signature was checked with, and found good
 */
export async function issuersWord(
  issuer: string | null,
  inHand: SigningKey,
  documents: Documents,
): Promise<Finding<'issuer'>> {
  if (issuer === null) return found('issuer', 'issuer-not-named');
  const evidence = keyEvidence(inHand);
  if (issuer.startsWith('did:key:')) return didKeyIssuer(issuer, inHand, evidence);
  const address = addressOfKey(issuer);
  if (address === null) return found('issuer', 'issuer-not-resolvable', { issuer: nameOf(issuer) }, evidence);
  const host = hostOf(address);
  const answer = await documents.json(address);
  if (!answer.ok) {
    if (isOnIssuersOrigin(inHand, address)) return confirmed(host, inHand, [], documents.now, evidence);
    return found('issuer', answer.obstacle.code, answer.obstacle.detail, evidence);
  }
  const seen = [...evidence, ...evidenceOf(answer.value.source)];
  const other = movedTo(answer.value.source);
  if (other !== null) return found('issuer', 'redirected-elsewhere', { host, other }, seen);
  const document = await readControllerDocument(answer.value.json, issuer);
  if (document.keys.length === 0) {
    if (isOnIssuersOrigin(inHand, address)) return confirmed(host, inHand, [], documents.now, seen);
    return found(
      'issuer',
      inHand.source === 'published' ? 'key-elsewhere' : 'key-carried-by-badge',
      { host },
      seen,
    );
  }
  return judge(document, issuer, inHand, host, documents.now, seen);
}

/** Controlled Identifiers 1.0, Retrieve Verification Method: the document is the issuer's, lists the key for assertions, and controls it. */
function judge(
  document: ControllerDocument,
  issuer: string,
  inHand: SigningKey,
  host: string,
  now: Date,
  evidence: readonly CheckEvidence[],
): Finding<'issuer'> {
  const not = (): Finding<'issuer'> => found('issuer', 'not-the-issuers-key', { host }, evidence);
  if (document.id !== issuer) return not();
  const matches = (listed: ControllerDocument['keys'][number]): boolean =>
    listed.key === null
      ? listed.id !== null && listed.id === inHand.name && inHand.source === 'published'
      : sameKey(listed.key, inHand.key) && isControlledBy(listed.controller, issuer, inHand);
  const ends = endsOf(document, inHand);
  if (document.forAssertion.some(matches)) return confirmed(host, inHand, ends, now, evidence);
  // An issuer that withdraws a key often takes it out of the list for assertions too: its plainer word comes first.
  if (document.keys.some(matches))
    return (
      objection(host, inHand, ends, now, evidence) ??
      found('issuer', 'key-not-for-signing', { host }, evidence)
    );
  return not();
}

/** All that the document says about the end of this key, under whatever name it lists it. */
function endsOf(document: ControllerDocument, inHand: KeyInHand): readonly KeyEnd[] {
  return [...document.keys, ...document.forAssertion]
    .filter(({ id, key }) => (key === null ? id !== null && id === inHand.name : sameKey(key, inHand.key)))
    .map(({ end }) => end);
}

/** A did:key in the list has no controller of its own: being listed is the issuer's word. */
function isControlledBy(controller: string | null, issuer: string, inHand: KeyInHand): boolean {
  return controller === issuer || (controller === null && inHand.source === 'did-key');
}

/** did:key proves that the holder of the key issued it, and nothing about a name. */
function didKeyIssuer(
  issuer: string,
  inHand: KeyInHand,
  evidence: readonly CheckEvidence[],
): Finding<'issuer'> {
  const same = inHand.source === 'did-key' && inHand.name !== null && didOf(inHand.name) === didOf(issuer);
  if (same) return found('issuer', 'did-key', { did: quotable(issuer, 120) }, evidence);
  return found('issuer', 'not-the-issuers-key', { host: quotable(issuer, 120) }, evidence);
}

/** Open Badges 3.0, Dereferencing the Public Key: `kid` may lead to a bare JWK; then the address it is served from is all there is. */
function isOnIssuersOrigin(inHand: KeyInHand, address: string): boolean {
  if (inHand.source !== 'published' || inHand.document === null) return false;
  const { url, source, json } = inHand.document;
  return originOf(url) === originOf(address) && movedTo(source) === null && isBareKey(json);
}

function isBareKey(json: Readonly<Record<string, unknown>>): boolean {
  return json['kty'] !== undefined || json['keys'] !== undefined;
}

function objection(
  host: string,
  { end, signedAt }: SigningKey,
  ends: readonly KeyEnd[],
  now: Date,
  evidence: readonly CheckEvidence[],
): Finding<'issuer'> | null {
  return objectionToKey([end, ...ends], signedAt, { host, now, evidence });
}

/** The key is the issuer's; what is left to ask is whether it still counted. */
function confirmed(
  host: string,
  inHand: SigningKey,
  ends: readonly KeyEnd[],
  now: Date,
  evidence: readonly CheckEvidence[],
): Finding<'issuer'> {
  const documents = inHand.document === null ? [] : evidenceOf(inHand.document.source);
  const unseen = documents.filter((item) => !evidence.some((known) => known.value === item.value));
  const all = [...evidence, ...unseen];
  return (
    objection(host, inHand, ends, now, all) ?? found('issuer', 'confirmed-by-domain', { domain: host }, all)
  );
}

function keyEvidence(inHand: KeyInHand): readonly CheckEvidence[] {
  return inHand.name === null ? [] : [{ what: 'key', value: inHand.name }];
}

function nameOf(issuer: string): string {
  const method = didMethod(issuer);
  return method === null ? quotable(issuer) : `did:${method}`;
}
