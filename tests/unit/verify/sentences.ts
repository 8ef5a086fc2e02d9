/** The sentences of the catalogue, for tests that hold codes and values against them. */
import { catalogues } from '../../../shared/i18n/translate.ts';
import type { Check } from '../../../shared/verify/report.ts';

/** The forms of one sentence in one language: one, or one for each plural. */
export function sentencesFor(language: 'en' | 'nl', id: string, code: string): readonly string[] {
  const room: Readonly<Record<string, object>> = catalogues[language].check;
  const sentences = new Map<string, unknown>(Object.entries(room[id] ?? {}));
  return [code, `${code}_one`, `${code}_other`]
    .map((key) => sentences.get(key))
    .filter((sentence) => typeof sentence === 'string');
}

/** Values that a sentence asks for and the check does not give. */
export function unfilled({ id, code, detail }: Pick<Check, 'id' | 'code' | 'detail'>): readonly string[] {
  return (['en', 'nl'] as const)
    .flatMap((language) => sentencesFor(language, id, code))
    .flatMap((sentence) => [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((found) => found[1] ?? ''))
    .filter((name) => detail[name] === undefined);
}
