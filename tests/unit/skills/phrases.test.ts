import { describe, expect, test } from 'vitest';
import { phraseBook, phrasesIn } from '../../../shared/skills/phrases.ts';
import { foldText, wordsOf } from '../../../shared/skills/words.ts';

const found = (phrases: readonly string[], text: string): readonly string[] => {
  const words = wordsOf(text);
  const book = phraseBook(phrases.map((phrase) => [phrase, phrase] as const));
  return phrasesIn(book, words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
};

describe('words', () => {
  test.each([
    ['Coöperatieve', 'cooperatieve'],
    ['COÖPERATIEVE', 'cooperatieve'],
    ['Organizational', 'organisational'],
    ['analyzing', 'analysing'],
    ['size', 'sise'],
    ['Großartig', 'grossartig'],
    ['Współpraca', 'wspolpraca'],
    ['međukulturne', 'medukulturne'],
    ['ΔΕΞΙΌΤΗΤΕΣ', 'δεξιοτητεσ'],
    ['δεξιότητες', 'δεξιοτητεσ'],
    ['e\u0301', 'e'],
  ])('%s is compared as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('a hump, a hyphen and an invisible sign glue; a space and a dash do not', () => {
    const glued = wordsOf('TeamWork co-operate soft\u00adskill a b – c').map((word) => word.glued);
    expect(glued).toEqual([false, true, false, true, false, true, false, false, false]);
  });

  test('a word too long to be one matches nothing', () => {
    expect(wordsOf('x'.repeat(1000)).map(({ folded }) => folded)).toEqual(['']);
  });
});

describe('phrases', () => {
  test.each([
    [['team work'], 'Good TeamWork here', ['TeamWork']],
    [['team work'], 'teamwork', ['teamwork']],
    [['teamwork'], 'team-work', ['team-work']],
    [['teamwork'], 'a team works', []],
    [['personal'], 'personalised', []],
    [['social'], 'unsocial antisocial', []],
    [['social skill*'], 'social skills, Social Skill', ['social skills', 'Social Skill']],
    [['skill*'], 'skillfulness', []],
    [['social', 'social skill*'], 'social skills', ['social skills']],
    [['a b', 'b c d'], 'a b c d', ['a b']],
    [[''], 'anything', []],
  ])('%j in %j', (phrases, text, expected) => {
    expect(found(phrases, text)).toEqual(expected);
  });

  test('one phrase may mean several things', () => {
    const book = phraseBook([['dobro', 1] as const, ['dobro', 2] as const]);
    expect(phrasesIn(book, wordsOf('Dobro'))[0]?.targets).toEqual([1, 2]);
  });
});
