/** All stores of one window, made once and handed down; and the sentences in the person's language. */
import { createContext, useContext } from 'react';
import { translator, type Language, type Translator } from '../shared/i18n/translate.ts';
import type { Desktop } from './desktop.ts';
import type { Engine } from './engine.ts';
import { createCheckingStore, type CheckingStore } from './stores/checking.ts';
import { createImportingStore, type ImportingStore } from './stores/importing.ts';
import { createMakingStore, type MakingStore } from './stores/making.ts';
import { createNetworkStore, type NetworkStore } from './stores/network.ts';
import { createNoticesStore, type NoticesStore } from './stores/notices.ts';
import { createPassportStore, type PassportStore } from './stores/passport.ts';
import { createPicturesStore, type PicturesStore } from './stores/pictures.ts';
import { createSessionStore, type SessionStore } from './stores/session.ts';
import { createSheetStore, type SheetStore } from './stores/sheet.ts';
import { createTrustStore, type TrustStore } from './stores/trust.ts';

export interface Stores {
  readonly session: SessionStore;
  readonly passport: PassportStore;
  readonly importing: ImportingStore;
  readonly checking: CheckingStore;
  readonly sheet: SheetStore;
  readonly pictures: PicturesStore;
  readonly making: MakingStore;
  readonly network: NetworkStore;
  readonly trust: TrustStore;
  readonly notices: NoticesStore;
  readonly desktop: Desktop;
  readonly engine: Engine;
}

export interface StoresNeeds {
  readonly engine: Engine;
  readonly desktop: Desktop;
  readonly language: Language;
  readonly remember: (language: Language) => void;
  readonly loadSentences: (language: Language) => Promise<void>;
}

export function createStores({ engine, desktop, language, remember, loadSentences }: StoresNeeds): Stores {
  const passport = createPassportStore({ engine, loadSentences });
  const pictures = createPicturesStore({ engine, addressOf: (picture) => URL.createObjectURL(picture) });
  const sheet = createSheetStore(engine);
  const refreshShown = (): void => {
    void passport.getState().refresh();
    void sheet.getState().refresh();
  };
  const trust = createTrustStore({ engine, changed: refreshShown });
  const refreshAll = (): void => {
    refreshShown();
    void trust.getState().refresh();
  };
  return {
    desktop,
    engine,
    session: createSessionStore({ engine, language, remember, loadSentences }),
    passport,
    sheet,
    pictures,
    importing: createImportingStore({ engine, arrived: refreshAll }),
    checking: createCheckingStore({ engine, finished: refreshAll }),
    making: createMakingStore(engine),
    network: createNetworkStore(engine),
    trust,
    notices: createNoticesStore(),
  };
}

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new TypeError('a screen is shown outside the app');
  return stores;
}

/** Sentences in the language of the app. */
export function useTranslator(): Translator {
  return translator(useStores().session((state) => state.language));
}
