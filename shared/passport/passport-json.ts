/**
 * passport.json: what a passport document says, for computers. It travels inside the PDF beside the original
 * badges, names each of them by file and SHA-256, and says of every placement and level who says so.
 *
 * Shape: {@link PassportJson}. `version` rises when a reader of the old shape could misread the new one;
 * fields may be added without that. Nothing in it is a proof: a reader who wants to know verifies the
 * attached originals again.
 */
import { appVersion } from '../app-version.ts';
import { translator, type Language } from '../i18n/translate.ts';
import type { GroupId, LevelId, PlacementReason, SpecialId } from '../skills/placement.ts';
import type { Standard } from '../badge/badge.ts';
import type { Report } from '../verify/report.ts';
import { arrange, type Arrangement } from './document/arrangement.ts';
import type { Choices } from './choices.ts';
import { standingOf, type HeldBadge, type Passport } from './passport.ts';
import type { Statement } from './statement.ts';

export interface PassportJson {
  readonly format: 'soft-skills-passport';
  readonly version: 2;
  /** which release of the app wrote it, e.g. `0.1.0` */
  readonly app: string;
  /** BCP 47 tag of the document it travels with */
  readonly language: Language;
  /** ISO 8601: when the document was made */
  readonly date: string;
  /** as the owner wrote it; nobody checked it */
  readonly name: string;
  readonly groups: readonly PassportJsonGroup[];
  /** sections that the owner made beside the groups */
  readonly ownSections: readonly PassportJsonOwnSection[];
  /** in the order of the document */
  readonly badges: readonly PassportJsonBadge[];
  /** apart from the badges: what their owner says of them and adds to them; nobody checked any of it */
  readonly ownStatements: readonly PassportJsonOwnStatement[];
  /** what was chosen for this document */
  readonly choices: Choices;
  /** every text on its pages, in the order in which it is drawn, page furniture too */
  readonly says: readonly SaidText[];
  /** one for each sheet of the PDF: what is drawn on it, shapes and pictures too */
  readonly drawn: readonly DrawnSheet[];
  /** null: the owner did not seal it */
  readonly seal: Seal | null;
}

/** What a text on the page is about, where somebody could want to change it. */
export const saidParts = [
  'owner',
  'group-level',
  'name',
  'level',
  'issuer',
  'dates',
  'verdict',
  'recipient',
] as const;
export type SaidPart = (typeof saidParts)[number];

export interface SaidText {
  /** counts the pages of the PDF from 1 */
  readonly sheet: number;
  readonly text: string;
  readonly part?: SaidPart;
  /** id of the badge that it is about */
  readonly badge?: string;
  /** of a level over a group */
  readonly group?: GroupId;
  /** of the second language, where there are two */
  readonly second?: true;
}

export interface DrawnSheet {
  /**
   * lower-case hex, SHA-256 of: the sheet's content stream (decoded), then for each font file and picture that its
   * resources name, sorted by name, a line `name sha256` of the decoded stream; {@link drawnDigest} makes the text
   */
  readonly sha256: string;
}

/**
 * Made with a key that lies in the owner's passport file. It shows that nothing was changed since this app made the
 * document; it does not show who the owner is. Over the RFC 8785 form of passport.json with `signature` left empty.
 */
export interface Seal {
  readonly algorithm: 'Ed25519';
  /** raw, base64url */
  readonly publicKey: string;
  /** base64url */
  readonly signature: string;
}

export interface PassportJsonOwnSection {
  readonly title: string;
  readonly ownText: string;
  /** ids of its badges */
  readonly badges: readonly string[];
}

export interface PassportJsonOwnStatement {
  /** id of the badge that it is about */
  readonly badge: string;
  readonly checked: false;
  /** null: no words, only files */
  readonly words: Statement | null;
  readonly files: readonly PassportJsonOwnFile[];
}

export interface PassportJsonOwnFile {
  /** the attached file, byte for byte */
  readonly file: string;
  /** as it was called when it was added */
  readonly name: string;
  readonly caption: string;
  readonly mediaType: string;
  readonly size: number;
  /** lower-case hex */
  readonly sha256: string;
  /** ISO 8601 UTC */
  readonly addedAt: string;
}

