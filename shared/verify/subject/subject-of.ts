/** From what was read to what can be checked: which way the badge is secured, and the documents that takes. */
import type { Credential, JsonObject, Standard } from '../../badge/badge.ts';
import { credentialOfPayload, readCredential } from '../../badge/credential.ts';
import { isJsonObject } from '../../badge/json.ts';
import { hostedAddress } from '../../badge/normalise.ts';
import { assertNever, PassportError } from '../../problem.ts';
import type { Documents } from '../documents.ts';
import { idOf, listOf, objectOf, property, textOf } from '../json-reading.ts';
import { jcs } from '../proofs/jcs.ts';
import { proofsOf } from '../proofs/proofs-of.ts';
import { hostedSubject, signedSubject } from './open-badges-2-subject.ts';
import {
  isAssertionStandard,
  type CredentialStandard,
  type EmbeddedSubject,
  type JwtSubject,
  type Subject,
} from './subject.ts';

/** @param within what it was found in: a learner record or a sealed presentation may secure what has no proof of its own */
export async function subjectOf(
  credential: Credential,
  documents: Documents,
  within: Credential | null = null,
): Promise<Subject> {
  switch (credential.form) {
    case 'url': {
      const standard = isAssertionStandard(credential.standard) ? credential.standard : 'OB2';
      const secured = await securedAt(credential.url, documents);
      return secured === null
        ? hostedSubject(standard, credential.url, null, documents)
        : subjectOf(secured, documents);
    }
    case 'jws':
      return isAssertionStandard(credential.standard)
        ? signedSubject(credential, documents)
        : jwtSubject(credential, credential.standard);
    case 'json': {
      const { standard, json } = credential;
      if (!isAssertionStandard(standard))
        return securedBy(within, json) ?? embeddedSubject(standard, json, containerOf(within, json));
      const address = hostedAddress(json);
      return address === null
        ? embeddedSubject(standard, json)
        : hostedSubject(standard, address, json, documents);
    }
    case 'jades':
      return {
        route: 'jades',
        standard: 'EDC',
        jades: credential,
        credential: credentialOfPayload(credential.payload),
      };
    case 'xml':
      return { route: 'xml', standard: 'EDC', xml: credential };
    default:
      return assertNever(credential);
  }
}

/** A seal covers every credential in the presentation that was sealed. */
function securedBy(within: Credential | null, json: JsonObject): Subject | null {
  if (within?.form !== 'jades' || proofsOf(json).length > 0) return null;
  return holds(openedOf(within), json)
    ? { route: 'jades', standard: 'EDC', jades: within, credential: json }
    : null;
}

/** CLR 2.0: the proof of a record covers what is in it. (A presentation is signed by its holder, who issues nothing.) */
function containerOf(within: Credential | null, json: JsonObject): EmbeddedSubject['container'] {
  if (within?.standard !== 'CLR2' || proofsOf(json).length > 0) return null;
  const opened = openedOf(within);
  return holds(opened, json) ? opened.record : null;
}

/** What credentials lie in. Each of them asks for it, so it is taken apart once, and its proof has one document to sign. */
interface Opened {
  /** where it is a learner record */
  readonly record: EmbeddedSubject['container'];
  /** what lies in it, in the one text that each has (RFC 8785) */
  readonly inside: ReadonlySet<string>;
}

const openedEarlier = new WeakMap<Credential, Opened>();

function openedOf(within: Credential): Opened {
  const known = openedEarlier.get(within);
  if (known !== undefined) return known;
  const record = recordIn(within);
  const holder = within.form === 'jades' ? within.payload : objectOf(record?.credential, 'credentialSubject');
  const texts = listOf(holder, 'verifiableCredential').map((one) => (isJsonObject(one) ? jcs(one) : null));
  const opened = { record, inside: new Set(texts.filter((text) => text !== null)) };
  openedEarlier.set(within, opened);
  return opened;
}

function recordIn(within: Credential): Opened['record'] {
  if (within.standard !== 'CLR2') return null;
  if (within.form === 'jws') return jwtSubject(within, 'CLR2');
  return within.form === 'json' ? embeddedSubject('CLR2', within.json) : null;
}

/** Word for word: whoever says that it lies in there has to be right. */
function holds({ inside }: Opened, json: JsonObject): boolean {
  const text = jcs(json);
  return text !== null && inside.has(text);
}

/** A credential that secures itself (a JWS, a seal, an embedded proof) may also lie at an address. */
async function securedAt(url: string, documents: Documents): Promise<Credential | null> {
  const answer = await documents.text(url);
  if (!answer.ok) return null;
  try {
    const credential = readCredential(answer.value.text);
    if (credential.form === 'url') return null;
    return credential.form === 'json' && isAssertionStandard(credential.standard) ? null : credential;
  } catch (cause) {
    // A page, a note, anything: the hosted route says what it is not.
    if (cause instanceof PassportError) return null;
    throw cause;
  }
}

function jwtSubject(jws: Extract<Credential, { form: 'jws' }>, standard: CredentialStandard): JwtSubject {
  const credential = credentialOfPayload(jws.payload);
  return {
    route: 'vc-jwt',
    standard,
    jws,
    credential,
    complete: withClaims(credential, jws.payload),
  };
}

function embeddedSubject(
  standard: Standard,
  credential: JsonObject,
  container: EmbeddedSubject['container'] = null,
): EmbeddedSubject {
  const { proof: _, ...unsecured } = credential;
  return { route: 'embedded', standard, credential, unsecured, container };
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
