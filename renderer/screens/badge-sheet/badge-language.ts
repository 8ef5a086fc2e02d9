/** The language in which a badge is written, as its issuer says. Pure. */
import { localeOf, type Translator } from '../../../shared/i18n/translate.ts';

/** As a `lang` attribute may hold it; null where the badge does not say, or says what is no language. */
export function languageTag(language: string | null): string | null {
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language)[0] ?? null);
  } catch {
    return null;
  }
}

/** Its name, where it is another one than the app's; null where there is nothing to say. */
export function otherLanguage(t: Translator, tag: string | null): string | null {
  if (tag === null || new Intl.Locale(tag).language === t.language) return null;
  return new Intl.DisplayNames(localeOf(t.language), { type: 'language', fallback: 'none' }).of(tag) ?? null;
}
