/** Every test speaks all languages, as the programs do; and the sentences themselves, for tests that look at them. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { cataloguesIn } from '../electron/files/catalogues.ts';
import { english, type Catalogue } from '../shared/i18n/english.ts';
import { speakFrom, type Language } from '../shared/i18n/translate.ts';

const read = cataloguesIn(resolve(import.meta.dirname, '../assets'));
speakFrom(read);

const roomNames = Object.keys(english);
const catalogueSchema = z.custom<Catalogue>(
  (value) => z.record(z.string(), z.unknown()).safeParse(value).success,
);

const known = new Map<Language, Catalogue>([['en', english]]);

/** That another language holds what English holds is what tests/unit/i18n.test.ts says. */
export function catalogueOf(language: Language): Catalogue {
  const catalogue = known.get(language) ?? catalogueSchema.parse(read(language));
  known.set(language, catalogue);
  return catalogue;
}

export { roomNames };
