/** From what was read to what can be checked: which way the badge is secured, and the documents that takes. */
import type { Credential, JsonObject } from '../../badge/badge.ts';
import { credentialOfPayload, readCredential } from '../../badge/credential.ts';
import { isJsonObject } from '../../badge/json.ts';
import { hostedAddress } from '../../badge/normalise.ts';
import { assertNever, PassportError } from '../../problem.ts';
import type { Documents } from '../documents.ts';
import { idOf, objectOf, property, textOf } from '../json-reading.ts';
import { hostedSubject, signedSubject } from './open-badges-2-subject.ts';
import type { Subject } from './subject.ts';

export async function subjectOf(credential: Credential, documents: Documents): Promise<Subject> {
  switch (credential.form) {
    case 'url': {
      const standard = credential.standard === 'OB1' ? 'OB1' : 'OB2';
      const secured = await securedAt(credential.url, documents);
      return secured === null
        ? hostedSubject(standard, credential.url, null, documents)
        : subjectOf(secured, documents);
    }
    case 'jws':
      return credential.standard === 'OB3' ? jwtSubject(credential) : signedSubject(credential, documents);
    case 'json': {
      if (credential.standard === 'OB3') return embeddedSubject('OB3', credential.json);
      const address = hostedAddress(credential.json);
      return address === null
        ? embeddedSubject(credential.standard, credential.json)
        : hostedSubject(credential.standard, address, credential.json, documents);
    }
    default:
      return assertNever(credential);
  }
}

/** A credential that secures itself (a JWS, or Open Badges 3.0) may also lie at an address. */
async function securedAt(url: string, documents: Documents): Promise<Credential | null> {
  const answer = await documents.text(url);
  if (!answer.ok) return null;
  try {
    const credential = readCredential(answer.value.text);
    return credential.form === 'jws' || (credential.form === 'json' && credential.standard === 'OB3')
      ? credential
      : null;
  } catch (cause) {
    // A page, a note, anything: the hosted route says what it is not.
    if (cause instanceof PassportError) return null;
    throw cause;
  }
}

function jwtSubject(jws: Extract<Credential, { form: 'jws' }>): Subject {
  const credential = credentialOfPayload(jws.payload);
  return {
    route: 'vc-jwt',
    standard: 'OB3',
    jws,
    credential,
    complete: withClaims(credential, jws.payload),
  };
}

function embeddedSubject(standard: 'OB1' | 'OB2' | 'OB3', credential: JsonObject): Subject {
  const { proof: _, ...unsecured } = credential;
  return { route: 'embedded', standard, credential, unsecured };
}

/** VCDM 1.1, JWT Decoding: claims of the JWT stand for members that the `vc` claim leaves out. */
function withClaims(credential: JsonObject, payload: JsonObject): JsonObject {
  const { issuer, credentialSubject } = credential;
  const iss = textOf(payload, 'iss');
  const sub = textOf(payload, 'sub');
  const from = dateOf(property(payload, 'nbf') ?? property(payload, 'iat'));
  const until = dateOf(property(payload, 'exp'));
  const hasStart = ['validFrom', 'issuanceDate'].some((name) => property(credential, name) !== undefined);
  const hasEnd = ['validUntil', 'expirationDate'].some((name) => property(credential, name) !== undefined);
  const modern = property(payload, 'vc') === undefined;
  return {
    ...credential,
    ...(idOf(credential) === null && textOf(payload, 'jti') !== null ? { id: textOf(payload, 'jti') } : {}),
    ...(issuer === undefined && iss !== null ? { issuer: iss } : {}),
    ...(isJsonObject(issuer) && idOf(issuer) === null && iss !== null
      ? { issuer: { ...issuer, id: iss } }
      : {}),
    ...(sub !== null &&
    isJsonObject(credentialSubject) &&
    objectOf(credential, 'credentialSubject')?.['id'] === undefined
      ? { credentialSubject: { ...credentialSubject, id: sub } }
      : {}),
    ...(!hasStart && from !== null ? { [modern ? 'validFrom' : 'issuanceDate']: from } : {}),
    ...(!hasEnd && until !== null ? { [modern ? 'validUntil' : 'expirationDate']: until } : {}),
  };
}

/** Seconds since 1970 (RFC 7519 NumericDate) as ISO 8601 UTC. */
function dateOf(seconds: unknown): string | null {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
}
