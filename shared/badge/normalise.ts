/** A Credential into the one Badge that the rest of the app knows. Pure: it fetches nothing and checks nothing. */
import { assertNever } from '../problem.ts';
import type { Badge, Credential, JsonObject, Standard } from './badge.ts';
import { credentialOfPayload } from './credential.ts';
import { europeanCredential } from './edc.ts';
import { olderEuropeanCredential } from './edc-xml.ts';
import { identifier } from './fields.ts';
import { firstObject } from './json.ts';
import { hostedAt, openBadges1 } from './open-badges-1.ts';
import { openBadges2, type Documents } from './open-badges-2.ts';
import { learnerRecord, openBadges3 } from './open-badges-3.ts';
import { nobody, noVolume } from './parts.ts';
import { recognise } from './recognise.ts';

/**
 * Open Badges 1 and 2 spread a badge over several documents: assertion, badge class, issuer. They are joined
 * with the documents that the caller has; what nobody has is null. A hosted assertion is only a pointer to the
 * issuer's copy (Open Badges 2.0, "Hosted Verification"), so where the caller has that copy, it is used.
 * @param document the document served at an address, undefined where the caller has none
 * @throws PassportError `credential-malformed` where the credential lacks the part that makes it a badge
 */
export function normalise(credential: Credential, document: Documents): Badge {
  switch (credential.form) {
    case 'url': {
      const served = servedAssertion(credential.url, document);
      return served === undefined
        ? pointer(credential.url, credential.standard)
        : byStandard(served.standard, served.json, document);
    }
    case 'json': {
      const { standard, json } = credential;
      const url = isHosted(standard) ? hostedAddress(json) : null;
      const served = url === null ? undefined : servedAssertion(url, document);
      return served === undefined
        ? byStandard(standard, json, document)
        : byStandard(served.standard, served.json, document);
    }
    case 'jws': {
      const { standard, payload } = credential;
      return byStandard(standard, credentialOfPayload(payload), document, payload);
    }
    case 'jades':
      return europeanCredential(credential.payload);
    case 'xml':
      return olderEuropeanCredential(credential.text);
    default:
      return assertNever(credential);
  }
}

/**
 * The address at which a hosted assertion of Open Badges 1 or 2 is published; null for a signed one and for
 * one that names no address.
 */
export function hostedAddress(json: JsonObject): string | null {
  const verification = firstObject(json['verification'] ?? json['verify']);
  const type = identifier(verification?.['type']);
  if (type !== null && /signed/i.test(type)) return null;
  const url = hostedAt(json) ?? identifier(json['id']);
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** @param claims of the JWT that the document came in */
function byStandard(
  standard: Standard,
  json: JsonObject,
  document: Documents,
  claims: JsonObject = {},
): Badge {
  switch (standard) {
    case 'OB0':
    case 'OB1':
      return openBadges1(json, document);
    case 'OB2':
      return openBadges2(json, document);
    case 'OB3':
      return openBadges3(json, document, claims);
    case 'CLR2':
      return learnerRecord(json, document, claims);
    case 'EDC':
      return europeanCredential(json);
    default:
      return assertNever(standard);
  }
}

/** Of later standards the document is itself the badge, and no pointer to the issuer's copy. */
function isHosted(standard: Standard): boolean {
  return standard === 'OB0' || standard === 'OB1' || standard === 'OB2';
}

/** What an address serves, where that is a whole assertion: a page or a bare "revoked" note is none. */
function servedAssertion(
  url: string,
  document: Documents,
): { standard: Standard; json: JsonObject } | undefined {
  const json = document(url);
  if (json === undefined) return undefined;
  const known = recognise(json);
  return known.kind === 'badge' && (!isHosted(known.standard) || json['badge'] !== undefined)
    ? { standard: known.standard, json: known.json }
    : undefined;
}

/** All that is known of a badge of which only the address is there. */
function pointer(url: string, standard: Standard): Badge {
  return {
    standard,
    version: standard === 'OB2' ? '2.0' : '1.0',
    id: url,
    name: null,
    description: null,
    criteria: { url: null, narrative: null },
    image: null,
    issuer: nobody,
    recipient: { name: null, identities: [] },
    issuedOn: null,
    expiresOn: null,
    evidence: [],
    alignments: [],
    tags: [],
    achievementType: null,
    results: [],
    endorsements: [],
    learningOutcomes: [],
    volume: noVolume,
    language: null,
  };
}
