/**
 * The one door to every sentence a person reads: in the window, in the PDF and on the command line. The
 * catalogue lies in assets/i18n, one folder a language, one file a room.
 */
import { createInstance } from 'i18next';
import languageHeads from '../../assets/i18n/languages.json' with { type: 'json' };
import enCommon from '../../assets/i18n/en/common.json' with { type: 'json' };
import enProblem from '../../assets/i18n/en/problem.json' with { type: 'json' };
import enCheck from '../../assets/i18n/en/check.json' with { type: 'json' };
import enDoctor from '../../assets/i18n/en/doctor.json' with { type: 'json' };
import enRemark from '../../assets/i18n/en/remark.json' with { type: 'json' };
import enSkill from '../../assets/i18n/en/skill.json' with { type: 'json' };
import enDocument from '../../assets/i18n/en/document.json' with { type: 'json' };
import enEuropass from '../../assets/i18n/en/europass.json' with { type: 'json' };
import enWindow from '../../assets/i18n/en/window.json' with { type: 'json' };
import enCli from '../../assets/i18n/en/cli.json' with { type: 'json' };
import enDesktop from '../../assets/i18n/en/desktop.json' with { type: 'json' };
import nlCommon from '../../assets/i18n/nl/common.json' with { type: 'json' };
import nlProblem from '../../assets/i18n/nl/problem.json' with { type: 'json' };
import nlCheck from '../../assets/i18n/nl/check.json' with { type: 'json' };
import nlDoctor from '../../assets/i18n/nl/doctor.json' with { type: 'json' };
import nlRemark from '../../assets/i18n/nl/remark.json' with { type: 'json' };
import nlSkill from '../../assets/i18n/nl/skill.json' with { type: 'json' };
import nlDocument from '../../assets/i18n/nl/document.json' with { type: 'json' };
import nlEuropass from '../../assets/i18n/nl/europass.json' with { type: 'json' };
import nlWindow from '../../assets/i18n/nl/window.json' with { type: 'json' };
import nlCli from '../../assets/i18n/nl/cli.json' with { type: 'json' };
import nlDesktop from '../../assets/i18n/nl/desktop.json' with { type: 'json' };

export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

const en = {
  common: enCommon,
  problem: enProblem,
  check: enCheck,
  doctor: enDoctor,
  remark: enRemark,
  skill: enSkill,
  document: enDocument,
  europass: enEuropass,
  window: enWindow,
  cli: enCli,
  desktop: enDesktop,
};
const nl = {
  common: nlCommon,
  problem: nlProblem,
  check: nlCheck,
  doctor: nlDoctor,
  remark: nlRemark,
  skill: nlSkill,
  document: nlDocument,
  europass: nlEuropass,
  window: nlWindow,
  cli: nlCli,
  desktop: nlDesktop,
};
/** For tests and for tools that list the catalogue; everything else calls `translator`. */
export const catalogues = { en, nl } as const satisfies Record<Language, unknown>;

type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type Singular<K extends string> = K extends `${infer Stem}_one`
  ? Stem
  : K extends `${infer Stem}_other`
    ? Stem
    : K;
/** `room:path.to.sentence`; the plural forms `_one` and `_other` are asked for by their stem and `count`. */
export type SentenceKey = {
  [N in keyof typeof en]: `${N}:${Singular<Leaves<(typeof en)[N]>>}`;
}[keyof typeof en];

export type SentenceValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: Language;
  /** A sentence whose key is known when the code is written. */
  (key: SentenceKey, values?: SentenceValues): string;
  /** A sentence whose key is made from a code at run time; tests hold that every code has one. */
  code(room: keyof typeof en, path: string, values?: SentenceValues): string;
  has(room: keyof typeof en, path: string): boolean;
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
    resources: { en, nl },
    ns: Object.keys(en),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  const translate = (key: string, values: SentenceValues = {}): string => instance.t(key, values);
  // Issuers' dates are days of a calendar: a bare date, or an instant told in UTC, so that a passport
  // printed in another time zone says the same day.
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language);
  const date = (text: string): string => {
    const time = Date.parse(text);
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
    number: (value: number) => numbers.format(value),
  });
  made.set(language, result);
  return result;
}

function isDate(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(value);
}
