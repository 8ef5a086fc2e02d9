/**
 * A passport in the making: what is chosen, and the pages as they would be. The engine makes one document at a time;
 * of all that was wished for meanwhile only the last is made, and the pages before stay until it is ready.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Language } from '../../shared/i18n/translate.ts';
import { usualChoices, type Choices } from '../../shared/passport/choices.ts';
import type { ListedVersion } from '../../shared/passport/desk.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { OpenPdf } from '../pdf-pages.ts';

export interface ShownPages {
  readonly pdf: OpenPdf;
  /** as they were made */
  readonly choices: Choices;
}

export interface MakingState {
  /** null: nothing was made or chosen yet since the app was opened */
  readonly choices: Choices | null;
  readonly pages: ShownPages | null;
  readonly working: boolean;
  /** why the engine could not make the pages */
  readonly failure: Failure | null;
  /** they were made and cannot be shown here; to be saved nothing of them need be shown */
  readonly isUnshowable: boolean;
  /** the screen is to print as soon as it is there */
  readonly toPrint: boolean;
  /** how often the list of what was made was asked for since the screen was opened */
  readonly listed: number;
  /** begins with what was chosen last for this passport */
  begin(versions: readonly Pick<ListedVersion, 'choices'>[], language: Language): void;
  choose(part: Partial<Choices>): void;
  /** the pages of these choices; asked again, only the last counts */
  preview(passport: string, choices: Choices): void;
  wishToPrint(toPrint: boolean): void;
  list(): void;
  /** the screen is left: its pages are put away, what was chosen stays */
  leave(): void;
}

export type MakingStore = UseBoundStore<StoreApi<MakingState>>;

/** Runs it after so many milliseconds; returns how to call it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface MakingNeeds {
  readonly engine: Pick<Engine, 'export'>;
  readonly openPdf: (bytes: Uint8Array) => Promise<OpenPdf>;
  readonly after: After;
}

/** Within so many milliseconds several changes are one: too short to be noticed, longer than between two held keys. */
const quiet = 40;

interface Wanted {
  readonly turn: number;
  readonly passport: string;
  readonly choices: Choices;
}

export function createMakingStore({ engine, openPdf, after }: MakingNeeds): MakingStore {
  return create<MakingState>((set, get) => {
    let latest = 0;
    let callOff: () => void = () => undefined;
    let due: Wanted | null = null;
    let isBusy = false;

    const show = (pages: ShownPages | null, rest: Partial<MakingState>): void => {
      get().pages?.pdf.close();
      set({ pages, working: false, ...rest });
    };
    const make = async ({ turn, passport, choices }: Wanted): Promise<void> => {
      try {
        const { bytes } = await engine.export.pdf({ passport, choices, forPreview: true });
        if (turn !== latest) return;
        const pdf = await openPdf(new Uint8Array(await bytes.arrayBuffer())).catch(() => null);
        if (turn !== latest) pdf?.close();
        else show(pdf && { pdf, choices }, { failure: null, isUnshowable: pdf === null });
      } catch (error) {
        if (turn === latest) show(null, { failure: failureOf(error), isUnshowable: false });
      }
    };
    const work = async (): Promise<void> => {
      if (isBusy) return;
      isBusy = true;
      for (let wanted = due; wanted !== null; wanted = due) {
        due = null;
        await make(wanted);
      }
      isBusy = false;
    };

    return {
      choices: null,
      pages: null,
      working: false,
      failure: null,
      isUnshowable: false,
      toPrint: false,
      listed: 0,
      begin(versions, language) {
        if (get().choices === null) set({ choices: versions[0]?.choices ?? usualChoices(language) });
      },
      choose: (part) => set(({ choices }) => (choices === null ? {} : { choices: { ...choices, ...part } })),
      preview(passport, choices) {
        const wanted = { turn: ++latest, passport, choices };
        callOff();
        set({ working: true });
        callOff = after(get().pages === null ? 0 : quiet, () => {
          due = wanted;
          void work();
        });
      },
      wishToPrint: (toPrint) => set({ toPrint }),
      list: () => set(({ listed }) => ({ listed: listed + 1 })),
      leave() {
        latest += 1;
        callOff();
        due = null;
        show(null, { failure: null, isUnshowable: false, listed: 0 });
      },
    };
  });
}
