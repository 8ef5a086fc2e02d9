/** Issuers on the screen: who bears whose name, who is meant by a mark, and what is said of one. */
import { expect, test } from 'vitest';
import {
  confirmedWords,
  issuerTitle,
  knownWords,
  markedIssuer,
  markOf,
} from '../../../renderer/screens/issuers/issuer-words.ts';
import { othersOfTheName } from '../../../renderer/screens/issuers/same-name.ts';
import type { IssuerGroup } from '../../../shared/contract/trust-views.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';

const t = translator('en');
const issuer = (part: Partial<IssuerGroup>): IssuerGroup => ({
  id: null,
  name: 'Harbour Academy',
  otherNames: [],
  domains: [],
  keys: [],
  badges: [],
  knownBy: [],
  ...part,
});
const known: KnownIssuer = {
  id: null,
  domain: 'academy.example',
  keys: [],
  name: 'Harbour Academy',
  note: 'I took this course',
  source: 'owner',
  registry: null,
  since: '2026-11-21T10:00:00.000Z',
};

test('a name under two keys is told, whatever its case and spaces', () => {
  const old = issuer({ keys: ['one'], domains: ['academy.example'] });
  const renewed = issuer({ keys: ['two'], domains: ['academy.example'] });
  const stranger = issuer({ name: ' harbour  ACADEMY', keys: ['three'] });
  const unproven = issuer({});
  const all = [old, renewed, stranger, unproven, issuer({ name: null, keys: ['four'] })];
  expect(othersOfTheName(old, all)).toEqual([stranger]);
  expect(othersOfTheName(stranger, all)).toEqual([old, renewed]);
  expect(othersOfTheName(unproven, all)).toEqual([]);
  const knownOld = { ...old, knownBy: [known] };
  const knownStranger = { ...stranger, knownBy: [known] };
  expect(othersOfTheName(knownOld, [knownOld, stranger])).toEqual([stranger]);
  expect(othersOfTheName(knownOld, [knownOld, knownStranger])).toEqual([]);
});

test('an issuer is marked by all that is confirmed of it, and not at all where nothing is', () => {
  expect(markedIssuer(t, issuer({ domains: ['academy.example'], keys: ['one'] }))).toEqual({
    id: null,
    domain: 'academy.example',
    keys: ['one'],
    name: 'Harbour Academy',
  });
  expect(markedIssuer(t, issuer({ id: 'https://academy.example/issuer' }))).toBeNull();
});

test('an issuer without a name is called by its domain, then by its id', () => {
  expect(issuerTitle(t, issuer({ name: ' ', domains: ['academy.example'] }))).toBe('academy.example');
  expect(issuerTitle(t, issuer({ name: null, id: 'did:key:z6Mk' }))).toBe('did:key:z6Mk');
  expect(issuerTitle(t, issuer({ name: null }))).toBe('Issuer not named');
});

test('a key alone is never said to prove a name', () => {
  expect(confirmedWords(t, issuer({ keys: ['one'] }))).toContain('does not prove the name');
  expect(confirmedWords(t, issuer({ keys: ['one'], domains: ['academy.example'] }))).toBe(
    'Confirmed by academy.example.',
  );
});

test('each word is told with who says it', () => {
  expect(knownWords(t, known)).toBe('You know this issuer, since 21 November 2026: “I took this course”');
  const list = { name: 'Dutch list', asOf: '2026-10-01' };
  expect(knownWords(t, { ...known, source: 'registry', registry: list })).toBe(
    'In the imported list “Dutch list” (1 October 2026) it is called Harbour Academy.',
  );
  expect(knownWords(t, { ...known, source: 'shipped', registry: { ...list, asOf: '' } })).toContain(
    'This app brings this fact along, from “Dutch list” (without a date)',
  );
});

test('a word of the owner leads to its mark, and to no other', () => {
  const mark = { mark: 'm1', place: 'passport', issuer: { ...known } } as const;
  const other = {
    mark: 'm2',
    place: 'app',
    issuer: { ...known, since: '2026-11-20T10:00:00.000Z' },
  } as const;
  expect(markOf(known, [other, mark])?.mark).toBe('m1');
  expect(markOf(known, [other])).toBeUndefined();
});
