/** What the newest check of each badge found otherwise than the one before it. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { LastChange } from '../../shared/contract/lens-views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface ChangesState {
  /** null until asked for */
  readonly changes: readonly LastChange[] | null;
  readonly failure: Failure | null;
  load(passport: string): Promise<void>;
}

export type ChangesStore = UseBoundStore<StoreApi<ChangesState>>;

export function createChangesStore(engine: Pick<Engine, 'badges'>): ChangesStore {
  return create<ChangesState>((set) => {
    let asked = '';
    return {
      changes: null,
      failure: null,
      async load(passport) {
        if (passport !== asked) set({ changes: null });
        asked = passport;
        try {
          const changes = await engine.badges.lastChanges({ passport });
          if (passport === asked) set({ changes, failure: null });
        } catch (error) {
          set({ failure: failureOf(error) });
        }
      },
    };
  });
}
