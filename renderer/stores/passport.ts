/** The passport on the screen: asked from the engine, changed by edits, never worked out here. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { viewAfter, type PassportNews, type PassportView } from '../../shared/contract/passport-view.ts';
import { languageFor, type Language } from '../../shared/i18n/translate.ts';
import type { Edit } from '../../shared/passport/edit.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface PassportState {
  readonly view: PassportView | null;
  /** the edit of the owner's that brought this view; null: something else did */
  readonly changedBy: Edit['kind'] | null;
  /** why the last thing asked for was not done */
  readonly failure: Failure | null;
  open(passport: string): Promise<void>;
  /** asks for the view again; several requests at once become one */
  refresh(): Promise<void>;
  /** true when it was done */
  edit(edit: Edit): Promise<boolean>;
  addOwnFile(
    badge: string,
    file: { readonly name: string; readonly bytes: Blob },
    caption: string,
  ): Promise<boolean>;
  /** a file about the person as a whole */
  addReference(file: { readonly name: string; readonly bytes: Blob }, caption: string): Promise<boolean>;
  /** true when there was something, and it was done */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  forgetFailure(): void;
}

interface Known {
  readonly passport: string;
  readonly since: string | null;
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
    const inTurn = (
      ask: (known: Known) => Promise<PassportNews>,
      may: (view: PassportView | null) => boolean = () => true,
      changedBy: PassportState['changedBy'] = null,
    ): Promise<boolean> => {
      const turn = last.then(async () => {
        if (passport === null || !may(get().view)) return false;
        try {
          const id = passport;
          const before = get().view;
          const news = await ask({ passport: id, since: before?.revision ?? null });
          await loadSentences(languageFor(news.language));
          if (id === passport) set({ view: viewAfter(before, news), changedBy, failure: null });
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
      changedBy: null,
      failure: null,
      async open(id) {
        passport = id;
        set({ view: null, failure: null });
        await get().refresh();
      },
      refresh() {
        asked ??= inTurn((known) => {
          asked = null;
          return engine.passport.view(known);
        }).then(() => undefined);
        return asked;
      },
      edit: (edit) =>
        inTurn(
          (known) => engine.passport.edit({ ...known, edit }),
          () => true,
          edit.kind,
        ),
      addOwnFile: (badge, file, caption) =>
        inTurn((known) => engine.passport.addOwnFile({ ...known, badge, file, caption })),
      addReference: (file, caption) =>
        inTurn((known) => engine.passport.addReference({ ...known, file, caption })),
      undo: () =>
        inTurn(
          (known) => engine.passport.undo(known),
          (view) => view?.canUndo === true,
        ),
      redo: () =>
        inTurn(
          (known) => engine.passport.redo(known),
          (view) => view?.canRedo === true,
        ),
      forgetFailure: () => set({ failure: null }),
    };
  });
}
