/**
 * Where each code of a check, and each remark, is asked for: the section of the specification, by its name or number.
 * `rule of ours` is what no specification asks for: the network, the limits, what people say of issuers.
 */
import type { RemarkCode } from '../badge/badge.ts';
import type { CodeOf, codes } from './codes.ts';
import type { CheckId } from './report.ts';

const ours = 'rule of ours';
const verification = (step: number): string => `OB3 “OpenBadgeCredential Verification” ${step}`;
const hosted = 'OB2 “Hosted Verification”';

/** Of every check, for codes that have no section of their own. */
const usual: Readonly<Record<CheckId, string>> = {
  structure: `${verification(1)}; OB2 “Data Classes”`,
  integrity: `${verification(2)}; DI §4.4`,
  issuer: 'CID §3.3',
  'issuer-known': ours,
  revocation: `${verification(4)}; BSL “Validate Algorithm”`,
  dates: `${verification(4)}; VCDM2 §4.9`,
  recipient: `${verification(5)}; OB2 “IdentityObject”`,
  endorsements: `${verification(6)}; OB2 “Endorsement”`,
};

/** Why a document could not be had: the same in every check. */
const ofDocuments: Readonly<Record<string, string>> = {
  offline: `${ours}: consent`,
  'host-not-allowed': `${ours}: consent`,
  'not-https': `${ours}: the network`,
  'private-address': `${ours}: the network`,
  unreachable: `${ours}: the network`,
  'proxy-failed': `${ours}: the network`,
  timeout: `${ours}: 10 s a document`,
  'too-large': `${ours}: 1 MiB a document`,
  'too-many-redirects': `${ours}: 3 redirects`,
  'not-found': `${hosted}: 404 is no withdrawal`,
  gone: `${hosted}: 410`,
  'http-status': hosted,
  'kept-elsewhere': `${ours}: evidence that came with the file proves nothing`,
  'address-malformed': 'RFC 3986 §3; https and http only',
  'not-json': 'RFC 8259',
  'not-an-assertion': hosted,
  'not-fetched': hosted,
  'context-not-known': 'VCDM2 §4.3; nothing is loaded',
  'own-terms': 'DI §2.4.1 “Context Validation”',
  'too-much-work': `${ours}: RDFC §7.1 “Dataset Poisoning”`,
  'confirmed-earlier': `${ours}: dated evidence`,
  'confirmed-earlier-not-asked': `${ours}: dated evidence`,
  'form-not-checked': 'ELM v2 (XAdES): shown, not checked',
};

type Sections = {
  readonly [Id in CheckId]?: Readonly<Partial<Record<CodeOf<Id>, string>>>;
};

