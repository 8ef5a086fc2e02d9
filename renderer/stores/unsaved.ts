/** Forms that hold what is not saved yet: whatever would lose it asks here first. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { isChanged, type DraftsState } from './drafts.ts';

/** A form that was changed. */
export interface UnsavedForm {
  /** shows the question what is to become of it */
  readonly ask: () => void;
}

export interface UnsavedState {
  /** the last one lies on top */
  readonly forms: readonly UnsavedForm[];
  /** returns how to take it away again */
  put(form: UnsavedForm): () => void;
  /** true: nothing would be lost. Otherwise the form on top asks its question. */
  mayLeave(): boolean;
}

export type UnsavedStore = UseBoundStore<StoreApi<UnsavedState>>;

export function createUnsavedStore(): UnsavedStore {
  return create<UnsavedState>((set, get) => ({
    forms: [],
    put(form) {
      set(({ forms }) => ({ forms: [...forms, form] }));
      return () => set(({ forms }) => ({ forms: forms.filter((other) => other !== form) }));
    },
    mayLeave() {
      const top = get().forms.at(-1);
      top?.ask();
      return top === undefined;
    },
  }));
}

/** Whether closing the window would lose anything: a form, or words that are kept only as long as the app runs. */
export function wouldBeLost(
  { forms }: Pick<UnsavedState, 'forms'>,
  { words, captions }: Pick<DraftsState, 'words' | 'captions'>,
): boolean {
  return forms.length > 0 || Object.values(words).some(isChanged) || Object.keys(captions).length > 0;
}
