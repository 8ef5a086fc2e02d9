/**
 * `node tooling/reading-level.ts`: how much there is to read in each language, and how hard it is. LIX (Björnsson 1968)
 * counts words in a sentence and words of more than six letters, so it needs no syllables and works in every language:
 * below 30 very easy, 30 to 40 easy, 40 to 50 ordinary. Languages with long words score higher for the same text.
 */
import { resolve } from 'node:path';
import { cataloguesIn } from '../electron/files/catalogues.ts';
import { languages } from '../shared/i18n/translate.ts';

export interface Reading {
  readonly sentences: number;
  readonly words: number;
  /** in the longest sentence */
  readonly longest: number;
  readonly lix: number;
}

/** @param texts as they stand in the catalogue; what is filled in counts as one short word */
export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts
    .flatMap((text) => text.replace(/\{\{\w+\}\}/gu, 'x').split(/(?<=[.!?;…])\s+|\n+/u))
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const long = words.filter((word) => [...word].length > 6).length;
  return {
    sentences: sentences.length,
    words: words.length,
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
    lix: words.length / sentences.length + (100 * long) / words.length,
  };
}

/** Every text in a room of the catalogue. */
export function textsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}

if (import.meta.main) {
  const catalogueOf = cataloguesIn(resolve(import.meta.dirname, '../assets'));
  console.log(
    '| language | sentences | words | words in a sentence | longest | LIX |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const language of languages) {
    const { sentences, words, longest, lix } = readingOf(textsIn(catalogueOf(language)));
    const cells = [language, sentences, words, (words / sentences).toFixed(1), longest, lix.toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
