/** JSON that is no badge, by its true name: the parts that a badge is made of lie about as files too. */
import type { JsonObject } from './badge.ts';
import { contextsOf, typesOf } from './recognise.ts';
import { diagnosed, type Diagnosis, type Finding } from './doctor-findings.ts';

const byType: readonly (readonly [Finding, RegExp])[] = [
  ['status-list', /^(?:BitstringStatusList|StatusList2021|RevocationList|1EdTechRevocationList)/u],
  ['badge-class', /^(?:Achievement|BadgeClass)$/u],
  ['issuer-key', /^(?:CryptographicKey|Multikey|JsonWebKey|Ed25519VerificationKey)/u],
  ['evidence', /^Evidence$/u],
  ['endorsement', /^Endorsement/u],
  ['issuer-profile', /^(?:Profile|Issuer)$/u],
  ['presentation-empty', /^VerifiablePresentation$/u],
  ['other-credential', /^VerifiableCredential$/u],
];

const byMember: readonly (readonly [Finding, readonly string[]])[] = [
  ['status-list', ['revokedAssertions', 'revokedCredential', 'revokedCredentials', 'encodedList']],
  ['issuer-key', ['verificationMethod', 'publicKeyPem', 'publicKeyMultibase', 'kty']],
  ['rules-document', ['$schema']],
];

/** @param json a document that the reader refused as no badge, or as one of another kind */
export function partOfBadge(json: JsonObject): Diagnosis {
  const types = typesOf(json);
  const typed = byType.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
  // A status list is a credential too: what it is about names it.
  const member = byMember.find(([, names]) => names.some((name) => json[name] !== undefined))?.[0];
  const finding = typed ?? member ?? (isOnlyContext(json) ? 'rules-document' : 'other-data');
  return part(finding);
}

export function part(finding: Finding, detail: Diagnosis['detail'] = {}): Diagnosis {
  const isOther = finding === 'other-data' || finding === 'other-token';
  return diagnosed({
    finding,
    confidence: 'certain',
    detail,
    whatToDo: isOther ? 'choose-another-file' : 'add-the-badge-itself',
    askIssuer: !isOther,
  });
}

function isOnlyContext(json: JsonObject): boolean {
  const names = Object.keys(json).filter((name) => name !== 'id');
  return names.length === 1 && names[0] === '@context' && contextsOf(json).length === 0;
}
