/** The measure of how hard the sentences are to read. */
import { expect, test } from 'vitest';
import { languages } from '../../../shared/i18n/translate.ts';
import { readingOf, textsIn } from '../../../tooling/reading-level.ts';
import { catalogueOf } from '../../catalogues.ts';

test('counts sentences, words and long words as LIX does', () => {
  // 3 + 5 words in two sentences, two of them longer than six letters: 8 / 2 + 100 * 2 / 8
  expect(readingOf(['Badges are checked. They come with {{count}} pictures.'])).toEqual({
    sentences: 2,
    words: 8,
    longest: 5,
    lix: 4 + 25,
  });
});

test('finds every text of a room', () => {
  expect(textsIn({ a: 'one', b: { c: 'two', d: { e: 'three' } } })).toEqual(['one', 'two', 'three']);
});

/** Words in one sentence: more is two ideas. */
const most = 25;

test.each(languages)('%s: no sentence is longer than a person reads in one breath', (language) => {
  const long = textsIn(catalogueOf(language)).filter((text) => readingOf([text]).longest > most);
  expect(long).toEqual([]);
});
