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
  /**
   * True: nothing would be lost. Otherwise the form on top asks its question.
   * @param wish what to do once the person has left; an earlier one is forgotten
   */
  mayLeave(wish?: Wish): boolean;
  /** the form that asked is gone, saved or thrown away: what was wished for is done */
  left(): void;
  /** the person goes on writing. @returns whether something was wished for, and is not done */
  stay(): boolean;
}

type Wish = () => void;

export type UnsavedStore = UseBoundStore<StoreApi<UnsavedState>>;

export function createUnsavedStore(): UnsavedStore {
  let wished: Wish | null = null;
  const takeWish = (): Wish | null => {
    const wish = wished;
    wished = null;
    return wish;
  };
  return create<UnsavedState>((set, get) => ({
    forms: [],
    put(form) {
      set(({ forms }) => ({ forms: [...forms, form] }));
      return () => set(({ forms }) => ({ forms: forms.filter((other) => other !== form) }));
    },
    mayLeave(wish) {
      const top = get().forms.at(-1);
      wished = top === undefined ? null : (wish ?? null);
      top?.ask();
      return top === undefined;
    },
    left: () => takeWish()?.(),
    stay: () => takeWish() !== null,
  }));
}

/** Whether closing the window would lose anything: a form, or words that are kept only as long as the app runs. */
export function wouldBeLost(
  { forms }: Pick<UnsavedState, 'forms'>,
  { words, captions }: Pick<DraftsState, 'words' | 'captions'>,
): boolean {
  return forms.length > 0 || Object.values(words).some(isChanged) || Object.keys(captions).length > 0;
}
