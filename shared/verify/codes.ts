/**
 * Every code that a check may give, with the outcome it stands for. A code means one outcome, and its sentence
 * stands in the catalogue under `check:<id>.<code>`.
 */
import type { CheckId, Outcome } from './report.ts';
import type { FetchFailure } from './world.ts';

/** The document that was needed could not be had, or was none. */
const document = {
  offline: 'unknown',
  'host-not-allowed': 'unknown',
  'not-https': 'unknown',
  'private-address': 'unknown',
  unreachable: 'unknown',
  timeout: 'unknown',
  'too-large': 'unknown',
  'too-many-redirects': 'unknown',
  'not-found': 'unknown',
  gone: 'unknown',
  'http-status': 'unknown',
  'address-malformed': 'unknown',
  'not-json': 'unknown',
} as const satisfies Record<FetchFailure | 'not-json', Outcome>;
export type DocumentCode = keyof typeof document;

/** The document cannot be turned into the exact statements that an embedded proof signs. */
const canonical = {
  'context-not-known': 'unknown',
  'own-terms': 'unknown',
  'too-much-work': 'unknown',
} as const satisfies Record<string, Outcome>;

export const codes = {
  structure: {
    ...document,
    ...canonical,
    complete: 'passed',
    'not-an-assertion': 'unknown',
    'property-missing': 'failed',
    'property-wrong': 'failed',
    'type-wrong': 'failed',
    'context-missing': 'failed',
    'undefined-term': 'failed',
    'json-ld-unsafe': 'failed',
    'document-too-large': 'failed',
  },
  integrity: {
    ...document,
    ...canonical,
    'signature-good': 'passed',
    'one-signature-good': 'passed',
    'issuers-copy': 'passed',
    'signature-bad': 'failed',
    'no-proof': 'failed',
    'claims-differ': 'failed',
    'algorithm-not-allowed': 'failed',
    'private-key-in-badge': 'failed',
    'proof-malformed': 'failed',
    'proof-purpose': 'failed',
    'proof-from-the-future': 'failed',
    'proof-expired': 'failed',
    'not-an-assertion': 'unknown',
    'not-canonical': 'unknown',
    'suite-not-supported': 'unknown',
    'key-not-named': 'unknown',
    'key-not-found': 'unknown',
    'key-not-usable': 'unknown',
    'key-method-not-supported': 'unknown',
  },
  issuer: {
    ...document,
    'did-key': 'passed',
    'confirmed-by-domain': 'passed',
    'published-by-domain': 'passed',
    'not-the-issuers-key': 'failed',
    'key-not-for-signing': 'failed',
    'outside-issuers-scope': 'failed',
    'another-issuer': 'failed',
    'not-an-assertion': 'unknown',
    'key-carried-by-badge': 'unknown',
    'key-elsewhere': 'unknown',
    'redirected-elsewhere': 'unknown',
    'issuer-not-named': 'unknown',
    'issuer-not-resolvable': 'unknown',
    'not-intact': 'unknown',
    'integrity-unknown': 'unknown',
  },
  'issuer-known': {
    'known-to-owner': 'passed',
    'known-to-registry': 'passed',
    'known-to-project': 'passed',
    'same-key-as-others': 'unknown',
    'same-domain-as-others': 'unknown',
    'nobody-said': 'unknown',
    'not-confirmed': 'not-applicable',
  },
  revocation: {
    ...document,
    'no-status': 'not-applicable',
    'not-revoked': 'passed',
    'still-published': 'passed',
    revoked: 'failed',
    'revoked-with-reason': 'failed',
    'not-an-assertion': 'unknown',
    'status-type-not-looked-up': 'unknown',
    'list-malformed': 'unknown',
    'too-many-lists': 'unknown',
    'list-of-another-issuer': 'unknown',
    'not-intact': 'unknown',
    'issuer-not-named': 'unknown',
  },
  dates: {
    'in-force': 'passed',
    'no-end': 'passed',
    expired: 'failed',
    'not-yet-valid': 'failed',
    'issued-in-the-future': 'failed',
    'expires-before-issued': 'failed',
    'date-malformed': 'failed',
    'no-dates': 'unknown',
    'not-fetched': 'unknown',
  },
  recipient: {
    'nobody-asked': 'not-applicable',
    matches: 'passed',
    'no-match': 'failed',
    'names-nobody': 'unknown',
    'not-fetched': 'unknown',
    'hash-not-known': 'unknown',
  },
  endorsements: {
    none: 'not-applicable',
    'not-checked-yet': 'unknown',
    'not-fetched': 'unknown',
  },
} as const satisfies Record<CheckId, Record<string, Outcome>>;

export type CodeOf<Id extends CheckId> = keyof (typeof codes)[Id] & string;
