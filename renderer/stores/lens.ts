/** The other frameworks, and the badges seen through the one that is chosen. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { LensListing, LensView } from '../../shared/contract/lens-views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { IncomingFile } from './importing.ts';

export interface LensState {
  /** null until asked for */
  readonly lenses: readonly LensListing[] | null;
  /** id of the chosen one */
  readonly chosen: string | null;
  /** null while it is asked for */
  readonly view: LensView | null;
  readonly failure: Failure | null;
  /** the one removed last, as long as it can be brought back */
  readonly removed: Removed | null;
  /** asks for the list, and again for what is seen */
  load(passport: string): Promise<void>;
  choose(lens: string): Promise<void>;
  /** chooses it too; null where it was not kept */
  importFile(file: IncomingFile): Promise<LensListing | null>;
  /** true when it is gone */
  remove(lens: LensListing): Promise<boolean>;
  /** true when the one removed last is there again */
  bringBack(): Promise<boolean>;
  forgetFailure(): void;
}

interface Removed {
  readonly lens: LensListing;
  readonly file: IncomingFile;
}

export type LensStore = UseBoundStore<StoreApi<LensState>>;

export function createLensStore(engine: Pick<Engine, 'lens'>): LensStore {
  return create<LensState>((set, get) => {
    let passport = '';
    const attempt = async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        set({ failure: failureOf(error) });
        return false;
      }
    };
    const list = async (lenses: readonly LensListing[]): Promise<void> => {
      const { chosen } = get();
      const still = lenses.some(({ id }) => id === chosen) ? chosen : (lenses[0]?.id ?? null);
      set({ lenses });
      if (still !== null) await see(still);
    };
    const see = async (lens: string): Promise<void> => {
      const asked = passport;
      set({ chosen: lens, failure: null });
      const view = await engine.lens.view({ passport, lens });
      if (asked === passport && get().chosen === lens) set({ view });
    };
    return {
      lenses: null,
      chosen: null,
      view: null,
      failure: null,
      removed: null,
      async load(id) {
        if (id !== passport) set({ view: null, removed: null });
        passport = id;
        await attempt(async () => list(await engine.lens.list()));
      },
      async choose(lens) {
        await attempt(() => see(lens));
      },
      async importFile(file) {
        let kept: LensListing | null = null;
        await attempt(async () => {
          kept = await engine.lens.importFile({ file });
          set({ chosen: kept.id, removed: null });
          await list(await engine.lens.list());
        });
        return kept;
      },
      remove: (lens) =>
        attempt(async () => {
          const { name, bytes } = await engine.lens.file({ lens: lens.id });
          await list(await engine.lens.remove({ lens: lens.id }));
          set({ removed: { lens, file: { name: lens.imported?.file ?? name, bytes } } });
        }),
      async bringBack() {
        const { removed } = get();
        return removed !== null && (await get().importFile(removed.file)) !== null;
      },
      forgetFailure: () => set({ failure: null }),
    };
  });
}
