/** What is found, what the filters leave of it, and in what order. */
import { describe, expect, test } from 'vitest';
import {
  isFiltered,
  issuersOf,
  narrowed,
  noFilters,
  sortedBy,
  type Filters,
} from '../../../renderer/finding.ts';
import { createFindingStore } from '../../../renderer/stores/finding.ts';
import { expiryOf } from '../../../shared/passport/expiry.ts';
import { fakeEngine, later } from './fake-engine.ts';
import { summary } from './views.ts';

const now = new Date('2026-11-21T12:00:00Z');
const { standing } = summary('x');
const badges = [
  summary('a', {
    name: 'Zuhören',
    issuerName: 'Academy',
    issuedOn: '2024-05-01',
    expiresOn: '2026-12-24',
    standing: { ...standing, group: 'social', level: 'good' },
  }),
  summary('b', {
    name: 'Badge 10',
    issuerName: 'Österreich',
    issuedOn: null,
    expiresOn: '2026-01-01',
    verdict: 'invalid',
    standing: { ...standing, section: 'own-0123456789ab' },
    hasStatement: true,
  }),
  summary('c', {
    name: 'badge 9',
    issuerName: 'Academy',
    issuedOn: '2025-05-01T10:00:00+02:00',
    expiresOn: '2030-01-01',
    verdict: null,
    ownFiles: 2,
  }),
  summary('d', { name: null, issuerName: null, issuedOn: 'long ago', verdict: 'unconfirmed' }),
];
const ids = (found: readonly { readonly id: string }[]): string => found.map(({ id }) => id).join('');
const left = (filters: Partial<Filters>, found: readonly string[] | null = null): string =>
  ids(narrowed(badges, found === null ? null : new Set(found), { ...noFilters, ...filters }, now));

test('"soon" reaches as far in the filter as in the header and on the screen of dates', () => {
  const ends = ['2026-11-20', '2027-03-01', '2027-11-20', '2027-11-23'].map((expiresOn) =>
    summary(expiresOn, { expiresOn }),
  );
  const soon = narrowed(ends, null, { ...noFilters, dates: 'soon' }, now);
  expect(soon).toEqual(expiryOf(ends, now).soon);
  expect(soon).toHaveLength(2);
});

describe('filters', () => {
  test.each<[Partial<Filters>, string]>([
    [{}, 'abcd'],
    [{ page: 'social' }, 'a'],
    [{ page: 'own-0123456789ab' }, 'b'],
    [{ page: 'unplaced' }, 'cd'],
    [{ level: 'good' }, 'a'],
    [{ level: 'none' }, 'bcd'],
    [{ issuer: 'Academy' }, 'ac'],
    [{ verdict: 'invalid' }, 'b'],
    [{ verdict: 'none' }, 'c'],
    [{ dates: 'soon' }, 'a'],
    [{ dates: 'passed' }, 'b'],
    [{ dates: 'none' }, 'd'],
    [{ ownWords: true }, 'bc'],
    [{ ownWords: true, issuer: 'Academy' }, 'c'],
    [{ page: 'creative' }, ''],
  ])('%o', (filters, expected) => {
    expect(left(filters)).toBe(expected);
  });

  test('and words together leave what both do', () => {
    expect(left({}, ['d', 'a'])).toBe('ad');
    expect(left({ issuer: 'Academy' }, ['d', 'a'])).toBe('a');
    expect(left({}, [])).toBe('');
  });

  test('know whether there are any', () => {
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered({ ...noFilters, ownWords: true })).toBe(true);
    expect(isFiltered({ ...noFilters, level: 'none' })).toBe(true);
  });
});

describe('the order', () => {
  const order = (sort: Parameters<typeof sortedBy>[1], locale = 'en-GB'): string =>
    ids(sortedBy(badges, sort, locale));

  test('is the owner’s, or by name and issuer as the language sorts, numbers by their value', () => {
    expect(order('own')).toBe('abcd');
    expect(order('name')).toBe('cbad');
    expect(order('issuer')).toBe('acbd');
  });

  test('is by date, and what names none stands last', () => {
    expect(order('newest')).toBe('cabd');
    expect(order('expiry')).toBe('bacd');
  });
});

test('issuers are listed once, by name', () => {
  expect(issuersOf({ badges }, 'en-GB')).toEqual(['Academy', 'Österreich']);
});

describe('the search', () => {
  test('asks the engine for the words, and with none just once, so that it is ready', async () => {
    const asked: string[] = [];
    const finding = createFindingStore(
      fakeEngine({
        passport: {
          find: ({ words }: { words: string }) => {
            asked.push(words);
            return [words];
          },
        },
      }),
    );
    await finding.getState().refresh('p');
    await finding.getState().type('p', 'team');
    expect(finding.getState()).toMatchObject({ isOpen: true, typed: 'team', found: new Set(['team']) });
    await finding.getState().type('p', ' ');
    expect(finding.getState().found).toBeNull();
    expect(asked).toEqual(['', 'team']);
  });

  test('drops the answer to words that were typed on', async () => {
    const answers = new Map([
      ['t', later<readonly string[]>()],
      ['te', later<readonly string[]>()],
    ]);
    const finding = createFindingStore(
      fakeEngine({ passport: { find: ({ words }: { words: string }) => answers.get(words)?.promise } }),
    );
    const first = finding.getState().type('p', 't');
    const second = finding.getState().type('p', 'te');
    answers.get('te')?.resolve(['late']);
    await second;
    answers.get('t')?.resolve(['stale']);
    await first;
    expect(finding.getState().found).toEqual(new Set(['late']));
  });

  test('that is closed hears no answer any more and forgets its filters', async () => {
    const answer = later<readonly string[]>();
    const finding = createFindingStore(fakeEngine({ passport: { find: () => answer.promise } }));
    finding.getState().narrow({ ownWords: true });
    const asked = finding.getState().type('p', 'x');
    finding.getState().close();
    answer.resolve(['a']);
    await asked;
    expect(finding.getState()).toMatchObject({ isOpen: false, typed: '', found: null, filters: noFilters });
  });

  test('tells when the engine could not be asked, and forgets it with the next answer', async () => {
    let isThere = false;
    const finding = createFindingStore(
      fakeEngine({
        passport: {
          find: () => {
            if (!isThere) throw new Error('away');
            return ['a'];
          },
        },
      }),
    );
    await finding.getState().type('p', 'x');
    expect(finding.getState().failure).not.toBeNull();
    isThere = true;
    await finding.getState().refresh('p');
    expect(finding.getState()).toMatchObject({ failure: null, found: new Set(['a']) });
  });
});
