/** What a check of a passport document can find: each thing that does not fit, and each that could not be compared. */
import type { GroupId } from '../../skills/placement.ts';
import type { SaidPart } from '../passport-json.ts';

export const differenceKinds = [
  /** the document looks like a passport, and what it says for computers is not in it, or cannot be read */
  'data-missing',
  'data-unreadable',
  'data-twice',
  /** attached files against passport.json */
  'file-missing',
  'file-changed',
  'file-unreadable',
  'file-added',
  'file-twice',
  /** the words of the pages against passport.json */
  'text-changed',
  'text-removed',
  'text-added',
  'page-removed',
  'page-added',
  'page-moved',
  'page-unreadable',
  /** what is drawn, where the words are the same */
  'drawn-anew',
  'all-drawn-anew',
  'overlay',
  'page-cut',
  'active',
  'table-broken',
  /** passport.json against the badges themselves */
  'badge-absent',
  'record-name',
  'record-issuer',
  'record-dates',
  'record-level',
  'record-recipient',
  'record-group-level',
  /** the words of the pages against what passport.json records of the same badge */
  'printed-name',
  'printed-issuer',
  'printed-dates',
  'printed-level',
  'printed-level-unmarked',
  'printed-verdict',
  'printed-recipient',
  'printed-owner',
  'printed-group-level',
  'printed-absent',
  'seal-broken',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Where something does not fit; what does not apply is left out. */
export interface Where {
  /** counts the pages of the PDF from 1 */
  readonly page?: number;
  /** the id of a badge */
  readonly badge?: string;
  /** the name of that badge, as passport.json has it; shortened */
  readonly badgeName?: string;
  readonly part?: SaidPart;
  readonly group?: GroupId;
  /** name of an attached file */
  readonly file?: string;
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly where: Where;
  /** what the document says; null: there is no wording to show */
  readonly says: string | null;
  /** what stands against it: passport.json, or the badge itself for the kinds `record-…` */
  readonly attached: string | null;
}

export const openKinds = [
  /** passport.json was written by a newer or an older release, in another shape */
  'data-newer',
  'data-older',
  /** it does not say what was drawn, so only the words were compared */
  'drawn-not-told',
  /** the file of a badge does not say this itself, and the issuer was not asked */
  'badge-only-points',
  /** its file says something else, and the document says that the issuer's own copy differs from the file */
  'badge-copy-differs',
  /** there was more to tell than is told */
  'more-differences',
] as const;
export type OpenKind = (typeof openKinds)[number];

/** Something that could not be compared, which is neither good nor bad. */
export interface NotCompared {
  readonly kind: OpenKind;
  readonly where: Where;
  /** of `badge-copy-differs`: both wordings, as a {@link Difference} has them */
  readonly instead?: Difference;
}

/** What one comparison found. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly open: readonly NotCompared[];
}

/** Longest wording that is repeated. */
const longest = 300;

export function difference(
  kind: DifferenceKind,
  where: Where,
  says: string | null = null,
  attached: string | null = null,
): Difference {
  return { kind, where, says: shown(says), attached: shown(attached) };
}

/** One line, no longer than can be read. */
export function shown(text: string | null): string | null {
  if (text === null) return null;
  const line = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
