/** A profile while it is being written: rows come and go, and empty ones are left out at the end. */
import { isPartialDate } from '../../../shared/passport/partial-date.ts';
import type { Profile, ProfileLink, SpokenLanguage, Station } from '../../../shared/passport/profile.ts';

export const emptyStation: Station = { title: '', place: '', from: '', to: '', text: '' };
export const emptyLanguage: SpokenLanguage = { language: '', isMotherTongue: false, skills: {}, level: '' };
export const emptyLink: ProfileLink = { title: '', address: '' };

/** The parts in which a profile is written, in their order. */
export const partIds = [
  'you',
  'contact',
  'personal',
  'work',
  'education',
  'languages',
  'recipients',
] as const;
export type PartId = (typeof partIds)[number];

/** Trimmed, without rows in which nothing was written. */
export function tidied(draft: Profile): Profile {
  return {
    ...draft,
    name: draft.name.trim(),
    headline: draft.headline.trim(),
    email: draft.email.trim(),
    phone: draft.phone.trim(),
    address: draft.address.trim(),
    website: draft.website.trim(),
    about: draft.about.trim(),
    nationality: draft.nationality.trim(),
    recipients: [...new Set(draft.recipients.map((address) => address.trim()))].filter(
      (address) => address !== '',
    ),
    work: draft.work.filter(isWritten),
    education: draft.education.filter(isWritten),
    languages: draft.languages.filter(({ language, level }) => (language + level).trim() !== ''),
    links: draft.links.filter(isWritten),
  };
}

function isWritten(row: Station | ProfileLink): boolean {
  return Object.values(row).some((value) => value.trim() !== '');
}

export function isChanged(draft: Profile, saved: Profile): boolean {
  return JSON.stringify(tidied(draft)) !== JSON.stringify(tidied(saved));
}

/** What has to be put right before it can be saved, and the part in which that is; null: nothing. */
export function wrongIn(draft: Profile): 'name' | 'birthDate' | null {
  if (draft.name.trim() === '') return 'name';
  return draft.birthDate === '' || isPartialDate(draft.birthDate) ? null : 'birthDate';
}

export const partOfWrong = { name: 'you', birthDate: 'personal' } as const satisfies Readonly<
  Record<NonNullable<ReturnType<typeof wrongIn>>, PartId>
>;

export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** `1968-03-21` as what stands in three fields; also where it is not complete yet. */
export function partsOfDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
}

/** The other way round: what is missing at the end is left out, so that a year alone is a date. */
export function dateOfParts({ year, month, day }: DateParts): string {
  const digits = (text: string, length: number): string => text.replace(/\D/g, '').slice(0, length);
  const parts = [digits(year, 4), month, digits(day, 2)];
  return parts.join('-').replace(/-+$/, '');
}

/** `5` as `05`, once it is written. */
export function padded(date: string): string {
  const { year, month, day } = partsOfDate(date);
  return dateOfParts({ year, month, day: day.length === 1 ? `0${day}` : day });
}

/** The list with one item changed. */
export function withItem<T>(items: readonly T[], index: number, item: T): T[] {
  return items.map((old, at) => (at === index ? item : old));
}

/** The list without one item. */
export function withoutItem<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}