const sections: Sections = {
  structure: {
    'property-missing': 'OB3 §B; OB2 “Data Classes”; VCDM2 §4',
    'property-wrong': 'OB3 §B; OB2 “Data Classes”; VCDM2 §4',
    'type-wrong': 'VCDM2 §4.5; OB3 §B.1.2',
    'context-missing': 'VCDM2 §4.3; OB3 §B.1.2',
    'undefined-term': 'DI §2.4.1 “Context Validation”; JSON-LD API “safe mode”',
    'schema-not-met': `${verification(1)}; 1EdTech VCCS 1.0`,
    'schema-not-fetched': `${verification(1)}; 1EdTech VCCS 1.0`,
    'schema-not-usable': `${verification(1)}; 1EdTech VCCS 1.0`,
    'json-ld-unsafe': 'DI §2.4.1 “Context Validation”; JSON-LD API “safe mode”',
    'document-too-large': `${ours}: 256 KiB before canonicalisation`,
  },
  integrity: {
    'signature-good': 'OB3 §8.2, §8.3; RFC 7515 §5.2; DI §4.4',
    'signature-bad': 'OB3 §8.2, §8.3; RFC 7515 §5.2; DI §4.4',
    'one-signature-good': 'VCDM2 §4.12; DI §2.1.1 “Proof Sets”',
    'good-beside-bad': 'VCDM2 §4.12; DI §2.1.1 “Proof Sets”',
    'seal-good': 'JAdES §5, §6; RFC 7797 §5',
    'seal-outside-certificate': 'JAdES §5.2.1; RFC 5280 §4.1.2.5',
    'seal-time-unknown': 'JAdES §5.2.1; RFC 5280 §4.1.2.5',
    'certificate-differs': 'RFC 7515 §4.1.8 (x5t#S256)',
    'issuers-copy': hosted,
    'no-proof': `VCDM2 §4.12; ${verification(2)}`,
    'claims-differ': 'OB3 §8.2.3; VCDM1 §6.3.1',
    'algorithm-not-allowed': 'OB3 §8.2.2; RFC 8725 §3.1, §3.2',
    'private-key-in-badge': 'OB3 §8.2.2; RFC 7517 §9',
    'proof-malformed': 'DI §2.1',
    'proof-purpose': 'DI §2.1 “proofPurpose”, §4.4',
    'proof-from-the-future': 'DI §2.1 “created”',
    'proof-expired': 'DI §2.1 “expires”',
    'not-canonical': 'RDFC §4; DI §2.4.1',
    'suite-not-supported': 'DI §3',
    'suite-outdated': 'EdDSA §3 and ECDSA §3 are its successors',
    'base-proof': 'ECDSA §3.6: only derived proofs are for verifiers',
    'too-many-proofs': `${ours}: 4 proofs or seals a badge`,
    'key-not-named': 'OB3 §8.2.2; DI §2.1 “verificationMethod”',
    'key-not-found': 'CID §3.3; OB2 “CryptographicKey”',
    'key-not-usable': 'CID §2.2; RFC 7517 §4',
    'key-method-not-supported': 'CID §3.3; DID Core §7.1',
  },
  issuer: {
    'did-key': 'did:key §3; CID §3.3',
    'confirmed-by-domain': 'did:web §3.2; CID §3.3',
    'published-by-domain': 'OB2 “VerificationObject”',
    'not-the-issuers-key': 'CID §3.3; OB2 “Signed Badges”',
    'key-not-for-signing': 'CID §2.3.2 “assertionMethod”',
    'key-withdrawn': 'CID §2.2 “revoked”',
    'key-expired': 'CID §2.2 “expires”',
    'key-expired-since': 'CID §2.2 “expires”; DI §2.1 “created”',
    'key-end-unclear': 'CID §2.2 “revoked”, “expires”',
    'outside-issuers-scope': 'OB2 “VerificationObject”: startsWith, allowedOrigins',
    'another-issuer': `${hosted}; CID §3.3`,
    'key-carried-by-badge': 'CID §3.3: a fragment or a header proves nothing',
    'key-elsewhere': 'OB3 §8.2.4; CID §3.3',
    'redirected-elsewhere': hosted,
    'sealed-by': 'JAdES §5; eIDAS art. 22 (trusted lists are not asked)',
    'sealed-by-another': 'ETSI EN 319 412-1 §5.1.4',
    'issuer-not-named': 'VCDM2 §4.7',
    'issuer-not-resolvable': 'CID §3.3',
  },
  'issuer-known': {
    'known-to-owner': `${ours}: the trust book`,
    'known-to-owner-without-note': `${ours}: the trust book`,
    'known-to-registry': `${ours}: an imported list`,
    'known-to-project': `${ours}: shipped facts`,
    'key-nobody-vouches-for': 'RFC 7638; a bare key names nobody',
    'same-key-as-others': 'RFC 7638; continuity is no proof',
    'same-domain-as-others': `${ours}: continuity is no proof`,
  },
  revocation: {
    'no-status': 'VCDM2 §4.10: a status is optional',
    'still-published': hosted,
    revoked: `VCRL; BSL “Validate Algorithm”; ${hosted}`,
    'revoked-with-reason': 'OB2 “RevocationList”; VCRL',
    'not-suspended': 'BSL “statusPurpose”',
    suspended: 'BSL “statusPurpose”',
    'status-message': 'BSL “statusMessage”',
    'newer-copy': 'BSL “statusPurpose” refresh',
    'status-purpose-not-known': 'BSL “statusPurpose”',
    'status-type-not-looked-up': 'VCDM2 §4.10',
    'list-malformed': 'BSL “BitstringStatusListCredential”; OB2 “RevocationList”; VCRL',
    'too-many-lists': `${ours}: 4 lists a badge`,
    'list-too-large': `${ours}: bounded unpacking`,
    'list-too-short': 'BSL “Validate Algorithm”: STATUS_LIST_LENGTH_ERROR',
    'index-malformed': 'BSL “statusListIndex”',
    'index-out-of-range': 'BSL “Validate Algorithm”: RANGE_ERROR',
    'issuer-not-named': 'OB2 “Signed Badges”',
  },
  dates: {
    expired: `${verification(4)}; OB2 “Assertion” expires`,
    'expires-before-issued': 'OB2 “Assertion” expires; VCDM2 §4.9',
    'date-malformed': 'VCDM2 §4.9; OB2 “DateTime”',
    'issued-in-the-future': 'OB2 “Assertion” issuedOn',
  },
  recipient: {
    'nobody-asked': `${verification(5)}: optional`,
    'matches-name': 'ELM v3 “credentialSubject”',
    'name-differs': 'ELM v3 “credentialSubject”; a name is no address',
    'name-needed': 'ELM v3 “credentialSubject”',
    'hash-not-known': 'OB3 “IdentityHash”; OB2 “IdentityHash”',
  },
  endorsements: {
    'too-many': `${ours}: how many are looked at`,
  },
} satisfies { readonly [Id in CheckId]?: Partial<Record<keyof (typeof codes)[Id], string>> };

