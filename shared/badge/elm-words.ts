/**
 * The texts of the European Learning Model v3: maps of languages, notes and concepts.
 * https://europa.eu/europass/elm-browser/
 */
import type { Json } from './badge.ts';
import { identifier, words } from './fields.ts';
import { firstObject, isJsonObject, listOf } from './json.ts';

/** The EU's table of languages (ISO 639-2/T in capitals) as BCP 47 tags; others keep their three letters. */
const tags: ReadonlyMap<string, string> = new Map(
  (
    'BUL bg CAT ca CES cs CYM cy DAN da DEU de ELL el ENG en EST et EUS eu FIN fi FRA fr GLE ga GLG gl HRV hr ' +
    'HUN hu ISL is ITA it LAV lv LIT lt LTZ lb MKD mk MLT mt NLD nl NOB nb NOR no POL pl POR pt RON ro RUS ru ' +
    'SLK sk SLV sl SPA es SQI sq SRP sr SWE sv TUR tr UKR uk'
  )
    .match(/[A-Z]{3} [a-z]{2}/g)
    ?.map((pair) => [pair.slice(0, 3), pair.slice(4)] as const),
);

/** A concept of the language table, e.g. `…/authority/language/ENG` → `en`; a plain tag is kept. */
export function languageOf(value: Json | undefined): string | null {
  const id = identifier(value);
  if (id === null) return null;
  const code = id.split('/').at(-1) ?? '';
  if (/^[A-Z]{3}$/.test(code)) return tags.get(code) ?? code.toLowerCase();
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) ? code : null;
}

/** A text in the credential's own language where it has that, else as `words` chooses. */
export function textIn(language: string | null, value: Json | undefined): string | null {
  const own = language === null ? undefined : firstObject(value)?.[language];
  return words(own) ?? words(value);
}

/** A `Note` holds its text in `noteLiteral`; several become paragraphs. */
export function noteIn(language: string | null, value: Json | undefined): string | null {
  const texts = listOf(value).flatMap(
    (entry) => textIn(language, isJsonObject(entry) ? (entry['noteLiteral'] ?? entry) : entry) ?? [],
  );
  return texts.length === 0 ? null : texts.join('\n\n');
}

/** The label of a SKOS concept. */
export function labelIn(language: string | null, value: Json | undefined): string | null {
  return textIn(language, firstObject(value)?.['prefLabel']);
}
