/** A date as far as it is known: a year, a year and a month, or a day. ISO 8601 with what is unknown left out. */
import { localeOf, type Translator } from '../i18n/translate.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `1968`, `1968-03` and `1968-03-21`, where the calendar has them. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  const time = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  // The 31st of February is read as a day in March.
  return !Number.isNaN(time.getTime()) && (day === undefined || time.getUTCDate() === Number(day));
}

/** As people write it, e.g. 21 March 1968 or March 1968; anything that is no such date stays as it is. */
export function toldDate(t: Translator, text: string): string {
  if (!isPartialDate(text) || text.length === 4) return text;
  if (text.length === 10) return t.date(text);
  const month = new Intl.DateTimeFormat(localeOf(t.language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return month.format(new Date(`${text}-01T00:00:00Z`));
}
