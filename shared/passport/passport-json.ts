/**
 * passport.json: what a passport document says, for computers. It travels inside the PDF beside the original
 * badges, names each of them by file and SHA-256, and says of every placement and level who says so.
 *
 * Shape: {@link PassportJson}. `version` rises when a reader of the old shape could misread the new one;
 * fields may be added without that. Nothing in it is a proof: a reader who wants to know verifies the
 * attached originals again.
 */
import { translator, type Language } from '../i18n/translate.ts';
import type { GroupId, LevelId, PlacementReason, SpecialId } from '../skills/placement.ts';
import type { Standard } from '../badge/badge.ts';
import type { Report } from '../verify/report.ts';
import { arrange, type Arrangement } from './document/arrangement.ts';
import { standingOf, type HeldBadge, type Passport } from './passport.ts';
import type { Statement } from './statement.ts';

export interface PassportJson {
  readonly format: 'soft-skills-passport';
  readonly version: 1;
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

/** Pure. `date` is ISO 8601, the same as the document's. */
export function passportJson(
  passport: Passport,
  options: { readonly language: Language; readonly date: string },
): PassportJson {
  const arrangement = arrange(passport, translator(options.language), options.date);
  return {
    format: 'soft-skills-passport',
    version: 1,
    language: options.language,
    date: options.date,
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
