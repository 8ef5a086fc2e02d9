/** The passport on the screen: asked from the engine, changed by edits, never worked out here. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { PassportView } from '../../shared/contract/views.ts';
import { languageFor, type Language } from '../../shared/i18n/translate.ts';
import type { Edit } from '../../shared/passport/edit.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface PassportState {
  readonly view: PassportView | null;
  /** why the last thing asked for was not done */
  readonly failure: Failure | null;
  open(passport: string): Promise<void>;
  /** asks for the view again; several requests at once become one */
  refresh(): Promise<void>;
  /** true when it was done */
  edit(edit: Edit): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  forgetFailure(): void;
}

export type PassportStore = UseBoundStore<StoreApi<PassportState>>;

export interface PassportNeeds {
  readonly engine: Pick<Engine, 'passport'>;
  /** some words on the screen are the passport's own */
  readonly loadSentences: (language: Language) => Promise<void>;
}

export function createPassportStore({ engine, loadSentences }: PassportNeeds): PassportStore {
  return create<PassportState>((set, get) => {
    let passport: string | null = null;
    let asked: Promise<void> | null = null;
    // One change at a time, so that an older answer never overwrites a newer one.
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = (ask: (id: string) => Promise<PassportView>): Promise<boolean> => {
      const turn = last.then(async () => {
        if (passport === null) return false;
        try {
          const id = passport;
          const view = await ask(id);
          await loadSentences(languageFor(view.language));
          if (id === passport) set({ view, failure: null });
          return true;
        } catch (error) {
          set({ failure: failureOf(error) });
          return false;
        }
      });
      last = turn;
      return turn;
    };
    return {
      view: null,
      failure: null,
      async open(id) {
        passport = id;
        set({ view: null, failure: null });
        await get().refresh();
      },
      refresh() {
        asked ??= inTurn((id) => {
          asked = null;
          return engine.passport.view({ passport: id });
        }).then(() => undefined);
        return asked;
      },
      edit: (edit) => inTurn((id) => engine.passport.edit({ passport: id, edit })),
      undo: () => inTurn((id) => engine.passport.undo({ passport: id })),
      redo: () => inTurn((id) => engine.passport.redo({ passport: id })),
      forgetFailure: () => set({ failure: null }),
    };
  });
}
