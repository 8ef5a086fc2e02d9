/** The names of languages and countries behind the codes that a Europass file holds. */
import { localeOf, type Language } from '../i18n/translate.ts';

/** Codes that the European institutions write in their own way. */
const countries: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** `code`: ISO 639-1 or 639-2, e.g. `en`, `eng`, `fre`; the code itself where nobody knows it. */
export function languageOfCode(code: string, language: Language): string {
  return nameOf(code.toLowerCase(), 'language', language);
}

/** `code`: ISO 3166-1 alpha-2 in either case. */
export function countryOfCode(code: string, language: Language): string {
  const upper = code.toUpperCase();
  return nameOf(countries[upper] ?? upper, 'region', language);
}

function nameOf(code: string, type: 'language' | 'region', language: Language): string {
  const wellFormed = type === 'language' ? /^[a-z]{2,3}$/ : /^[A-Z]{2}$/;
  if (!wellFormed.test(code)) return code;
  const locale = localeOf(language);
  const name = new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  // Many languages write them small, but here each stands by itself.
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
