/** Every test speaks all languages, as the programs do; and the sentences themselves, for tests that look at them. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { cataloguesIn } from '../electron/files/catalogues.ts';
import { english, type Catalogue } from '../shared/i18n/english.ts';
import { languages, speakFrom, type Language } from '../shared/i18n/translate.ts';

const read = cataloguesIn(resolve(import.meta.dirname, '../assets'));
speakFrom(read);

const roomNames = Object.keys(english);
const catalogueSchema = z.custom<Catalogue>(
  (value) => z.record(z.string(), z.unknown()).safeParse(value).success,
);

/** That another language holds what English holds is what tests/unit/i18n.test.ts says. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'en' ? english : catalogueSchema.parse(read(language));
}

export const everyCatalogue: readonly { readonly language: Language; readonly catalogue: Catalogue }[] =
  languages.map((language) => ({ language, catalogue: catalogueOf(language) }));

export { roomNames };
