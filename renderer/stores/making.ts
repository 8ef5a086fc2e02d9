/** The passport on paper and the texts for Europass, made by the engine for the state of the passport now. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { EuropassTexts } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { usualChoices } from '../../shared/passport/choices.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export interface MadePdf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MakingState {
  readonly pdf: MadePdf | null;
  readonly europass: EuropassTexts | null;
  readonly working: boolean;
  readonly failure: Failure | null;
  make(passport: string, language: Language): Promise<void>;
  clear(): void;
}

export type MakingStore = UseBoundStore<StoreApi<MakingState>>;

export function createMakingStore(engine: Pick<Engine, 'export'>): MakingStore {
  return create<MakingState>((set) => {
    let latest = 0;
    return {
      pdf: null,
      europass: null,
      working: false,
      failure: null,
      async make(passport, language) {
        const turn = ++latest;
        const stillWanted = (): boolean => turn === latest;
        set({ working: true, failure: null });
        try {
          const [europass, pdf] = await Promise.all([
            engine.export.europass({ passport, language }),
            engine.export.pdf({ passport, choices: usualChoices(language) }),
          ]);
          const bytes = new Uint8Array(await pdf.bytes.arrayBuffer());
          if (stillWanted()) set({ europass, pdf: { name: pdf.name, bytes }, working: false });
        } catch (error) {
          if (stillWanted()) set({ failure: failureOf(error), working: false, pdf: null, europass: null });
        }
      },
      clear() {
        latest++;
        set({ pdf: null, europass: null, working: false, failure: null });
      },
    };
  });
}
