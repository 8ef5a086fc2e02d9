/**
 * What the checks look at: the credential in the form in which it can be checked, joined with the documents
 * that the issuer publishes. How a badge is secured decides which of the six it is.
 */
import type { Credential, JsonObject, Standard } from '../../badge/badge.ts';
import type { JsonDocument, Obstacle } from '../documents.ts';

/** Those whose assertion names a badge class and an issuer profile, instead of being a verifiable credential. */
export type AssertionStandard = 'OB0' | 'OB1' | 'OB2';
export type CredentialStandard = Exclude<Standard, AssertionStandard>;

/** Open Badges 1 and 2, hosted: the issuer's copy is the badge, what was in the file only points to it. */
export interface HostedSubject {
  readonly route: 'hosted';
  readonly standard: AssertionStandard;
  /** where the issuer publishes it */
  readonly address: string;
  readonly hosting: Hosting;
  /** the issuer's copy; without it, what was in the file; null where that was only the address */
  readonly assertion: JsonObject | null;
  readonly badgeClass: Part;
  readonly issuer: Part;
}

/** What the issuer's address answered. */
export type Hosting =
  | { readonly kind: 'served'; readonly document: JsonDocument }
  /** 410, or a note that says `revoked` */
  | { readonly kind: 'withdrawn'; readonly reason: string | null; readonly document: JsonDocument | null }
  | { readonly kind: 'not-an-assertion'; readonly host: string }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

/** Open Badges 1 and 2, signed: a JWS over the assertion. */
export interface SignedSubject {
  readonly route: 'signed';
  readonly standard: AssertionStandard;
  readonly jws: Extract<Credential, { form: 'jws' }>;
  readonly assertion: JsonObject;
  readonly badgeClass: Part;
  readonly issuer: Part;
}

/** A verifiable credential as a VC-JWT. */
export interface JwtSubject {
  readonly route: 'vc-jwt';
  readonly standard: CredentialStandard;
  readonly jws: Extract<Credential, { form: 'jws' }>;
  /** the credential as it stands in the payload */
  readonly credential: JsonObject;
  /** the same, with the claims of the JWT where it leaves something out (VCDM 1.1, JWT Decoding) */
  readonly complete: JsonObject;
}

/** A verifiable credential with its proof inside; also any badge with no proof at all. */
export interface EmbeddedSubject {
  readonly route: 'embedded';
  readonly standard: Standard;
  readonly credential: JsonObject;
  /** the credential without `proof`: what a proof signs */
  readonly unsecured: JsonObject;
  /** the learner record that it lies in, whose proof covers it too; only where it has none of its own */
  readonly container: JwtSubject | EmbeddedSubject | null;
}

/** A European Digital Credential under its electronic seal. */
export interface JadesSubject {
  readonly route: 'jades';
  readonly standard: 'EDC';
  readonly jades: Extract<Credential, { form: 'jades' }>;
  /** the payload, or the one of the credentials in it that is meant */
  readonly credential: JsonObject;
}

/** A European Digital Credential in its older XML form, which is shown and not checked. */
export interface XmlSubject {
  readonly route: 'xml';
  readonly standard: 'EDC';
  readonly xml: Extract<Credential, { form: 'xml' }>;
}

export type Subject =
  HostedSubject | SignedSubject | JwtSubject | EmbeddedSubject | JadesSubject | XmlSubject;

/** Nothing is known but where the badge should be. */
export function isOnlyAddress(subject: Subject): boolean {
  return subject.route === 'hosted' && subject.assertion === null;
}

/** A document that another one names: a badge class, an issuer profile. */
export interface Part {
  /** as the naming document writes it; null where it names none */
  readonly id: string | null;
  /** the copy inside the naming document */
  readonly embedded: JsonObject | null;
  /** the copy fetched from its own address */
  readonly fetched: JsonDocument | null;
  /** why there is no fetched copy, where there is an address to fetch it from */
  readonly obstacle: Obstacle | null;
}

/** Open Badges 2.0 lets a document say more than its embedded copy; the issuer's own address has the last word. */
export function contentOf(part: Part): JsonObject | null {
  if (part.fetched === null) return part.embedded;
  return part.embedded === null ? part.fetched.json : { ...part.embedded, ...part.fetched.json };
}

/** True for Open Badges 0.5 to 2.x. */
export function isAssertionStandard(standard: Standard): standard is AssertionStandard {
  return standard === 'OB0' || standard === 'OB1' || standard === 'OB2';
}
