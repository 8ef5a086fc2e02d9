/** Who the passport is of, as far as they want to say. */
import { z } from 'zod';
import { isPartialDate } from './partial-date.ts';

/** Characters of a line and of a text; entries of a list of stations. */
export const longestLine = 300;
export const longestText = 10_000;
export const mostStations = 100;
export const mostLanguages = 50;
export const mostLinks = 30;

const line = z.string().trim().max(longestLine);
const text = z.string().trim().max(longestText);

/** Characters of a photo in base64: 3 MB of it. */
export const largestPhoto = 4_000_000;

export const photoSchema = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(largestPhoto),
});

/** The steps of the Common European Framework of Reference for Languages, lowest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** What the framework's self-assessment grid asks of a language. */
export const languageSkills = [
  'listening',
  'reading',
  'spokenInteraction',
  'spokenProduction',
  'writing',
] as const;
export type LanguageSkill = (typeof languageSkills)[number];

/** Categories of Directive 2006/126/EC, in its order. */
export const licenceCategories = [
  'AM',
  'A1',
  'A2',
  'A',
  'B1',
  'B',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
] as const;

const stationSchema = z.object({ title: line, place: line, from: line, to: line, text });

const languageSchema = z.object({
  language: line,
  isMotherTongue: z.boolean().default(false),
  /** what the owner says of each skill; left out: not told */
  skills: z.partialRecord(z.enum(languageSkills), z.enum(cefrLevels)).default({}),
  /** how well, in the owner's own words */
  level: line.default(''),
});

/** Only the name is required; an empty string or list means "not told". Every field that came later has a default. */
export const profileSchema = z.object({
  name: line.default(''),
  headline: line.default(''),
  email: line.default(''),
  phone: line.default(''),
  address: line.default(''),
  website: line.default(''),
  about: text.default(''),
  /** `1968`, `1968-03` or `1968-03-21` */
  birthDate: line.refine((date) => date === '' || isPartialDate(date)).default(''),
  nationality: line.default(''),
  photo: photoSchema.nullable().default(null),
  /** the e-mail addresses, profile pages or DIDs to which badges were issued */
  recipients: z.array(line).max(50).default([]),
  education: z.array(stationSchema).max(mostStations).default([]),
  work: z.array(stationSchema).max(mostStations).default([]),
  languages: z.array(languageSchema).max(mostLanguages).default([]),
  licences: z.array(z.enum(licenceCategories)).max(licenceCategories.length).default([]),
  links: z
    .array(z.object({ title: line, address: line }))
    .max(mostLinks)
    .default([]),
});
export type Profile = z.infer<typeof profileSchema>;
export const emptyProfile: Profile = profileSchema.parse({});
export type Photo = NonNullable<Profile['photo']>;
export type Station = Profile['work'][number];
export type SpokenLanguage = Profile['languages'][number];
export type ProfileLink = Profile['links'][number];
