/** The badge that lies open over the page. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { BadgeSheet, EvidenceView } from '../../shared/contract/views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface SheetState {
  /** id of the open badge; null: the sheet is closed */
  readonly badge: string | null;
  /** null while it is asked for */
  readonly sheet: BadgeSheet | null;
  /** the documents behind its report; null until somebody wants to see them */
  readonly documents: readonly EvidenceView[] | null;
  readonly failure: Failure | null;
  open(passport: string, badge: string): Promise<void>;
  /** asks again for the open badge, after an edit or a check */
  refresh(): Promise<void>;
  /** asks for the documents behind the report */
  askDocuments(): Promise<void>;
  close(): void;
}

export type SheetStore = UseBoundStore<StoreApi<SheetState>>;

export function createSheetStore(engine: Pick<Engine, 'badges'>): SheetStore {
  return create<SheetState>((set, get) => {
    let passport = '';
    return {
      badge: null,
      sheet: null,
      documents: null,
      failure: null,
      async open(id, badge) {
        passport = id;
        // The sheet before stays until the next one is there, so that nothing flickers.
        set({ badge, documents: null, failure: null });
        await get().refresh();
      },
      async refresh() {
        const { badge } = get();
        if (badge === null) return;
        try {
          const sheet = await engine.badges.sheet({ passport, badge });
          if (get().badge !== badge) return;
          set({ sheet, failure: null });
          // A new report may rest on other documents.
          if (get().documents !== null) await get().askDocuments();
        } catch (error) {
          // What is shown stays: somebody may be writing in it.
          if (get().badge === badge)
            set(({ sheet }) => ({ sheet: sheet?.id === badge ? sheet : null, failure: failureOf(error) }));
        }
      },
      async askDocuments() {
        const { badge } = get();
        if (badge === null) return;
        try {
          const documents = await engine.badges.evidence({ passport, badge });
          if (get().badge === badge) set({ documents });
        } catch (error) {
          if (get().badge === badge) set({ failure: failureOf(error) });
        }
      },
      close: () => set({ badge: null, sheet: null, documents: null, failure: null }),
    };
  });
}
