/** A profile while it is being written: rows come and go, and empty ones are left out at the end. */
import type { Profile } from '../../../shared/passport/profile.ts';

export type Station = Profile['work'][number];
export type SpokenLanguage = Profile['languages'][number];

export const emptyStation: Station = { title: '', place: '', from: '', to: '', text: '' };
export const emptyLanguage: SpokenLanguage = { language: '', level: '' };

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
    recipients: [...new Set(draft.recipients.map((address) => address.trim()))].filter(
      (address) => address !== '',
    ),
    work: draft.work.filter(isWritten),
    education: draft.education.filter(isWritten),
    languages: draft.languages.filter(isWritten),
  };
}

function isWritten(row: Station | SpokenLanguage): boolean {
  return Object.values(row).some((value) => value.trim() !== '');
}

/** The list with one item changed. */
export function withItem<T>(items: readonly T[], index: number, item: T): T[] {
  return items.map((old, at) => (at === index ? item : old));
}

/** The list without one item. */
export function withoutItem<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}
