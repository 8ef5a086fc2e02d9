/** The badge that lies open over the page. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { BadgeSheet } from '../../shared/contract/views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface SheetState {
  /** id of the open badge; null: the sheet is closed */
  readonly badge: string | null;
  /** null while it is asked for */
  readonly sheet: BadgeSheet | null;
  readonly failure: Failure | null;
  open(passport: string, badge: string): Promise<void>;
  /** asks again for the open badge, after an edit or a check */
  refresh(): Promise<void>;
  close(): void;
}

export type SheetStore = UseBoundStore<StoreApi<SheetState>>;

export function createSheetStore(engine: Pick<Engine, 'badges'>): SheetStore {
  return create<SheetState>((set, get) => {
    let passport = '';
    return {
      badge: null,
      sheet: null,
      failure: null,
      async open(id, badge) {
        passport = id;
        // The sheet before stays until the next one is there, so that nothing flickers.
        set({ badge, failure: null });
        await get().refresh();
      },
      async refresh() {
        const { badge } = get();
        if (badge === null) return;
        try {
          const sheet = await engine.badges.sheet({ passport, badge });
          if (get().badge === badge) set({ sheet, failure: null });
        } catch (error) {
          if (get().badge === badge) set({ sheet: null, failure: failureOf(error) });
        }
      },
      close: () => set({ badge: null, sheet: null, failure: null }),
    };
  });
}
