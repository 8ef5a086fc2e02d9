/** Regular expressions of strangers: which may be run, and that those take no time to speak of. */
import { describe, expect, it } from 'vitest';
import { isQuickPattern } from '../../../shared/verify/schema/quick-pattern.ts';

describe('a pattern that cannot keep us busy is run', () => {
  const date = String.raw`^\d{4}-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d(:[0-5]\d)?([\.,]\d{1,3})?(Z|[+-]\d\d)?)?$`;
  const quick = [
    'a',
    '^data:',
    '^https://.*$',
    String.raw`^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$`,
    '(ext:)[a-z|A-Z|0-9|.|-|_]+',
    '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$',
    String.raw`^sha256\$[a-fA-F0-9]{64}$`,
    String.raw`^\p{Lu}(?:x|y)\.[\]*]$`,
    date,
  ];

  it.each(quick)('%s', (pattern) => {
    expect(isQuickPattern(pattern)).toBe(true);
    const texts = ['a', '1', '-', '.', 'ext:'].map((letter) => `${letter.repeat(200_000)}!`);
    const start = performance.now();
    for (const text of texts) new RegExp(pattern, 'u').test(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a pattern that could is not', () => {
  it.each([
    ['a repeated group', '^(a+)+$'],
    ['a group that is repeated a few times', '^(a|b){9}$'],
    ['two endless repetitions', '^a*a*$'],
    ['one that begins anywhere', 'a+b'],
    ['one without an end, written as numbers', 'a{0,}b'],
    ['one after an alternative that begins anywhere', '^x|a+b'],
    ['one inside a group', '(a|b+)c'],
    ['many alternatives', '^(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$'],
    ['many things that may be there', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
    ['thousands of letters at each place', 'x{5000}y'],
    ['up to thousands of letters at each place', 'x{1,5000}y'],
    ['what was met before', String.raw`(.)\1`],
    ['what comes later', '^(?=a)a$'],
    ['a long text', 'a'.repeat(300)],
  ])('%s', (_, pattern) => {
    expect(isQuickPattern(pattern)).toBe(false);
  });
});
