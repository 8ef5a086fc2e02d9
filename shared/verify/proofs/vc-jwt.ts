/** Open Badges 3.0, JSON Web Token Proof Format: signature, key, and claims that repeat the credential. */
import type { JsonObject, Remark } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import type { Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { idOf, objectOf, property, quotable, textOf } from '../json-reading.ts';
import { absolute } from '../keys/controller-document.ts';
import { obstacleOfSearch } from '../keys/key-obstacle.ts';
import { findKey, type SigningKey } from '../keys/named-key.ts';
import { hasPrivateMembers } from '../keys/public-key.ts';
import { thumbprintEvidence } from '../keys/thumbprint.ts';
import { instantOf } from '../moments.ts';
import type { CheckEvidence } from '../report.ts';
import type { JwtSubject } from '../subject/subject.ts';
import { forbiddenAlgorithm, verifyJws } from './jws.ts';

/** Open Badges 3.0, Create the JOSE Header: the only members that a header should have. */
const headerMembers: ReadonlySet<string> = new Set(['alg', 'kid', 'jwk', 'typ', 'cty']);

/** seconds since 1970 until the year 9999 */
const maxSeconds = 253_402_300_799;

const specification = 'https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof';

export interface JwtResult {
  readonly finding: Finding<'integrity'>;
  readonly key: SigningKey | null;
  readonly remarks: readonly Remark[];
}

export async function checkVcJwt(subject: JwtSubject, documents: Documents): Promise<JwtResult> {
  const { header, payload, text } = subject.jws;
  const remarks = remarksOn(header, payload, subject.credential);
  const without = (finding: Finding<'integrity'>): JwtResult => ({ finding, key: null, remarks });
  const forbidden = forbiddenAlgorithm(header);
  const named = keyName(header, subject.complete);
  const evidence: readonly CheckEvidence[] = [
    { what: 'algorithm', value: quotable(textOf(header, 'alg') ?? '-', 20) },
    ...(named === null ? [] : [{ what: 'key' as const, value: quotable(named, 200) }]),
    { what: 'specification', value: specification },
  ];
  if (forbidden !== null)
    return without(
      found('integrity', 'algorithm-not-allowed', { algorithm: quotable(forbidden, 20) }, evidence),
    );
  // RFC 7515 §4.1.11, RFC 7797 §6: none of the extensions that a header could call critical belongs into a JWT.
  const extension = ['crit', 'b64'].find((name) => property(header, name) !== undefined);
  if (extension !== undefined)
    return without(found('integrity', 'proof-malformed', { part: extension }, evidence));
  const jwk = objectOf(header, 'jwk');
  if (hasPrivateMembers(jwk)) return without(found('integrity', 'private-key-in-badge', {}, evidence));
  const search = await findKey(named, jwk, documents);
  if (search.kind !== 'found') return without(obstacleOfSearch(search, evidence));
  const result = await verifyJws(text, header, search.key.key);
  if (result === 'malformed')
    return without(found('integrity', 'proof-malformed', { part: 'JWS' }, evidence));
  if (result !== 'good')
    return without(found('integrity', result === 'bad' ? 'signature-bad' : result, {}, evidence));
  const claim = differingClaim(payload, subject.credential);
  if (claim !== null) return without(found('integrity', 'claims-differ', { claim }, evidence));
  const known = [...evidence, await thumbprintEvidence(search.key.key)];
  const key = { ...search.key, signedAt: signedAt(payload, subject.complete) };
  return { finding: found('integrity', 'signature-good', {}, known), key, remarks };
}

/** RFC 7519 §4.1.6; without it, the day from which the credential says that it counts. */
function signedAt(payload: JsonObject, credential: JsonObject): string | null {
  const issued = property(payload, 'iat');
  if (typeof issued === 'number' && Math.abs(issued) < maxSeconds)
    return new Date(issued * 1000).toISOString();
  return textOf(credential, 'validFrom') ?? textOf(credential, 'issuanceDate');
}

/** A `kid` that is no address names a key of the issuer: `key-1` -> `did:web:example.org#key-1`. */
function keyName(header: JsonObject, credential: JsonObject): string | null {
  const kid = textOf(header, 'kid');
  if (kid === null || kid.includes(':')) return kid;
  const issuer = idOf(credential['issuer']);
  return issuer === null ? null : absolute(kid, issuer);
}

/** Open Badges 3.0, Verify a Credential VC-JWT Signature: what a claim says, the credential must say too; either may be silent. */
function differingClaim(payload: JsonObject, credential: JsonObject): string | null {
  const subject = firstObject(credential['credentialSubject']);
  const texts = [
    ['iss', idOf(credential['issuer'])],
    ['jti', idOf(credential)],
    ['sub', idOf(subject)],
  ] as const;
  const differing = texts.find(([claim, member]) => {
    const value = property(payload, claim);
    return value !== undefined && member !== null && value !== member;
  });
  if (differing !== undefined) return differing[0];
  const dates = [
    ['nbf', textOf(credential, 'validFrom') ?? textOf(credential, 'issuanceDate')],
    ['exp', textOf(credential, 'validUntil') ?? textOf(credential, 'expirationDate')],
  ] as const;
  const date = dates.find(([claim, member]) => {
    const value = property(payload, claim);
    return value !== undefined && member !== null && !isSameSecond(value, member);
  });
  return date?.[0] ?? null;
}

/** NumericDate has seconds, and some issuers keep fractions. */
function isSameSecond(claim: unknown, date: string): boolean {
  const instant = instantOf(date);
  return typeof claim === 'number' && instant !== null && Math.abs(claim * 1000 - instant) < 1000;
}

function remarksOn(header: JsonObject, payload: JsonObject, credential: JsonObject): readonly Remark[] {
  const remarks: Remark[] = [];
  const extra = Object.keys(header).filter((name) => !headerMembers.has(name));
  if (extra.length > 0)
    remarks.push({ code: 'jwt-extra-header', detail: { names: quotable(extra.join(', ')) } });
  const subject = firstObject(credential['credentialSubject']);
  if (payload['sub'] === undefined && idOf(subject) !== null)
    remarks.push({ code: 'jwt-sub-missing', detail: {} });
  if (payload['jti'] === undefined) remarks.push({ code: 'jwt-jti-missing', detail: {} });
  return remarks;
}
