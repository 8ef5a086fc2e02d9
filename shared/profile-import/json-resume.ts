/** JSON Resume (jsonresume.org, schema 1.0.0): only its plain members; nothing that it points to is fetched. */
import { z } from 'zod';
import type { JsonObject } from '../badge/badge.ts';
import type { Language } from '../i18n/translate.ts';
import { languageSkills, type SpokenLanguage } from '../passport/profile.ts';
import { countryOfCode } from './code-names.ts';
import { cefrIn, joined, lineOf, profileOf, textOf, type ProfileRead } from './found.ts';

/** Files are written by hand: a member of another kind counts as not there. */
const words = z.string().catch('').default('');
const listOf = <T extends z.ZodType>(item: T) => z.array(item).catch([]).default([]);
const period = { startDate: words, endDate: words };

const resumeSchema = z.object({
  basics: z
    .object({
      name: words,
      label: words,
      email: words,
      phone: words,
      url: words,
      summary: words,
      location: z
        .object({ address: words, postalCode: words, city: words, countryCode: words })
        .catch({ address: '', postalCode: '', city: '', countryCode: '' })
        .prefault({}),
      profiles: listOf(z.object({ network: words, url: words })),
    })
    .prefault({}),
  work: listOf(
    z.object({
      name: words,
      company: words,
      position: words,
      location: words,
      summary: words,
      highlights: listOf(words),
      ...period,
    }),
  ),
  education: listOf(z.object({ institution: words, area: words, studyType: words, ...period })),
  languages: listOf(z.object({ language: words, fluency: words })),
});

/** Null where the JSON is something else. */
export function readJsonResume(json: JsonObject, language: Language): ProfileRead | null {
  const parsed = resumeSchema.safeParse(json);
  if (!parsed.success || !('basics' in json)) return null;
  const { basics, work, education, languages } = parsed.data;
  const { address, postalCode, city, countryCode } = basics.location;
  return {
    source: 'json-resume',
    profile: profileOf({
      name: lineOf(basics.name),
      headline: lineOf(basics.label),
      email: lineOf(basics.email),
      phone: lineOf(basics.phone),
      website: lineOf(basics.url),
      about: textOf(basics.summary),
      address: joined([
        address,
        joined([postalCode, city], ' '),
        countryCode === '' ? '' : countryOfCode(countryCode, language),
      ]),
      links: basics.profiles.map((one) => ({ title: lineOf(one.network), address: lineOf(one.url) })),
      work: work.map((one) => ({
        title: lineOf(one.position),
        place: joined([one.name || one.company, one.location]),
        from: lineOf(one.startDate),
        to: lineOf(one.endDate),
        text: textOf([one.summary, ...one.highlights.map((point) => `- ${point}`)].join('\n')),
      })),
      education: education.map((one) => ({
        title: joined([one.studyType, one.area]),
        place: lineOf(one.institution),
        from: lineOf(one.startDate),
        to: lineOf(one.endDate),
        text: '',
      })),
      languages: languages.map(spoken),
    }),
    photo: null,
  };
}

/** `fluency` is in anybody's words: a step of the framework counts for all skills, the rest is kept as it is. */
function spoken({ language, fluency }: { language: string; fluency: string }): SpokenLanguage {
  const level = cefrIn(fluency);
  const isMotherTongue = /\b(?:native|mother tongue|bilingual)\b/i.test(fluency.slice(0, 100));
  return {
    language: lineOf(language),
    isMotherTongue,
    skills: level === null ? {} : Object.fromEntries(languageSkills.map((skill) => [skill, level])),
    level: level === null && !isMotherTongue ? lineOf(fluency) : '',
  };
}
