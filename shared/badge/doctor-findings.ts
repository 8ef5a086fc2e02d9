/**
 * What the doctor can find and what it can advise. The sentences stand in the catalogue room `doctor`:
 * `finding.<finding>` says what the file is, `advice.<whatToDo>` what to do about it, `confidence.<confidence>` how
 * sure we are; `letter.*` is for the issuer (see doctor-letter.ts).
 */

export const findings = [
  // it does import
  'badge',
  'badge-address',
  'badge-without-proof',
  // a picture that lost its badge, or never had one
  'screenshot',
  'picture-resaved',
  'picture-stripped',
  'picture-without-badge',
  'thumbnail',
  'photo',
  'picture-converted',
  'picture-from-messenger',
  'drawing-resaved',
  'drawing-without-badge',
  // a page, or only the way to one
  'page-of-platform',
  'page-sign-in',
  'page-not-there',
  'page-of-evidence',
  'page',
  'link-to-platform',
  'link',
  'shortcut',
  'email',
  // another document
  'pdf',
  'office-document',
  'badge-class',
  'issuer-profile',
  'endorsement',
  'status-list',
  'issuer-key',
  'evidence',
  'rules-document',
  'presentation-empty',
  'other-credential',
  'other-token',
  'other-data',
  'other-text',
  'other-file',
  // a ZIP
  'zip-locked',
  'zip-empty',
  'zip-without-badge',
  'zip-damaged',
  'zip-too-large',
  // the file itself
  'empty',
  'too-large',
  'cut-off',
  'damaged',
  'quotes-changed',
  'incomplete',
  'not-safe',
] as const;
export type Finding = (typeof findings)[number];

/** `certain`: the file says so itself. `likely`: several signs, or one strong one. `possible`: our best guess. */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

export const advices = [
  'add-it',
  'check-online',
  'ask-for-signed',
  'download-again',
  'download-from-credly',
  'download-from-open-badge-factory',
  'download-from-badgr',
  'download-from-moodle',
  'download-from-edubadges',
  'download-from-accredible',
  'sign-in-first',
  'look-on-page',
  'open-link',
  'paste-address',
  'save-attachment',
  'send-as-file',
  'unlock',
  'unpack',
  'add-the-badge-itself',
  'paste-plainly',
  'ask-issuer',
  'choose-another-file',
] as const;
export type Advice = (typeof advices)[number];

/** Where badges are handed out, by the names that their own pages use; the same in every language. */
export const platforms = {
  credly: 'Credly',
  'open-badge-factory': 'Open Badge Factory',
  badgr: 'Canvas Credentials (Badgr)',
  moodle: 'Moodle',
  edubadges: 'edubadges',
  accredible: 'Accredible',
} as const;
export type Platform = keyof typeof platforms;

/** What one file is, how sure that is, and what helps. */
export interface Diagnosis {
  readonly finding: Finding;
  readonly confidence: Confidence;
  /** values for the sentences of `finding` and `advice`; never a person's data */
  readonly detail: Readonly<Record<string, string | number>>;
  readonly whatToDo: Advice;
  /** true: the issuer can help, and `doctorLetter` has the words for it */
  readonly askIssuer: boolean;
  /** the https or http address to go to, where the file names one; shown, never fetched */
  readonly address: string | null;
}

/** A diagnosis as the parts of the doctor make it; what is left out is the usual. */
export interface Opinion {
  readonly finding: Finding;
  readonly confidence: Confidence;
  readonly whatToDo: Advice;
  readonly detail?: Diagnosis['detail'];
  readonly askIssuer?: boolean;
  readonly address?: string | null;
}

/** It can be added, and nobody can check it: only the issuer can help. */
export const withoutProof: Diagnosis = {
  finding: 'badge-without-proof',
  confidence: 'certain',
  detail: {},
  whatToDo: 'ask-for-signed',
  askIssuer: true,
  address: null,
};

/** @returns a whole Diagnosis: nothing more to say, nobody to ask, nowhere to go where the opinion is silent */
export function diagnosed(opinion: Opinion): Diagnosis {
  return { detail: {}, askIssuer: false, address: null, ...opinion };
}