export interface PassportJsonGroup {
  readonly group: GroupId;
  /** the highest level that an issuer gave in this group; null where none did */
  readonly level: LevelId | null;
  /** the owner's own text; null where the document shows the guide's */
  readonly ownText: string | null;
  /** ids of its badges */
  readonly badges: readonly string[];
}

export interface PassportJsonBadge {
  readonly id: string;
  /** the attached original, byte for byte */
  readonly original: {
    readonly file: string;
    readonly mediaType: string;
    readonly size: number;
    /** lower-case hex */
    readonly sha256: string;
  };
  readonly standard: Standard;
  /** the assertion's or credential's own id */
  readonly credential: string | null;
  readonly name: string | null;
  readonly issuer: { readonly id: string | null; readonly name: string | null };
  /** ISO 8601, as the issuer wrote it */
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly placement: {
    readonly group: GroupId | null;
    readonly groupBy: 'owner' | 'proposal' | null;
    readonly level: LevelId | null;
    readonly levelBy: 'issuer' | 'owner' | null;
    readonly special: SpecialId | null;
    /** why the app proposed this group; null where nothing was proposed */
    readonly reason: PlacementReason | null;
  };
  /** null: not checked yet */
  readonly report: Report | null;
}

/** What was made: the choices for it, and what came onto its pages. */
export interface MadeDocument {
  readonly choices: Choices;
  /** ISO 8601, the same as the document's */
  readonly date: string;
  readonly says: readonly SaidText[];
  readonly drawn: readonly DrawnSheet[];
}

/** Pure, and not sealed yet. */
export function passportJson(all: Passport, { choices, date, says, drawn }: MadeDocument): PassportJson {
  const arrangement = arrange(all, translator(choices.language), date, choices);
  const { passport } = arrangement;
  return {
    format: 'soft-skills-passport',
    version: 2,
    app: appVersion,
    language: choices.language,
    date,
    name: passport.desk.profile.name,
    groups: arrangement.overview.groups.map(({ group, level, badges }) => ({
      group,
      level,
      ownText: passport.desk.sections[group] ?? null,
      badges: badges.map(({ id }) => id),
    })),
    ownSections: arrangement.overview.ownSections.map(({ section, badges }) => ({
      title: section.title,
      ownText: section.text,
      badges: badges.map(({ id }) => id),
    })),
    badges: arrangement.order.map((held) => badgeJson(held, arrangement)),
    ownStatements: arrangement.order.flatMap((held) => ownStatementJson(held, arrangement)),
    // Which badges were left out is nobody's business.
    choices: { ...choices, withoutBadges: [] },
    says,
    drawn,
    seal: null,
  };
}

function ownStatementJson(
  { id }: HeldBadge,
  { passport, ownFiles }: Arrangement,
): readonly PassportJsonOwnStatement[] {
  const words = passport.desk.statements[id] ?? null;
  const files = (ownFiles.get(id) ?? []).map(({ file: { badge: _badge, ...facts }, attached }) => ({
    file: attached,
    ...facts,
  }));
  return words === null && files.length === 0 ? [] : [{ badge: id, checked: false, words, files }];
}

function badgeJson(held: HeldBadge, { passport, files }: Arrangement): PassportJsonBadge {
  const { badge, original } = held;
  const { group, groupBy, level, levelBy, special, proposal } = standingOf(held, passport.desk);
  return {
    id: held.id,
    original: {
      file: files.get(held.id) ?? '',
      mediaType: original.mediaType,
      size: original.size,
      sha256: original.sha256,
    },
    standard: badge.standard,
    credential: badge.id,
    name: badge.name,
    issuer: { id: badge.issuer.id, name: badge.issuer.name },
    issuedOn: badge.issuedOn,
    expiresOn: badge.expiresOn,
    placement: { group, groupBy, level, levelBy, special, reason: proposal?.reason ?? null },
    report: held.report,
  };
}

/** The bytes that are attached: UTF-8, two spaces of indent, the fields in the order of the types above. */
export function passportJsonBytes(json: PassportJson): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
