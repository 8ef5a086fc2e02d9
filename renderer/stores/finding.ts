/** What is searched for and how it is narrowed down; the words are looked for by the engine. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import { noFilters, type Filters, type SortId } from '../finding.ts';

export interface FindingState {
  /** what was found is shown in place of a page */
  readonly isOpen: boolean;
  readonly typed: string;
  readonly filters: Filters;
  readonly sort: SortId;
  /** ids of the badges in which the words were found; null: nothing is typed */
  readonly found: ReadonlySet<string> | null;
  /** goes up each time the field is to have the focus */
  readonly wanted: number;
  readonly failure: Failure | null;
  open(): void;
  /** and puts the focus into the field */
  begin(): void;
  /** Asks the engine; of several answers only that to the last words counts. */
  type(passport: string, typed: string): Promise<void>;
  /** asks again for the same words, after a change of the passport */
  refresh(passport: string): Promise<void>;
  narrow(part: Partial<Filters>): void;
  sortBy(sort: SortId): void;
  /** back to the pages; nothing is searched for any more */
  close(): void;
}

export type FindingStore = UseBoundStore<StoreApi<FindingState>>;

const atFirst = {
  isOpen: false,
  typed: '',
  filters: noFilters,
  sort: 'own',
  found: null,
  failure: null,
} as const;

export function createFindingStore(engine: Pick<Engine, 'passport'>): FindingStore {
  return create<FindingState>((set, get) => {
    let turn = 0;
    /** whose badges the engine has made ready to be searched */
    let ready: string | null = null;
    const ask = async (passport: string): Promise<void> => {
      const mine = ++turn;
      const words = get().typed.trim();
      if (words === '') {
        set({ found: null, failure: null });
        if (ready !== passport) {
          ready = passport;
          // So that the first letter need not wait; what goes wrong here will go wrong again there, and be told.
          await engine.passport.find({ passport, words }).catch(() => undefined);
        }
        return undefined;
      }
      try {
        const ids = await engine.passport.find({ passport, words });
        if (mine === turn) set({ found: new Set(ids), failure: null });
      } catch (error) {
        if (mine === turn) set({ failure: failureOf(error) });
      }
      return undefined;
    };
    return {
      ...atFirst,
      wanted: 0,
      open: () => set({ isOpen: true }),
      begin: () => set(({ wanted }) => ({ isOpen: true, wanted: wanted + 1 })),
      async type(passport, typed) {
        set({ typed, isOpen: get().isOpen || typed !== '' });
        await ask(passport);
      },
      refresh: ask,
      narrow: (part) => set(({ filters }) => ({ filters: { ...filters, ...part } })),
      sortBy: (sort) => set({ sort }),
      close() {
        turn++;
        set(atFirst);
      },
    };
  });
}
