/** The catalogue: every language complete, every code with its sentence, values and plurals alike. */
import { describe, expect, test } from 'vitest';
import heads from '../../assets/i18n/languages.json' with { type: 'json' };
import { remarkCodes } from '../../shared/badge/badge.ts';
import { languageFor, languages, translator } from '../../shared/i18n/translate.ts';
import { badgeProblemCodes, problemCodes } from '../../shared/problem.ts';
import { placementReasonCodes } from '../../shared/skills/placement.ts';
import { catalogueOf, roomNames } from '../catalogues.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const english = leaves(catalogueOf('en'));
const pluralForm = /_(zero|one|two|few|many|other)$/;
/** The forms that a language has for whole numbers as they occur here. */
const formsOf = (language: string): readonly string[] => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
};
/** Those of English, with the plural forms that the language has in place of English ones. */
const keysFor = (language: string): readonly string[] => {
  const keys = [...english.keys()].flatMap((key) => {
    const stem = key.replace(pluralForm, '');
    const isPlural = stem !== key && english.has(`${stem}_one`) && english.has(`${stem}_other`);
    return isPlural ? formsOf(language).map((form) => `${stem}_${form}`) : [key];
  });
  return [...new Set(keys)].toSorted();
};
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

test('every room has sentences', () => {
  for (const room of roomNames)
    expect(
      [...english.keys()].some((key) => key.startsWith(`${room}.`)),
      room,
    ).toBe(true);
});

describe.each(languages)('%s', (language) => {
  const own = leaves(catalogueOf(language));

  test('is complete, with its own plural forms, and holds nothing that English does not', () => {
    expect([...own.keys()].toSorted()).toEqual(keysFor(language));
  });

  test('no sentence is empty or padded', () => {
    expect([...own].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('each sentence takes the same values as the English one', () => {
    const different = [...own].filter(
      ([key, text]) =>
        placeholders(text).join() !==
        placeholders(english.get(key) ?? english.get(key.replace(pluralForm, '_other')) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('says in its head whether a native reader has reviewed it', () => {
    expect(heads[language]).toMatchObject({ name: expect.any(String), reviewed: expect.any(Boolean) });
  });

  test('every code has its sentence', () => {
    const t = translator(language);
    for (const code of problemCodes) {
      expect(t.has('problem', `${code}.what`), code).toBe(true);
      expect(t.has('problem', `${code}.next`), code).toBe(true);
    }
    for (const code of remarkCodes) expect(t.has('remark', code), code).toBe(true);
    for (const code of placementReasonCodes) expect(t.has('skill', `reason.${code}`), code).toBe(true);
  });
});

test.each(languages.filter((language) => language !== 'en'))('%s is not English', (language) => {
  const same = [...leaves(catalogueOf(language))].filter(
    ([key, text]) => text.replace(/\{\{\w+\}\}/g, '').length > 20 && english.get(key) === text,
  );
  expect(same).toEqual([]);
});

test('no sentence says "error", "invalid input" or "operation failed"', () => {
  const cold = [...english].filter(([, text]) => /\berrors?\b|invalid input|operation failed/i.test(text));
  expect(cold).toEqual([]);
});

test('what is refused says what to do next', () => {
  const t = translator('en');
  for (const code of badgeProblemCodes)
    expect(t.code('problem', `${code}.next`).length, code).toBeGreaterThan(15);
});

test('a system language finds its catalogue, or English', () => {
  expect(['nl-BE', 'nl_NL.UTF-8', 'NL', 'C', '', undefined, 'fr-FR'].map(languageFor)).toEqual([
    'nl',
    'nl',
    'nl',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test('dates are the issuer’s day, whatever the time zone', () => {
  expect(translator('en').date('2026-11-21T23:30:00Z')).toBe('21 November 2026');
  expect(translator('nl').date('2026-11-21')).toBe('21 november 2026');
  expect(translator('nl').date('one day')).toBe('one day');
  const expired = { date: '2023-06-01T00:00:00Z' };
  expect(translator('en').code('check', 'dates.expired', expired)).toContain('1 June 2023');
  expect(translator('nl').code('check', 'dates.expired', expired)).toContain('1 juni 2023');
});