/** Each code has one: its own, that of documents in general, or that of its check. */
export function sectionOf(id: CheckId, code: string): string {
  const own: Readonly<Record<string, string>> = sections[id] ?? {};
  return own[code] ?? ofDocuments[code] ?? usual[id];
}

export const ofRemarks: Readonly<Partial<Record<RemarkCode, string>>> = {
  'png-compressed-text': 'OB3 “PNG”; Baking “PNGs”: compression must not be used',
  'png-several-badges': 'OB3 “PNG”; Baking “PNGs”: not more than once',
  'png-legacy-text': 'Baking “Legacy PNGs”',
  'png-wrong-crc-elsewhere': 'PNG §5.3',
  'svg-several-badges': 'OB3 “SVG”; Baking “SVGs”',
  'svg-odd-namespace': 'OB3 “SVG”; Baking “SVGs”',
  'vcdm-1-1': 'OB3 “OpenBadgeCredential Verification”; VCDM1',
  'old-context': 'OB3 §B.1.2',
  'baked-copy-differs': hosted,
  'recipient-hash-weak': 'OB2 “IdentityHash”: md5',
  'jwt-sub-missing': 'OB3 §8.2.3',
  'jwt-jti-missing': 'OB3 §8.2.3',
  'jwt-extra-header': 'OB3 §8.2.2',
  'key-carried-by-badge': 'CID §3.3',
  'issuer-id-not-web': 'OB2 “Profile” id',
  'data-image-in-assertion': 'OB2 “Assertion” image',
  'several-proofs': 'VCDM2 §4.12',
  'image-not-square': 'eco-system report',
  'image-too-small': 'eco-system report: at least 90 px',
  'image-too-large': 'eco-system report: at most 256 KB',
  'image-format': 'eco-system report: PNG or SVG',
  refreshed: verification(3),
  'refresh-failed': verification(3),
  'schema-not-met': 'VCDM2 §4.11; VC JSON Schema 1.0 §4',
  'schema-not-checked': 'VCDM2 §4.11; ELM (SHACL)',
  'seal-time-claimed': 'JAdES §5.2.1 (sigT)',
  'seal-certificate-expired': 'RFC 5280 §4.1.2.5',
  'seal-authority-not-checked': 'eIDAS art. 22',
  'seal-issuer-differs': 'ETSI EN 319 412-1 §5.1.4',
  'status-message': 'BSL “statusMessage”',
  'newer-copy': 'BSL “statusPurpose” refresh',
};

/** What the short names stand for. */
export const specifications: readonly (readonly [name: string, what: string])[] = [
  ['OB2', 'Open Badges 2.0, https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html'],
  ['OB3', 'Open Badges 3.0, https://www.imsglobal.org/spec/ob/v3p0'],
  ['Baking', 'Open Badges Baking Specification 2.0'],
  ['VCRL', '1EdTech Verifiable Credentials Revocation List 1.0'],
  ['VCDM2, VCDM1', 'Verifiable Credentials Data Model 2.0 and 1.1, https://www.w3.org/TR/vc-data-model-2.0/'],
  ['DI', 'Verifiable Credential Data Integrity 1.0, https://www.w3.org/TR/vc-data-integrity/'],
  [
    'EdDSA, ECDSA',
    'the cryptosuites, https://www.w3.org/TR/vc-di-eddsa/ and https://www.w3.org/TR/vc-di-ecdsa/',
  ],
  ['RDFC', 'RDF Dataset Canonicalization 1.0, https://www.w3.org/TR/rdf-canon/'],
  ['CID', 'Controlled Identifiers 1.0, https://www.w3.org/TR/cid-1.0/'],
  ['BSL', 'Bitstring Status List 1.0, https://www.w3.org/TR/vc-bitstring-status-list/'],
  ['JAdES', 'ETSI TS 119 182-1'],
  ['eIDAS', 'Regulation (EU) 910/2014'],
  ['ELM', 'European Learning Model'],
];
