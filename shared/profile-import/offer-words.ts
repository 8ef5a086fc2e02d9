/** What can be taken over, in the words of the window and of the command line. */
import type { Translator } from '../i18n/translate.ts';
import { stationLine } from '../passport/document/about.ts';
import { plain, shortened } from '../passport/document/plain-text.ts';
import { toldDate } from '../passport/partial-date.ts';
import type { Profile } from '../passport/profile.ts';
import { spokenLine } from '../passport/spoken-language.ts';
import { entryAbout, type LineField, type ListField, type Offer } from './take-over.ts';

/** Characters of a text that are shown. */
const mostShown = 240;

/** The thing itself: a line's words, an entry in one line. */
export function offerText(offer: Offer, found: Profile, t: Translator): string {
  switch (offer.kind) {
    case 'line':
      return lineText(offer.field, found, t);
    case 'photo':
      return t('me:field.photo');
    case 'licences':
      return fieldLine(t('me:field.licences'), found.licences.join(', '), t);
    case 'entry':
      return entryText(offer.field, offer.index, found, t);
  }
}

/** What it would take the place of; null where that is nothing that can be said in words. */
export function replacedText(offer: Offer, present: Profile, found: Profile, t: Translator): string | null {
  if (offer.held !== 'other') return null;
  switch (offer.kind) {
    case 'line':
      return t('me:file.replaces', { present: valueOf(offer.field, present, t) });
    case 'photo':
      return t('me:file.replacesPhoto');
    case 'licences':
      return null;
    case 'entry': {
      const at = entryAbout(present[offer.field], found[offer.field], offer.index);
      return at < 0 ? null : t('me:file.replaces', { present: entryText(offer.field, at, present, t) });
    }
  }
}

function lineText(field: LineField, profile: Profile, t: Translator): string {
  return fieldLine(t(`me:field.${field}`), valueOf(field, profile, t), t);
}

function valueOf(field: LineField, profile: Profile, t: Translator): string {
  return field === 'birthDate' ? toldDate(t, profile.birthDate) : shortened(plain(profile[field]), mostShown);
}

function fieldLine(field: string, value: string, t: Translator): string {
  return t('me:file.line', { field, value });
}

function entryText(field: ListField, index: number, profile: Profile, t: Translator): string {
  switch (field) {
    case 'work':
    case 'education': {
      const station = profile[field][index];
      return station === undefined ? '' : shortened(stationLine(station, t), mostShown);
    }
    case 'languages': {
      const spoken = profile.languages[index];
      return spoken === undefined ? '' : spokenLine(spoken, t);
    }
    case 'links': {
      const link = profile.links[index];
      if (link === undefined) return '';
      return fieldLine(link.title === '' ? t('me:field.links') : link.title, link.address, t);
    }
  }
}
