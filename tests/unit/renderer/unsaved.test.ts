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

test('what was wished for is done once, when the form that asked is gone', () => {
  const store = createUnsavedStore();
  const [first, wish] = [vi.fn(), vi.fn()];
  expect(store.getState().mayLeave(first)).toBe(true);
  store.getState().left();
  expect(first).not.toHaveBeenCalled();
  const take = store.getState().put({ ask: () => undefined });
  expect(store.getState().mayLeave(first)).toBe(false);
  expect(store.getState().mayLeave(wish)).toBe(false);
  take();
  store.getState().left();
  store.getState().left();
  expect([first.mock.calls.length, wish.mock.calls.length]).toEqual([0, 1]);
});

test('whoever goes on writing is not taken away later, and is told only where something was wished for', () => {
  const store = createUnsavedStore();
  const wish = vi.fn();
  const take = store.getState().put({ ask: () => undefined });
  store.getState().mayLeave(wish);
  expect(store.getState().stay()).toBe(true);
  expect(store.getState().stay()).toBe(false);
  // Asked for another reason, an earlier wish is forgotten.
  store.getState().mayLeave(wish);
  store.getState().mayLeave();
  take();
  store.getState().left();
  expect(wish).not.toHaveBeenCalled();
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
