/** Short sentences that are said once, politely: "Moved to Social skills." */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Failure } from '../failure.ts';

export interface NoticesState {
  /** counts up, so that the same sentence twice is said twice */
  readonly turn: number;
  readonly said: string;
  /** something the desktop could not do; stays until put away */
  readonly failure: Failure | null;
  say(sentence: string): void;
  fail(failure: Failure | null): void;
  /** dialogs that lie over the page, the topmost last: what fails is told where it can be seen */
  readonly layers: readonly symbol[];
  /** returns how to take it away again */
  lay(layer: symbol): () => void;
}

export type NoticesStore = UseBoundStore<StoreApi<NoticesState>>;

export function createNoticesStore(): NoticesStore {
  return create<NoticesState>((set) => ({
    turn: 0,
    said: '',
    failure: null,
    say: (said) => set(({ turn }) => ({ said, turn: turn + 1 })),
    fail: (failure) => set({ failure }),
    layers: [],
    lay(layer) {
      set(({ layers }) => ({ layers: [...layers, layer] }));
      return () => set(({ layers }) => ({ layers: layers.filter((other) => other !== layer) }));
    },
  }));
}
