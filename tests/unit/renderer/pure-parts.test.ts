/** Small decisions of the page that need no window. */
import { describe, expect, test } from 'vitest';
import { badgeName, hasExpired, listOf } from '../../../renderer/badge-words.ts';
import { isToldBy, type Failure } from '../../../renderer/failure.ts';
import { tidied } from '../../../renderer/screens/profile/draft.ts';
import { undoKey } from '../../../renderer/undo-key.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import type { ProblemCode, ProblemDetail } from '../../../shared/problem.ts';
import { profileSchema } from '../../../shared/passport/profile.ts';

const t = translator('en');

test('a badge without a name is called by where it is kept, or said to have none', () => {
  expect(badgeName(t, { name: 'Listening', host: null })).toBe('Listening');
  expect(badgeName(t, { name: null, host: 'a.example' })).toBe('Badge kept at a.example');
  expect(badgeName(t, { name: ' ', host: null })).toBe('Badge without a name');
});

test('a badge has passed its date only when the date is over and can be read', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  expect(hasExpired({ expiresOn: '2026-11-20' }, now)).toBe(true);
  expect(hasExpired({ expiresOn: '2026-11-22' }, now)).toBe(false);
  expect(hasExpired({ expiresOn: 'some day' }, now)).toBe(false);
  expect(hasExpired({ expiresOn: null }, now)).toBe(false);
});

test('lists are written as the language writes them', () => {
  expect(listOf(t, ['a', 'b', 'c'])).toBe('a, b and c');
  expect(listOf(translator('nl'), ['a', 'b'])).toBe('a en b');
});

test('a profile is kept without empty rows, doubled addresses and stray spaces', () => {
  const draft = profileSchema.parse({
    name: 'x',
    recipients: ['a@b.example', '', 'a@b.example'],
    work: [
      { title: '', place: '', from: '', to: '', text: '' },
      { title: 'Warehouse', place: '', from: '', to: '', text: '' },
    ],
    languages: [{ language: '', level: '' }],
  });
  expect(tidied({ ...draft, name: '  Mira ' })).toMatchObject({
    name: 'Mira',
    recipients: ['a@b.example'],
    work: [{ title: 'Warehouse' }],
    languages: [],
  });
});

describe('the keys for undo', () => {
  const press = (key: string, part: Partial<KeyboardEvent> = {}) =>
    undoKey({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...part });

  test('are Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y', () => {
    expect(press('z')).toBe('undo');
    expect(press('Z', { shiftKey: true })).toBe('redo');
    expect(press('y')).toBe('redo');
    expect(press('z', { ctrlKey: false, metaKey: true })).toBe('undo');
    expect(press('z', { ctrlKey: false })).toBeNull();
    expect(press('z', { altKey: true })).toBeNull();
  });
});

test('what a dialog says itself is not told a second time; anything else is', () => {
  const failure = (code: ProblemCode, detail: ProblemDetail = {}): Failure => ({
    kind: 'problem',
    problem: { code, detail },
  });
  const stopped = failure('engine-stopped');
  expect(isToldBy([null, failure('engine-stopped')], stopped)).toBe(true);
  expect(isToldBy([{ kind: 'bug' }], { kind: 'bug' })).toBe(true);
  expect(isToldBy([], stopped)).toBe(false);
  expect(isToldBy([null, { kind: 'bug' }, failure('disk-full')], stopped)).toBe(false);
  const large = (megabytes: number): Failure => failure('file-too-large', { megabytes });
  expect(isToldBy([large(64)], large(64))).toBe(true);
  expect(isToldBy([large(64)], large(32))).toBe(false);
});
