/**
 * What a badge is: a Credential (the original form, exactly as its issuer made it) and a Badge (the one
 * normalised view that the rest of the app knows). A Badge is always derived from a Credential and can be
 * rebuilt from it.
 */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * `OB0` to `OB3`: Open Badges 0.5, 1.x, 2.x, 3.0. `CLR2`: a Comprehensive Learner Record 2.0 itself (what is in
 * it are badges of their own). `EDC`: a European Digital Credential (ELM v3, or v2 as XML).
 */
export const standards = ['OB0', 'OB1', 'OB2', 'OB3', 'CLR2', 'EDC'] as const;
export type Standard = (typeof standards)[number];

/** Of the standard: Open Badges, CLR, European Learning Model. */
export const versions = ['0.5', '1.0', '1.1', '2.0', '2.1', '3.0', 'CLR 2.0', 'ELM 3', 'ELM 2'] as const;

export const carrierKinds = ['png', 'svg', 'json', 'jws', 'xml'] as const;
export type CarrierKind = (typeof carrierKinds)[number];

/** Where in a file a credential was found, e.g. `{kind: 'png', place: 'iTXt openbadges'}`. */
export interface Carrier {
  readonly kind: CarrierKind;
  /** in the words of the baking specification; for experts */
  readonly place: string;
}

/**
 * The original form of a credential.
 * - `json`: an embedded JSON document (hosted OB1 and OB2, OB3 with an embedded proof). `text` is the exact
 *   text found in the carrier.
 * - `jws`: a compact JWS (signed OB1 and OB2, OB3 as VC-JWT). `payload` is decoded, NOT verified.
 * - `url`: only the address of a hosted assertion (legacy PNG, `verify` attribute of an SVG).
 * - `jades`: a European credential sealed as JAdES (general or flattened JSON JWS over the raw `payload` string).
 * - `xml`: ELM v2; shown, and never checked here.
 */
export type Credential =
  | { readonly form: 'json'; readonly standard: Standard; readonly text: string; readonly json: JsonObject }
  | {
      readonly form: 'jws';
      readonly standard: Standard;
      readonly text: string;
      readonly header: JsonObject;
      readonly payload: JsonObject;
    }
  | { readonly form: 'url'; readonly standard: Standard; readonly text: string; readonly url: string }
  | {
      readonly form: 'jades';
      readonly standard: 'EDC';
      readonly text: string;
      /** the exact string that was sealed; never serialised again */
      readonly payloadText: string;
      readonly payload: JsonObject;
      /** one entry a seal: `protected`, `signature`, `header` */
      readonly signatures: readonly JsonObject[];
    }
  | { readonly form: 'xml'; readonly standard: 'EDC'; readonly text: string };

