/**
 * The one door to every sentence a person reads: in the window, in the PDF and on the command line. The
 * catalogue lies in assets/i18n, one folder a language, one file a room.
 */
import { createInstance } from 'i18next';
import languageHeads from '../../assets/i18n/languages.json' with { type: 'json' };
import { english, type Catalogue, type RoomName } from './english.ts';

export const languages = ['en', 'nl', 'sl', 'el', 'hr', 'it', 'es', 'pl'] as const;
export type Language = (typeof languages)[number];

/** Where the sentences of another language than English come from; named once by whoever starts the program. */
export type CatalogueSource = (language: Language) => Readonly<Record<string, object>>;

let source: CatalogueSource = (language) => {
  throw new TypeError(`nobody said where the sentences in ${language} are`);
};

/** Node programs read them from their folder when they are first needed; the page loads those of its language first. */
export function speakFrom(catalogues: CatalogueSource): void {
  source = catalogues;
}

type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type Singular<K extends string> = K extends `${infer Stem}_one`
  ? Stem
  : K extends `${infer Stem}_other`
    ? Stem
    : K;
/** `room:path.to.sentence`; the plural forms `_one`, `_other` and so on are asked for by their stem and `count`. */
export type SentenceKey = {
  [N in RoomName]: `${N}:${Singular<Leaves<Catalogue[N]>>}`;
}[RoomName];

export type SentenceValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: Language;
  /** A sentence whose key is known when the code is written. */
  (key: SentenceKey, values?: SentenceValues): string;
  /** A sentence whose key is made from a code at run time; tests hold that every code has one. */
  code(room: RoomName, path: string, values?: SentenceValues): string;
  has(room: RoomName, path: string): boolean;
  /** e.g. 21 November 2026; the text itself where it is no date. `date` is ISO 8601. */
  date(date: string): string;
  number(value: number): string;
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language that serves a BCP 47 tag such as `nl-BE`; English where none does. */
export function languageFor(tag: string | null | undefined): Language {
  const primary = (tag ?? '').toLowerCase().split(/[-_.]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The language as dates and numbers are written in it, BCP 47. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The name of a language in that language itself. */
export function languageName(language: Language): string {
  return languageHeads[language].name;
}

const made = new Map<Language, Translator>();

export function translator(language: Language): Translator {
  const known = made.get(language);
  if (known !== undefined) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: english, ...(language === 'en' ? {} : { [language]: source(language) }) },
    ns: Object.keys(english),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  const translate = (key: string, values: SentenceValues = {}): string => instance.t(key, values);
  // Issuers' dates are days of a calendar: a bare date, or an instant told in UTC, so that a passport
  // printed in another time zone says the same day.
  // Both are made when they are first needed: each takes as long as many sentences, and the first window needs none.
  let dates: Intl.DateTimeFormat | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const date = (text: string): string => {
    const time = Date.parse(text);
    dates ??= new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
    return Number.isNaN(time) ? text : dates.format(time);
  };
  const result: Translator = Object.assign(translate, {
    language,
    // A code's values come from a badge: its dates are told as people write them.
    code: (room: string, path: string, values: SentenceValues = {}) =>
      translate(
        `${room}:${path}`,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, isDate(value) ? date(value) : value]),
        ),
      ),
    has: (room: string, path: string) => instance.exists(`${room}:${path}`),
    date,
    number: (value: number) => (numbers ??= new Intl.NumberFormat(localeOf(language))).format(value),
  });
  made.set(language, result);
  return result;
}

function isDate(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(value);
}
