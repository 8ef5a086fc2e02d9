/** All stores of one window, made once and handed down; and the sentences in the person's language. */
import { createContext, useContext } from 'react';
import type { Remembered } from '../shared/contract/desktop.ts';
import { translator, type Language, type Translator } from '../shared/i18n/translate.ts';
import type { Desktop } from './desktop.ts';
import type { Engine } from './engine.ts';
import { openPdf } from './pdf-pages.ts';
import { createChangesStore, type ChangesStore } from './stores/changes.ts';
import { createCheckingStore, type CheckingStore } from './stores/checking.ts';
import { createFindingStore, type FindingStore } from './stores/finding.ts';
import { createDraftsStore, type DraftsStore } from './stores/drafts.ts';
import { createImportingStore, type ImportingStore } from './stores/importing.ts';
import { createLensStore, type LensStore } from './stores/lens.ts';
import { createMakingStore, type MakingStore } from './stores/making.ts';
import { createNetworkStore, type NetworkStore } from './stores/network.ts';
import { createNoticesStore, type NoticesStore } from './stores/notices.ts';
import { createPassportStore, type PassportStore } from './stores/passport.ts';
import { createPicturesStore, type PicturesStore } from './stores/pictures.ts';
import { createReceivedStore, type ReceivedStore } from './stores/received.ts';
import { createSessionStore, type SessionStore } from './stores/session.ts';
import { createSheetStore, type SheetStore } from './stores/sheet.ts';
import { createTrustStore, type TrustStore } from './stores/trust.ts';
import { createUnsavedStore, type UnsavedStore } from './stores/unsaved.ts';

export interface Stores {
  readonly session: SessionStore;
  readonly passport: PassportStore;
  readonly importing: ImportingStore;
  readonly checking: CheckingStore;
  readonly finding: FindingStore;
  readonly sheet: SheetStore;
  readonly drafts: DraftsStore;
  readonly pictures: PicturesStore;
  readonly making: MakingStore;
  readonly network: NetworkStore;
  readonly lens: LensStore;
  readonly changes: ChangesStore;
  readonly trust: TrustStore;
  readonly received: ReceivedStore;
  readonly notices: NoticesStore;
  readonly unsaved: UnsavedStore;
  readonly desktop: Desktop;
  readonly engine: Engine;
}

export interface StoresNeeds {
  readonly engine: Engine;
  readonly desktop: Desktop;
  readonly loadSentences: (language: Language) => Promise<void>;
}

/** What stays when another passport is opened: where the person is in the app, and what concerns no passport. */
type AppWide = Pick<
  Stores,
  'engine' | 'desktop' | 'session' | 'network' | 'notices' | 'drafts' | 'received' | 'unsaved'
>;

function appWide({ engine, desktop, loadSentences }: StoresNeeds): AppWide {
  const facts = desktop.start;
  const remember = (choice: Remembered): void => void desktop.remember(choice);
  return {
    engine,
    desktop,
    session: createSessionStore({ engine, facts, remember, loadSentences }),
    network: createNetworkStore(engine),
    notices: createNoticesStore(),
    drafts: createDraftsStore(),
    received: createReceivedStore(engine),
    unsaved: createUnsavedStore(),
  };
}

/** @param kept of the stores before, where another passport is opened: nothing of the first one is seen in it */
export function createStores(needs: StoresNeeds, kept: AppWide = appWide(needs)): Stores {
  const { engine, loadSentences } = needs;
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
  const { desktop, session, network, notices, drafts, received, unsaved } = kept;
  return {
    desktop,
    engine,
    session,
    network,
    notices,
    drafts,
    received,
    unsaved,
    passport,
    sheet,
    pictures,
    importing: createImportingStore({ engine, arrived: refreshAll }),
    checking: createCheckingStore({ engine, finished: refreshAll }),
    finding: createFindingStore(engine),
    making: createMakingStore({ engine, openPdf, after }),
    lens: createLensStore(engine),
    changes: createChangesStore(engine),
    trust,
  };
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
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
