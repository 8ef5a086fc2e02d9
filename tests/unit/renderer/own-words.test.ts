/** Own words while they are written: kept until saved, also where the sheet is closed or the engine is gone. */
import { describe, expect, test } from 'vitest';
import { languageTag, otherLanguage } from '../../../renderer/screens/badge-sheet/badge-language.ts';
import { sizeWords } from '../../../renderer/screens/badge-sheet/own-file-words.ts';
import { createDraftsStore, draftKey, isChanged } from '../../../renderer/stores/drafts.ts';
import { createSheetStore } from '../../../renderer/stores/sheet.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { noWords } from '../../../shared/passport/statement.ts';
import { fakeEngine } from './fake-engine.ts';

const saved = { ...noWords, task: 'Plan the week.' };
const key = draftKey('p', 'a');

describe('a draft', () => {
  test('begins at what is saved, and changes nothing until a word is another', () => {
    const store = createDraftsStore();
    store.getState().begin(key, saved);
    const draft = () => store.getState().words[key] ?? { words: noWords, before: noWords };
    expect(draft()).toEqual({ words: saved, before: saved });
    store.getState().write(key, { task: ' Plan the week. \n' });
    expect(isChanged(draft())).toBe(false);
    store.getState().write(key, { result: 'It worked.' });
    expect(isChanged(draft())).toBe(true);
  });

  test('that was begun goes on where it was', () => {
    const store = createDraftsStore();
    store.getState().begin(key, null);
    store.getState().write(key, { action: 'I listened.' });
    store.getState().begin(key, saved);
    expect(store.getState().words[key]).toEqual({
      words: { ...noWords, action: 'I listened.' },
      before: noWords,
    });
  });

  test('of the same badge in another passport is another', () => {
    const store = createDraftsStore();
    store.getState().begin(key, null);
    store.getState().begin(draftKey('q', 'a'), saved);
    store.getState().forget(key);
    expect(Object.keys(store.getState().words)).toEqual([draftKey('q', 'a')]);
  });

  test('is not made by writing alone', () => {
    const store = createDraftsStore();
    store.getState().write(key, { action: 'late' });
    expect(store.getState().words).toEqual({});
  });
});

test('words about a file are kept until they are saved', () => {
  const store = createDraftsStore();
  store.getState().caption('file', 'A letter');
  expect(store.getState().captions).toEqual({ file: 'A letter' });
  store.getState().caption('file', null);
  expect(store.getState().captions).toEqual({});
});

test('the sheet stays while the engine cannot be reached: somebody may be writing in it', async () => {
  let isThere = true;
  const sheet = async ({ badge }: { badge: string }): Promise<{ id: string }> => {
    if (!isThere) throw new Error('gone');
    return { id: badge };
  };
  const store = createSheetStore(fakeEngine({ badges: { sheet } }));
  await store.getState().open('p', 'a');
  isThere = false;
  await store.getState().refresh();
  expect(store.getState()).toMatchObject({ sheet: { id: 'a' }, failure: { kind: 'bug' } });
  await store.getState().open('p', 'b');
  expect(store.getState()).toMatchObject({ sheet: null, failure: { kind: 'bug' } });
});

describe('the language of a badge', () => {
  test('is what an attribute may hold, or nothing', () => {
    expect(['nl', 'EN-us', null, '', 'dutch language', '"><b>'].map(languageTag)).toEqual([
      'nl',
      'en-US',
      null,
      null,
      null,
      null,
    ]);
  });

  test('is said where it is another than the app’s', () => {
    const [en, nl] = [translator('en'), translator('nl')];
    expect(otherLanguage(en, 'nl')).toBe('Dutch');
    expect(otherLanguage(nl, 'el-GR')).toBe('Grieks (Griekenland)');
    expect(otherLanguage(en, 'en-GB')).toBeNull();
    expect(otherLanguage(en, 'qqq')).toBeNull();
    expect(otherLanguage(en, null)).toBeNull();
  });
});

test('a size is said as people say it', () => {
  const [en, nl] = [translator('en'), translator('nl')];
  expect([12, 12_345, 1_440_000, 19_600_000].map((bytes) => sizeWords(en, bytes))).toEqual([
    '12 bytes',
    '12 kB',
    '1.4 MB',
    '20 MB',
  ]);
  expect(sizeWords(nl, 1_440_000)).toBe('1,4 MB');
});
