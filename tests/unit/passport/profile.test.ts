/** The owner's profile: what it holds, and how it is told on paper. */
import { describe, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import { passportDocument } from '../../../shared/passport/document.ts';
import { isPartialDate, toldDate } from '../../../shared/passport/partial-date.ts';
import { profileSchema, type Profile } from '../../../shared/passport/profile.ts';
import { overallLevel, spokenLine } from '../../../shared/passport/spoken-language.ts';
import { madeOn, passportOf } from '../pdf/sample-passport.ts';

const t = translator('en');

test('a profile written before there were so many fields still opens, with nothing lost', () => {
  const old = {
    name: 'Mira Novak',
    languages: [{ language: 'Slovene', level: 'mother tongue' }],
    work: [{ title: 'Picker', place: 'Depot', from: '2019', to: '', text: '' }],
  };
  expect(profileSchema.parse(old)).toMatchObject({
    ...old,
    languages: [{ language: 'Slovene', level: 'mother tongue', isMotherTongue: false, skills: {} }],
    birthDate: '',
    nationality: '',
    licences: [],
    links: [],
  });
});

test.each([
  [{ birthDate: 'in spring' }],
  [{ birthDate: '1968-02-30' }],
  [{ licences: ['Z'] }],
  [{ languages: [{ language: 'Dutch', skills: { listening: 'D1' } }] }],
  [{ languages: [{ language: 'Dutch', skills: { singing: 'A1' } }] }],
  [{ links: Array.from({ length: 31 }, () => ({ title: '', address: '' })) }],
])('%o is refused', (part) => {
  expect(profileSchema.safeParse(part).success).toBe(false);
});

describe('a date of which not all is known', () => {
  test.each([
    ['1968', true],
    ['1968-03', true],
    ['1968-03-21', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1968-13', false],
    ['0000', false],
    ['68', false],
    ['1968-3-1', false],
    ['', false],
  ])('%s: %s', (text, is) => expect(isPartialDate(text)).toBe(is));

  test('is told as people write it, and any other text as it is', () => {
    expect(toldDate(t, '1968')).toBe('1968');
    expect(toldDate(t, '1968-03')).toBe('March 1968');
    expect(toldDate(translator('nl'), '1968-03-21')).toBe('21 maart 1968');
    expect(toldDate(t, 'last summer')).toBe('last summer');
  });
});

test('a language is told in one line', () => {
  const spoken = { language: 'Dutch', isMotherTongue: false, skills: {}, level: '' };
  const all = {
    listening: 'B1',
    reading: 'B1',
    spokenInteraction: 'B1',
    spokenProduction: 'B1',
    writing: 'B1',
  } as const;
  expect(spokenLine(spoken, t)).toBe('Dutch');
  expect(spokenLine({ ...spoken, level: 'well' }, t)).toBe('Dutch: well');
  expect(spokenLine({ ...spoken, isMotherTongue: true, skills: all }, t)).toBe('Dutch: mother tongue');
  expect(spokenLine({ ...spoken, skills: all }, t)).toBe('Dutch: B1');
  expect(overallLevel({ skills: { ...all, writing: 'A2' } })).toBe('mixed');
  expect(overallLevel({ skills: { listening: 'B1' } })).toBe('mixed');
  expect(spokenLine({ ...spoken, skills: { listening: 'B1', writing: 'A2' } }, t)).toBe(
    'Dutch: Listening B1, Writing A2',
  );
});

describe('the page about the owner', () => {
  const about = (profile: Partial<Profile>) =>
    passportDocument(passportOf([], { profile }), { language: 'en', date: madeOn }).sections.find(
      ({ id }) => id === 'about',
    )?.blocks;

  test('is not there where nothing is told', () => {
    expect(about({})).toBeUndefined();
  });

  test('shows personal details, licences and pages under their names, and only those that are told', () => {
    const blocks = about({
      birthDate: '1968-03-21',
      licences: ['B', 'C'],
      links: [{ title: '', address: 'https://a.example/me' }],
    });
    expect(blocks?.filter(({ kind }) => kind === 'terms')).toEqual([
      {
        kind: 'terms',
        terms: [
          { mark: null, term: 'Date of birth', meaning: '21 March 1968' },
          { mark: null, term: 'Driving licence', meaning: 'B, C' },
        ],
      },
      { kind: 'terms', terms: [{ mark: null, term: 'Page', meaning: 'https://a.example/me' }] },
    ]);
  });

  test('shows mother tongues, a table of the five skills, and own words, each where it belongs', () => {
    const blocks = about({
      languages: [
        { language: 'Slovene', isMotherTongue: true, skills: {}, level: '' },
        { language: 'Dutch', isMotherTongue: false, skills: { listening: 'B1', writing: 'A2' }, level: '' },
        { language: 'Italian', isMotherTongue: false, skills: {}, level: 'a little' },
      ],
    });
    expect(blocks?.slice(2)).toMatchObject([
      { kind: 'heading', text: 'Languages' },
      { kind: 'terms', terms: [{ term: 'Mother tongue', meaning: 'Slovene' }] },
      {
        kind: 'table',
        head: ['Language', 'Listening', 'Reading', 'Talking with people', 'Speaking to people', 'Writing'],
        rows: [['Dutch', 'B1', '–', '–', '–', 'A2']],
      },
      { kind: 'paragraph', tone: 'quiet' },
      { kind: 'list', items: ['Italian: a little'] },
    ]);
  });
});
