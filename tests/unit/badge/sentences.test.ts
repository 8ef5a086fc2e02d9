import { describe, expect, test } from 'vitest';
import { remarkCodes } from '../../../shared/badge/badge.ts';
import { languages } from '../../../shared/i18n/translate.ts';
import { problemCodes } from '../../../shared/problem.ts';
import { catalogueOf } from '../../catalogues.ts';

const valuesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].toSorted();
const forbidden = /\b(error|fout|invalid|ongeldig|failed|mislukt|operation|operatie)\b/i;

describe.each(languages)('the sentences in %s', (language) => {
  const { problem, remark } = catalogueOf(language);

  test('say of every problem what happened and what to do next', () => {
    expect(Object.keys(problem).toSorted()).toEqual(problemCodes.toSorted());
    for (const { what, next } of Object.values(problem)) {
      expect(what).toMatch(/^\p{Lu}.+\.$/u);
      expect(next).toMatch(/^\p{Lu}.+\.$/u);
      expect(`${what} ${next}`).not.toMatch(forbidden);
    }
  });

  test('say every remark in one sentence or two', () => {
    expect(Object.keys(remark).toSorted()).toEqual(remarkCodes.toSorted());
    for (const sentence of Object.values(remark)) expect(sentence).not.toMatch(forbidden);
  });

  test('are short: no sentence is longer than 25 words', () => {
    const texts = [
      ...Object.values(problem).flatMap(({ what, next }) => [what, next]),
      ...Object.values(remark),
    ];
    for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?])\s/)))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
  });
});

test('the languages use the same values in the same sentences', () => {
  for (const code of problemCodes) {
    const [first, ...others] = languages.map((language) => catalogueOf(language).problem[code]);
    for (const other of others) {
      expect(valuesIn(other.what), code).toEqual(valuesIn(first?.what ?? ''));
      expect(valuesIn(other.next), code).toEqual(valuesIn(first?.next ?? ''));
    }
  }
  for (const code of remarkCodes) {
    const [first, ...others] = languages.map((language) => catalogueOf(language).remark[code]);
    for (const other of others) expect(valuesIn(other), code).toEqual(valuesIn(first ?? ''));
  }
});
