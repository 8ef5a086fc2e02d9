/**
 * Expected failures. Each has a stable code; the sentence and the next step for a person stand in the
 * catalogue under `problem:<code>`. Anything that is not a PassportError is a bug.
 */

/** Why a thing that was handed in holds no badge that we can read. */
export const badgeProblemCodes = [
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'file-unknown',
  'picture-format',
  'pdf',
  'html',
  'png-no-badge',
  'png-truncated',
  'png-damaged',
  'svg-no-badge',
  'svg-malformed',
  'json-malformed',
  'json-too-deep',
  'json-no-badge',
  'jws-malformed',
  'text-no-badge',
  'badge-class-only',
  'issuer-only',
  'endorsement-only',
  'credential-too-large',
  'credential-malformed',
  'format-not-supported',
  'zip-empty',
  'zip-encrypted',
  'zip-damaged',
  'zip-too-large',
] as const;

/** What can go wrong around a passport file, an export or the engine. */
export const passportProblemCodes = [
  'passport-not-found',
  'passport-not-a-passport',
  'passport-from-the-future',
  'passport-damaged',
  'passport-busy',
  'passport-not-writable',
  'passport-name-missing',
  'badge-not-found',
  'badge-ambiguous',
  'nothing-to-undo',
  'nothing-to-redo',
  'photo-unusable',
  'disk-full',
  'file-not-writable',
  'file-in-use',
  'file-not-allowed',
  'disk-read-only',
  'folder-not-found',
  'input-unusable',
  'settings-damaged',
  'settings-not-writable',
  'registry-malformed',
  'trust-book-malformed',
  'mark-not-found',
  'own-file-too-large',
  'own-file-not-found',
  'reference-kind',
  'profile-file-unknown',
  'profile-file-damaged',
  'profile-file-too-large',
  'profile-file-empty',
  'profile-pdf-no-data',
  'profile-pdf-locked',
  'passport-pdf-damaged',
  'passport-pdf-locked',
  'passport-pdf-too-large',
  'passport-pdf-too-many-pages',
  'passport-pdf-too-many-notes',
  'passport-pdf-too-slow',
  'passport-pdf-other',
  'not-a-sample',
  'framework-malformed',
  'framework-not-found',
  'framework-too-many',
  'no-end-dates',
  'printer-missing',
  'engine-stopped',
  'runtime-too-old',
] as const;

export const problemCodes = [...badgeProblemCodes, ...passportProblemCodes] as const;
export type BadgeProblemCode = (typeof badgeProblemCodes)[number];
export type ProblemCode = (typeof problemCodes)[number];

/** Facts that the sentence needs: numbers and short words, never a person's data. */
export type ProblemDetail = Readonly<Record<string, string | number>>;

/** The plain form that crosses the wire, is stored, and is printed by `--json`. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;
}

export class PassportError extends Error {
  override readonly name = 'PassportError';
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  /** @param cause what was caught underneath, for the log; it is never shown to a person */
  constructor(code: ProblemCode, detail: ProblemDetail = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.detail = detail;
  }

  get problem(): Problem {
    return { code: this.code, detail: this.detail };
  }
}

/** For the last branch of a switch over a union: does not compile while a member is missing. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${String(value)}`);
}
