/** What was made of a passport and for whom: kept as the owner's, told as news, undone like anything else. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewAfter } from '../../../shared/contract/passport-view.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { versionsOf, type DocumentVersion } from '../../../shared/passport/desk.ts';
import { editSchema, type Edit } from '../../../shared/passport/edit.ts';
import { freshEngine, type Fresh } from './fresh-engine.ts';

const [first, second] = ['version-0123456789ab', 'version-ba9876543210'] as const;
const version = (part: Partial<DocumentVersion> = {}): DocumentVersion => ({
  choices: { ...usualChoices('en'), template: 'summary', withoutGroups: ['creative'], second: 'nl' },
  recipient: 'Municipal College',
  note: '',
  at: '2026-11-20T12:00:00Z',
  sha256: 'ab'.repeat(32),
  size: 1234,
  pages: 1,
  badges: 3,
  ...part,
});

let fresh: Fresh;
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(() => fresh.close());

const put = (id: string, made: DocumentVersion | null): void => {
  const edit: Edit = { kind: 'version', id, version: made };
  fresh.engine.edit(fresh.passport, edit);
};
const listed = () => versionsOf(fresh.engine.read(fresh.passport).desk);

test('the same recipient twice are two entries, the newest first', () => {
  put(first, version());
  put(second, version({ at: '2026-11-21T12:00:00Z' }));
  expect(listed().map(({ id }) => id)).toEqual([second, first]);
  expect(listed()[1]).toEqual({ id: first, ...version() });
});

test('for whom it was is changed, forgotten and brought back', () => {
  put(first, version());
  put(first, version({ recipient: 'Harbour School', note: 'By post' }));
  expect(listed()).toMatchObject([{ recipient: 'Harbour School', note: 'By post' }]);
  put(first, null);
  expect(listed()).toEqual([]);
  fresh.engine.undo(fresh.passport);
  expect(listed()).toMatchObject([{ recipient: 'Harbour School' }]);
  fresh.engine.undo(fresh.passport);
  expect(listed()).toMatchObject([{ recipient: 'Municipal College' }]);
  fresh.engine.undo(fresh.passport);
  expect(listed()).toEqual([]);
  fresh.engine.redo(fresh.passport);
  expect(listed()).toHaveLength(1);
});

test('they are told when they changed, and only then', () => {
  const { engine, passport } = fresh;
  const whole = engine.news(passport, null);
  expect(whole.versions).toEqual([]);
  put(first, version());
  const news = engine.news(passport, whole.revision);
  expect(news.versions).toEqual([{ id: first, ...version() }]);
  const view = viewAfter(viewAfter(null, whole), news);
  engine.edit(passport, { kind: 'language', language: 'nl' });
  const after = engine.news(passport, view.revision);
  expect(after.versions).toBeNull();
  expect(viewAfter(view, after).versions).toEqual(news.versions);
});

test('only what is a version is taken', () => {
  const edit = { kind: 'version', id: first, version: version() };
  expect(editSchema.safeParse(edit).success).toBe(true);
  for (const wrong of [
    { ...edit, id: 'version-1' },
    { ...edit, version: { ...version(), sha256: 'x' } },
    { ...edit, version: { ...version(), recipient: 'x'.repeat(301) } },
    { ...edit, version: { ...version(), choices: { template: 'classic' } } },
  ])
    expect(editSchema.safeParse(wrong).success).toBe(false);
});
