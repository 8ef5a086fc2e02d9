/** A Credential into the one Badge that the rest of the app knows. Pure: it fetches nothing and checks nothing. */
import { assertNever, PassportError } from '../problem.ts';
import type { Badge, Credential, JsonObject, Standard } from './badge.ts';
import { credentialOfPayload } from './credential.ts';
import { identifier } from './fields.ts';
import { firstObject } from './json.ts';
import { hostedAt, openBadges1 } from './open-badges-1.ts';
import { openBadges2, type Documents } from './open-badges-2.ts';
import { openBadges3 } from './open-badges-3.ts';
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
      const url = standard === 'OB3' ? null : hostedAddress(json);
      const served = url === null ? undefined : servedAssertion(url, document);
      return served === undefined
        ? byStandard(standard, json, document)
        : byStandard(served.standard, served.json, document);
    }
    case 'jws': {
      if (credential.standard !== 'OB3') return byStandard(credential.standard, credential.payload, document);
      return openBadges3(credentialOfPayload(credential.payload), document, credential.payload);
    }
    case 'jades':
    case 'xml':
      throw new PassportError('format-not-supported', { format: 'European Digital Credential' });
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

function byStandard(standard: Standard, json: JsonObject, document: Documents): Badge {
  switch (standard) {
    case 'OB0':
    case 'OB1':
      return openBadges1(json, document);
    case 'OB2':
      return openBadges2(json, document);
    case 'OB3':
      return openBadges3(json, document);
    case 'CLR2':
    case 'EDC':
      throw new PassportError('format-not-supported', { format: standard });
    default:
      return assertNever(standard);
  }
}

/** What an address serves, where that is a whole assertion: a page or a bare "revoked" note is none. */
function servedAssertion(
  url: string,
  document: Documents,
): { standard: Standard; json: JsonObject } | undefined {
  const json = document(url);
  if (json === undefined) return undefined;
  const known = recognise(json);
  return known.kind === 'badge' && (known.standard === 'OB3' || json['badge'] !== undefined)
    ? { standard: known.standard, json: known.json }
    : undefined;
}

/** All that is known of a badge of which only the address is there. */
function pointer(url: string, standard: Standard): Badge {
  return {
    standard,
    version: standard === 'OB3' ? '3.0' : standard === 'OB2' ? '2.0' : '1.0',
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
