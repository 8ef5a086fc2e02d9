/** Everything that the owner of a passport decided, wrote and added; apart from what badges say and checks found. */
import { z } from 'zod';
import { groupIds, levelIds, type GroupId, type LevelId } from '../skills/placement.ts';
import { choicesSchema } from './choices-schema.ts';
import { profileSchema, type Profile } from './profile.ts';
import { mostWords, type Statement } from './statement.ts';

const line = z.string().trim().max(300);
const text = z.string().trim().max(10_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** What the owner decided about one badge. A missing field means "not decided". */
export const decisionSchema = z.object({
  /** `null` is a decision too: "leave it unplaced" */
  group: z.enum(groupIds).nullable().exactOptional(),
  /** a section of the owner's own; `group` is then null */
  section: z.string().exactOptional(),
  /** the owner's own word; shown as such where the issuer says something else or nothing */
  level: z.enum(levelIds).nullable().exactOptional(),
  /** place in the owner's order; smaller stands first */
  position: z.number().exactOptional(),
  removed: z.literal(true).exactOptional(),
});
export type BadgeDecision = Readonly<z.infer<typeof decisionSchema>>;

/** A section beside the five groups. */
export const ownSectionSchema = z.object({
  title: line.min(1),
  text: text.max(2000),
  /** smaller stands first */
  position: z.number(),
});
export type OwnSection = Readonly<z.infer<typeof ownSectionSchema>>;

const words = text.max(mostWords);
export const statementSchema: z.ZodType<Statement> = z.object({
  situation: words,
  task: words,
  action: words,
  result: words,
});

/**
 * `own`: evidence for one badge; `reference`: about the person as a whole, e.g. a checklist that an employer signed. No
 * system checks either of them.
 */
const ownFileKinds = ['own', 'reference'] as const;

const ownFileShape = z.object({
  /** left out in passports from before there were references */
  kind: z.enum(ownFileKinds).default('own'),
  /** null: a reference */
  badge: z.string().min(1).nullable(),
  sha256,
  name: line.min(1),
  mediaType: z.string().max(100),
  /** bytes */
  size: z.number().int().nonnegative(),
  /** what it is, in the owner's words */
  caption: line,
  /** ISO 8601 UTC */
  addedAt: z.string(),
});

/** A file that the owner added: never checked, and always shown as such. Its bytes lie in the passport. */
export const ownFileSchema = ownFileShape.refine(
  ({ kind, badge }) => (kind === 'reference') === (badge === null),
  'a reference is about nobody but the person',
);
export type OwnFile = Readonly<z.infer<typeof ownFileSchema>>;

/** A document that was made of this passport: what was chosen, and for whom. The document itself is not kept. */
export const versionSchema = z.object({
  choices: choicesSchema,
  /** for whom it was made, in the owner's words; may be empty. It stands in no document and in no file's name. */
  recipient: line,
  note: line,
  /** ISO 8601 UTC */
  at: z.string().max(40),
  /** of the file that was saved or printed */
  sha256,
  /** bytes */
  size: z.number().int().nonnegative(),
  pages: z.number().int().nonnegative(),
  badges: z.number().int().nonnegative(),
});
export type DocumentVersion = Readonly<z.infer<typeof versionSchema>>;

export interface Desk {
  /** language of the passport's own texts, e.g. `nl` */
  readonly language: string;
  readonly profile: Profile;
  /** an invented passport to try things with; said wherever it is shown */
  readonly isSample: boolean;
  /** the owner's text for a group; a group that is missing has the guide's own */
  readonly sections: Readonly<Partial<Record<GroupId, string>>>;
  /** by id, `own-` and 12 hexadecimal digits */
  readonly ownSections: Readonly<Record<string, OwnSection>>;
  /** by badge */
  readonly decisions: Readonly<Record<string, BadgeDecision>>;
  /** by badge */
  readonly statements: Readonly<Record<string, Statement>>;
  /** by id, `file-` and 12 hexadecimal digits */
  readonly ownFiles: Readonly<Record<string, OwnFile>>;
  /** what the owner estimates for themselves, apart from any badge */
  readonly selfLevels: SelfLevels;
  /** by id, `version-` and 12 hexadecimal digits */
  readonly versions: Readonly<Record<string, DocumentVersion>>;
}

/** A group that is missing was not estimated. */
export type SelfLevels = Readonly<Partial<Record<GroupId, LevelId>>>;

export function emptyDesk(language: string, name: string): Desk {
  return {
    language,
    profile: profileSchema.parse({ name }),
    isSample: false,
    sections: {},
    ownSections: {},
    decisions: {},
    statements: {},
    ownFiles: {},
    selfLevels: {},
    versions: {},
  };
}

export interface NamedOwnFile {
  readonly id: string;
  readonly file: OwnFile;
}

/** What the owner added to one badge, oldest first. */
export function ownFilesOf(desk: Pick<Desk, 'ownFiles'>, badge: string): readonly NamedOwnFile[] {
  return filesAbout(desk, badge);
}

/** What the owner added about themselves as a whole, oldest first. */
export function referencesOf(desk: Pick<Desk, 'ownFiles'>): readonly NamedOwnFile[] {
  return filesAbout(desk, null);
}

function filesAbout({ ownFiles }: Pick<Desk, 'ownFiles'>, badge: string | null): readonly NamedOwnFile[] {
  return Object.entries(ownFiles)
    .filter(([, file]) => file.badge === badge)
    .map(([id, file]) => ({ id, file }))
    .toSorted((a, b) => Date.parse(a.file.addedAt) - Date.parse(b.file.addedAt) || (a.id < b.id ? -1 : 1));
}

export interface ListedVersion extends DocumentVersion {
  readonly id: string;
}

/** What was made of a passport, newest first. */
export function versionsOf({ versions }: Pick<Desk, 'versions'>): readonly ListedVersion[] {
  return Object.entries(versions)
    .map(([id, version]) => ({ id, ...version }))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
}
