/** What a file of somebody else's making says about a person, in the form of our own profile. */
import { plain } from '../passport/document/plain-text.ts';
import { isPartialDate } from '../passport/partial-date.ts';
import {
  cefrLevels,
  longestLine,
  longestText,
  mostLanguages,
  mostLinks,
  mostStations,
  profileSchema,
  type CefrLevel,
  type Profile,
} from '../passport/profile.ts';
import { textOfHtml } from './rich-text.ts';

/** `europass`: the portal of today; `europass-old`: the one until 2020 */
export type ProfileSource = 'europass' | 'europass-old' | 'json-resume';

/** What a reader of one format gives. */
export interface ProfileRead {
  readonly source: ProfileSource;
  /** without a photo */
  readonly profile: Profile;
  /** as it lay in the file, looked at by nobody yet */
  readonly photo: Uint8Array | null;
}

/** What is shown to the person. */
export type FoundProfile = Omit<ProfileRead, 'photo'>;

/** One line of plain words, no longer than a profile holds. */
export function lineOf(text: string): string {
  return plain(text).slice(0, longestLine).trim();
}

/** Paragraphs out of plain text or the editor's HTML, no longer than a profile holds. */
export function textOf(text: string): string {
  return textOfHtml(text).slice(0, longestText).trim();
}

/** The parts that are there, as one line. */
export function joined(parts: readonly string[], between = ', '): string {
  const told = parts.map((part) => plain(part)).filter((part) => part !== '');
  return lineOf(told.join(between));
}

/** The step of the framework that a file names, whatever stands around it. */
export function cefrIn(text: string): CefrLevel | null {
  const [found] = /\b[ABC][12]\b/.exec(text.slice(0, longestLine).toUpperCase()) ?? [];
  return cefrLevels.find((level) => level === found) ?? null;
}

/** Every reader ends here: entries without words left out, lists no longer than a profile holds, then parsed. */
export function profileOf(draft: Partial<Profile>): Profile {
  const { work = [], education = [], languages = [], links = [], birthDate = '', ...rest } = draft;
  return profileSchema.parse({
    ...rest,
    birthDate: isPartialDate(birthDate) ? birthDate : '',
    work: work.filter(({ title, place }) => title + place !== '').slice(0, mostStations),
    education: education.filter(({ title, place }) => title + place !== '').slice(0, mostStations),
    languages: languages.filter(({ language }) => language !== '').slice(0, mostLanguages),
    links: links.filter(({ address }) => address !== '').slice(0, mostLinks),
  });
}
