/** What is not saved: who is asked before it would be lost, and what counts as such. */
import { expect, test, vi } from 'vitest';
import { createDraftsStore, draftKey } from '../../../renderer/stores/drafts.ts';
import { createNoticesStore } from '../../../renderer/stores/notices.ts';
import { createUnsavedStore, wouldBeLost } from '../../../renderer/stores/unsaved.ts';

test('the form on top is asked, and once it is gone the one beneath it', () => {
  const store = createUnsavedStore();
  expect(store.getState().mayLeave()).toBe(true);
  const [beneath, top] = [vi.fn(), vi.fn()];
  store.getState().put({ ask: beneath });
  const takeTop = store.getState().put({ ask: top });
  expect(store.getState().mayLeave()).toBe(false);
  expect([beneath.mock.calls.length, top.mock.calls.length]).toEqual([0, 1]);
  takeTop();
  expect(store.getState().mayLeave()).toBe(false);
  expect(beneath).toHaveBeenCalledOnce();
});

test('words about a badge would be lost with the app, as long as they say something else than what is saved', () => {
  const [unsaved, drafts] = [createUnsavedStore(), createDraftsStore()];
  const lost = (): boolean => wouldBeLost(unsaved.getState(), drafts.getState());
  const key = draftKey('p', 'a');
  drafts.getState().begin(key, null);
  expect(lost()).toBe(false);
  drafts.getState().write(key, { task: 'Plan the week.' });
  expect(lost()).toBe(true);
  drafts.getState().forget(key);
  drafts.getState().caption(key, 'A letter');
  expect(lost()).toBe(true);
  drafts.getState().caption(key, null);
  const take = unsaved.getState().put({ ask: () => undefined });
  expect(lost()).toBe(true);
  take();
  expect(lost()).toBe(false);
});

test('of dialogs that lie over each other, the topmost is known, also when one beneath is taken away', () => {
  const store = createNoticesStore();
  const [one, other] = [Symbol('one'), Symbol('other')];
  const takeOne = store.getState().lay(one);
  const takeOther = store.getState().lay(other);
  takeOne();
  expect(store.getState().layers).toEqual([other]);
  takeOther();
  expect(store.getState().layers).toEqual([]);
});
