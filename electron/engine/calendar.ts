/** The dates on which badges end, as a file for a calendar. */
import { languageFor, translator, type Language } from '../../shared/i18n/translate.ts';
import { expiryCalendar } from '../../shared/passport/expiry-calendar.ts';
import { expiryOf } from '../../shared/passport/expiry.ts';
import { shownBadges } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import type { OpenPassport } from './library.ts';
import type { NamedFile } from './named-file.ts';

/**
 * In the passport's own language where none is named. Only what has not ended yet: nobody can be reminded of the past.
 * @throws PassportError `no-end-dates`
 */
export function calendarOf(passport: OpenPassport, now: Date, language?: Language): NamedFile {
  const desk = passport.desk();
  const { soon, later } = expiryOf(shownBadges({ desk, badges: passport.cards() }), now);
  const t = translator(language ?? languageFor(desk.language));
  const text = expiryCalendar([...soon, ...later], t, now);
  if (text === null) throw new PassportError('no-end-dates');
  return { name: `badge-dates-${now.toISOString().slice(0, 10)}.ics`, bytes: new TextEncoder().encode(text) };
}