/** Things about the file or the credential that are worth saying and never change a verdict. */
export interface Remark {
  readonly code: RemarkCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

export const remarkCodes = [
  'png-compressed-text',
  'png-several-badges',
  'png-legacy-text',
  'png-wrong-crc-elsewhere',
  'svg-several-badges',
  'svg-odd-namespace',
  'vcdm-1-1',
  'old-context',
  'baked-copy-differs',
  'recipient-hash-weak',
  'jwt-sub-missing',
  'jwt-jti-missing',
  'jwt-extra-header',
  'key-carried-by-badge',
  'issuer-id-not-web',
  'data-image-in-assertion',
  'several-proofs',
  'others-not-read',
  // pictures, as the eco-system report wants them
  'image-not-square',
  'image-too-small',
  'image-too-large',
  'image-format',
  // the issuer
  'new-key-under-old-name',
  'new-domain-under-old-name',
  // what was kept
  'kept-documents-used',
  'checked-elsewhere',
  'refreshed',
  'refresh-failed',
  // what status lists say beside the question of withdrawal
  'status-message',
  'newer-copy',
  // rules that a credential names for itself
  'schema-not-met',
  'schema-not-checked',
  // European credentials
  'seal-time-claimed',
  'seal-certificate-expired',
  'seal-authority-not-checked',
  'seal-issuer-differs',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** One credential read from a file. A ZIP, and later a CLR, gives several. */
export interface ReadBadge {
  readonly carrier: Carrier;
  readonly credential: Credential;
  readonly badge: Badge;
  readonly remarks: readonly Remark[];
  /**
   * the CLR or presentation that this credential was found in; null where it stood alone. A credential without
   * a proof of its own may be secured by what it lies in.
   */
  readonly within: Credential | null;
}

export interface Issuer {
  /** the issuer's own identifier: an https address or a DID */
  readonly id: string | null;
  readonly name: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly description: string | null;
  readonly image: BadgeImage | null;
}

/** A picture as the credential names it: an address (never fetched unasked) or the bytes themselves. */
export type BadgeImage =
  | { readonly kind: 'address'; readonly url: string; readonly caption: string | null }
  | {
      readonly kind: 'data';
      readonly mediaType: string;
      readonly base64: string;
      readonly caption: string | null;
    };

/** One way in which the recipient is named. `value` is a hash like `sha256$ab…` where `hashed` is true. */
export interface RecipientIdentity {
  /** `email`, `url`, `telephone`, `id` (a DID or address), or an OB3 identityType such as `emailAddress` */
  readonly type: string;
  readonly value: string;
  readonly hashed: boolean;
  readonly salt: string | null;
}

export interface Evidence {
  readonly url: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly narrative: string | null;
  readonly genre: string | null;
}

/** A link from the badge to an entry of a framework (OB2 `alignment`, OB3 `Alignment`). */
export interface Alignment {
  readonly name: string | null;
  readonly url: string | null;
  readonly description: string | null;
  readonly framework: string | null;
  readonly code: string | null;
}

/** OB3 `Result` joined with its `ResultDescription`. */
export interface Result {
  readonly name: string | null;
  readonly type: string | null;
  readonly value: string | null;
  readonly level: string | null;
  readonly status: string | null;
}

/** Somebody else's word about the badge, its class or its issuer. Shown as theirs; never verified here yet. */
export interface Endorsement {
  readonly about: 'badge' | 'achievement' | 'issuer';
  readonly by: string | null;
  readonly comment: string | null;
  readonly issuedOn: string | null;
}

export interface LearningOutcome {
  readonly name: string | null;
  readonly description: string | null;
  /** linked skills, e.g. of ESCO: `{name: 'think critically', url: 'http://data.europa.eu/esco/skill/…'}` */
  readonly skills: readonly { readonly name: string | null; readonly url: string | null }[];
}

/** How much learning, and at which level of the European or national framework. */
export interface LearningVolume {
  /** e.g. `5` */
  readonly eqfLevel: string | null;
  /** as the issuer names it, where it is not EQF */
  readonly nqfLevel: string | null;
  /** e.g. `{points: '2', system: 'ECTS'}` */
  readonly credit: { readonly points: string; readonly system: string | null } | null;
  /** hours of work, as a number in text; ISO 8601 durations are turned into hours */
  readonly hours: string | null;
}

export interface Badge {
  readonly standard: Standard;
  readonly version: (typeof versions)[number];
  /** the assertion's or credential's own id: an address, `urn:uuid:…` or, in OB1, a uid */
  readonly id: string | null;
  /** null where the file holds only a pointer to the issuer's copy */
  readonly name: string | null;
  readonly description: string | null;
  readonly criteria: { readonly url: string | null; readonly narrative: string | null };
  readonly image: BadgeImage | null;
  readonly issuer: Issuer;
  readonly recipient: { readonly name: string | null; readonly identities: readonly RecipientIdentity[] };
  /** ISO 8601 as the issuer wrote it; UNIX seconds of OB1 are turned into ISO 8601 UTC */
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly evidence: readonly Evidence[];
  readonly alignments: readonly Alignment[];
  readonly tags: readonly string[];
  readonly achievementType: string | null;
  readonly results: readonly Result[];
  readonly endorsements: readonly Endorsement[];
  /** what the holder knows or can do, as the issuer says; micro-credentials carry these (ELM, CLR, OB3 alignments) */
  readonly learningOutcomes: readonly LearningOutcome[];
  readonly volume: LearningVolume;
  /** BCP 47 tag of the badge's own texts, where it says so */
  readonly language: string | null;
}
