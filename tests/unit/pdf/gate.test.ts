/**
 * Every template in every size, with languages, second languages and papers in turn, held to the rules that can be read
 * from the file. The whole table, every language with every template and size, is `node tests/gate/table.ts`.
 */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/i18n/translate.ts';
import { papers, printSizes, templates, usualChoices } from '../../../shared/passport/choices.ts';
import { difficultPassport, gate } from '../../gate/cases.ts';
import { makePdf } from './make-pdf.ts';
import { manyBadges, passportOf } from './sample-passport.ts';

const cases = templates.flatMap((template, row) =>
  printSizes.map((size, column) => {
    const turn = row * printSizes.length + column;
    return {
      template,
      size,
      language: languages[turn % languages.length] ?? 'en',
      second: turn % 3 === 1 ? (languages[(turn + 3) % languages.length] ?? 'nl') : null,
      paper: papers[(turn + row) % papers.length] ?? 'single',
    };
  }),
);

test('the cases hold every language, paper and second languages', () => {
  expect(new Set(cases.map(({ language }) => language))).toEqual(new Set(languages));
  expect(new Set(cases.map(({ paper }) => paper))).toEqual(new Set(papers));
  expect(cases.filter(({ second }) => second !== null).length).toBeGreaterThan(4);
});

describe('names in four alphabets, very long ones, and signs that XML minds', () => {
  test.each(cases)(
    '$template, $size pt, $language with $second, $paper',
    { timeout: 60_000 },
    async (choices) => {
      const { broken } = await gate(difficultPassport(), choices);
      expect(broken).toEqual([]);
    },
  );
});

describe('few and many badges', () => {
  test.each(templates)('none: %s', async (template) => {
    const { broken } = await gate(passportOf([]), { template });
    expect(broken).toEqual([]);
  });
  test.each([1, 18, 200])('%i', { timeout: 60_000 }, async (count) => {
    const { broken } = await gate(passportOf(manyBadges(count)), {});
    expect(broken).toEqual([]);
  });
  test('two hundred on one page', async () => {
    const { broken, pages } = await gate(passportOf(manyBadges(200)), { template: 'summary' });
    expect(broken).toEqual([]);
    expect(pages).toBe(1);
  });
});

test('the same choices give the same bytes', async () => {
  const make = () =>
    makePdf(difficultPassport(), {
      choices: { ...usualChoices('nl'), second: 'el', paper: 'booklet', cropMarks: true },
    });
  expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
});
