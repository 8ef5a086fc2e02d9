/** The measure of how hard the sentences are to read. */
import { expect, test } from 'vitest';
import { readingOf, textsIn } from '../../../tooling/reading-level.ts';

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
