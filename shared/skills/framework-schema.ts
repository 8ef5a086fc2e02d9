/** The shape of a skills framework, of the words it is recognised by, and of a crosswalk, as they lie in assets/frameworks. */
import { z } from 'zod';
import { groupIds, levelIds, specialIds } from './placement.ts';

/** `reviewed`: the framework's own wording; otherwise proposed by this project. `also`: official other forms. */
const textSchema = z.object({
  text: z.string().min(1),
  reviewed: z.boolean(),
  also: z.array(z.string().min(1)).optional(),
});

/** By BCP 47 language; English is always there. */
const textsSchema = z.record(z.string(), textSchema).and(z.object({ en: textSchema }));
export type Texts = Readonly<z.infer<typeof textsSchema>>;

const levelSchema = z.object({
  id: z.enum(levelIds),
  names: textsSchema,
  /** percent, the issuer's rule for awarding; a level is never computed from it */
  score: z.object({ min: z.number(), max: z.number() }),
});

const outcomeSchema = z.object({ level: z.enum(levelIds).nullable(), texts: textsSchema });
const topicSchema = z.object({ id: z.string(), names: textsSchema, outcomes: z.array(outcomeSchema) });
const groupSchema = z.object({ id: z.enum(groupIds), names: textsSchema, topics: z.array(topicSchema) });

const badgeSchema = z.discriminatedUnion('kind', [
  z.object({
    id: z.string(),
    kind: z.literal('module'),
    group: z.enum(groupIds),
    level: z.enum(levelIds),
    award: z.enum(['automatic', 'by-people']),
    rule: z.array(z.string()).min(1),
  }),
  z.object({
    id: z.string(),
    kind: z.literal('special'),
    special: z.enum(specialIds),
    /** `all`: stands for every group; `none`: a role */
    covers: z.enum(['all', 'none']),
    award: z.enum(['automatic', 'by-people']),
    names: textsSchema,
    rule: z.array(z.string()).min(1),
    note: z.string().nullable(),
  }),
]);

/** What the sources do not say. Named, so that nobody fills it by guessing. */
const gapSchema = z.object({ code: z.string(), concerns: z.array(z.string()), note: z.string() });

export const definitionSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: textsSchema,
  /** other names that say "this framework" in a badge */
  aliases: z.array(z.string()),
  hosts: z.array(z.string()),
  about: z.string(),
  project: z.object({
    name: z.string(),
    number: z.string(),
    years: z.object({ from: z.int(), to: z.int() }),
    coordinator: z.string(),
    licence: z.string(),
    sites: z.array(z.url()),
    partners: z.array(z.object({ country: z.string(), name: z.string() })),
  }),
  issuer: z.object({ name: z.string(), platform: z.string(), note: z.string() }),
  levelsAgreeWith: z.string(),
  /** with `{group}` and `{level}` */
  badgeNamePattern: z.string(),
  /** how many of each the framework itself counts */
  declared: z.object({ groups: z.int(), topics: z.int(), outcomes: z.int(), badges: z.int() }),
  gaps: z.array(gapSchema),
  levels: z.array(levelSchema),
  groups: z.array(groupSchema),
  badges: z.array(badgeSchema),
});

const phrasesSchema = z.record(z.string(), z.array(z.string().min(1)));
const levelTermsSchema = z.object({
  /** a level wherever it stands beside the skill: `Advanced time management` */
  plain: phrasesSchema,
  /** a level only where it stands apart: in brackets, behind a dash, at the end, beside "level" */
  apart: phrasesSchema,
  /** a level only in brackets or beside "level" */
  strict: phrasesSchema,
});

/** The words by which a badge is recognised; `*` stands for up to four more letters. */
export const termsSchema = z.object({
  about: z.string(),
  reviewed: z.boolean(),
  groups: z.record(z.enum(groupIds), z.object({ phrases: phrasesSchema, bare: phrasesSchema })),
  topics: z.record(z.string(), phrasesSchema),
  /** belongs to several groups as well as to one */
  shared: z.array(z.object({ groups: z.array(z.enum(groupIds)), phrases: phrasesSchema })),
  levels: z.record(z.enum(levelIds), levelTermsSchema),
  specials: z.record(z.enum(specialIds), phrasesSchema),
  levelMarkers: phrasesSchema,
  joiners: phrasesSchema,
  ignored: phrasesSchema,
  /** look like a term and are none */
  notThese: phrasesSchema,
});

const crosswalkItemSchema = z.object({
  code: z.string().nullable(),
  names: z.record(z.string(), z.string()),
  /** null: no good fit */
  group: z.enum(groupIds).nullable(),
  topic: z.string().nullable(),
  alternative: z.enum(groupIds).nullable(),
  weak: z.boolean(),
  /** no mapping has been agreed by the makers of either framework */
  status: z.literal('proposed'),
});

/** Where the entries of another framework would stand in this one. */
export const crosswalkSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** the version whose codes and names these are; null: only one is known */
  version: z.string().nullable(),
  framework: z.string(),
  status: z.literal('proposed'),
  source: z.string(),
  note: z.string().nullable(),
  aliases: z.array(z.string()).min(1),
  hosts: z.array(z.string()),
  items: z.array(crosswalkItemSchema),
});

export type FrameworkTerms = Readonly<z.infer<typeof termsSchema>>;
export type Crosswalk = Readonly<z.infer<typeof crosswalkSchema>>;
export type CrosswalkItem = Readonly<z.infer<typeof crosswalkItemSchema>>;
export type Topic = Readonly<z.infer<typeof topicSchema>>;
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;
export type FrameworkBadge = Readonly<z.infer<typeof badgeSchema>>;
export type FrameworkDefinition = Readonly<z.infer<typeof definitionSchema>>;
