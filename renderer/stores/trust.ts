/** The issuers of the held badges, and who says that they are known. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { MarkedIssuer, TrustPlace, TrustView } from '../../shared/contract/trust-views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { IncomingFile } from './importing.ts';

export interface TrustState {
  /** null until asked for */
  readonly view: TrustView | null;
  readonly failure: Failure | null;
  load(passport: string): Promise<void>;
  /** asks again, where somebody has asked before: other badges, or new reports, may prove something else */
  refresh(): Promise<void>;
  /** Each is true when it was kept. */
  mark(issuer: MarkedIssuer, note: string, place: TrustPlace): Promise<boolean>;
  unmark(mark: string): Promise<boolean>;
  importRegistry(file: IncomingFile, place: TrustPlace): Promise<boolean>;
  removeRegistry(registry: string): Promise<boolean>;
  forgetFailure(): void;
}

export type TrustStore = UseBoundStore<StoreApi<TrustState>>;

export interface TrustNeeds {
  readonly engine: Pick<Engine, 'trust'>;
  /** called when somebody is known, or no longer known */
  readonly changed: () => void;
}

export function createTrustStore({ engine, changed }: TrustNeeds): TrustStore {
  return create<TrustState>((set) => {
    let passport = '';
    const ask = async (question: () => Promise<TrustView>): Promise<boolean> => {
      const asked = passport;
      try {
        const view = await question();
        if (asked === passport) set({ view, failure: null });
        return true;
      } catch (error) {
        set({ failure: failureOf(error) });
        return false;
      }
    };
    const change = async (question: () => Promise<TrustView>): Promise<boolean> => {
      const done = await ask(question);
      if (done) changed();
      return done;
    };
    return {
      view: null,
      failure: null,
      async load(id) {
        if (id !== passport) set({ view: null });
        passport = id;
        await ask(() => engine.trust.view({ passport }));
      },
      async refresh() {
        if (passport !== '') await ask(() => engine.trust.view({ passport }));
      },
      mark: (issuer, note, place) => change(() => engine.trust.mark({ passport, issuer, note, place })),
      unmark: (mark) => change(() => engine.trust.unmark({ passport, mark })),
      importRegistry: (file, place) => change(() => engine.trust.importRegistry({ passport, file, place })),
      removeRegistry: (registry) => change(() => engine.trust.removeRegistry({ passport, registry })),
      forgetFailure: () => set({ failure: null }),
    };
  });
}
