/** The sentences of the catalogue, for tests that hold codes and values against them. */
import { languages, type Language } from '../../../shared/i18n/translate.ts';
import type { Check } from '../../../shared/verify/report.ts';
import { catalogueOf } from '../../catalogues.ts';

/** The forms of one sentence in one language: one, or one for each plural. */
export function sentencesFor(language: Language, id: string, code: string): readonly string[] {
  const room: Readonly<Record<string, object>> = catalogueOf(language).check;
  const sentences = new Map<string, unknown>(Object.entries(room[id] ?? {}));
  return [code, ...['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `${code}_${form}`)]
    .map((key) => sentences.get(key))
    .filter((sentence) => typeof sentence === 'string');
}

/** Values that a sentence asks for and the check does not give. */
export function unfilled({ id, code, detail }: Pick<Check, 'id' | 'code' | 'detail'>): readonly string[] {
  return languages
    .flatMap((language) => sentencesFor(language, id, code))
    .flatMap((sentence) => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((found) => found[1] ?? ''))
    .filter((name) => detail[name] === undefined);
}
