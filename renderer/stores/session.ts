/** Where the person is in the app: which language, which passport, which screen, which dialog. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { PassportListing } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { groupIds, type GroupId } from '../../shared/skills/placement.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

/** A page of the passport: a group, or the badges that have no place yet. */
export type PageId = GroupId | 'unplaced';
export const pageIds: readonly PageId[] = [...groupIds, 'unplaced'];

export type Phase = 'starting' | 'first-run' | 'open';
export type Screen = 'passport' | 'make' | 'issuers' | 'network';
export type DialogId = 'profile' | 'check';

/** `away`: it is being started again; `gone`: it will not come back by itself */
export type EngineState = 'there' | 'away' | 'gone';

export interface SessionState {
  readonly phase: Phase;
  /** language of the app itself; the passport has its own */
  readonly language: Language;
  readonly passport: PassportListing | null;
  readonly screen: Screen;
  readonly page: PageId;
  readonly dialog: DialogId | null;
  /** ids of the badges that the check dialog proposes; null: all */
  readonly toCheck: readonly string[] | null;
  readonly engineState: EngineState;
  readonly failure: Failure | null;
  start(): Promise<void>;
  create(name: string): Promise<void>;
  /** once its sentences are there */
  speak(language: Language): Promise<void>;
  show(screen: Screen): void;
  turnTo(page: PageId): void;
  openDialog(dialog: DialogId | null): void;
  /** opens the check dialog; null: for all badges */
  checkAgain(badges: readonly string[] | null): void;
  engineIs(state: EngineState): void;
}

export type SessionStore = UseBoundStore<StoreApi<SessionState>>;

export interface SessionNeeds {
  readonly engine: Pick<Engine, 'library'>;
  readonly language: Language;
  readonly remember: (language: Language) => void;
  readonly loadSentences: (language: Language) => Promise<void>;
}

export function createSessionStore({
  engine,
  language,
  remember,
  loadSentences,
}: SessionNeeds): SessionStore {
  return create<SessionState>((set, get) => ({
    phase: 'starting',
    language,
    passport: null,
    screen: 'passport',
    page: 'social',
    dialog: null,
    toCheck: null,
    engineState: 'there',
    failure: null,
    async start() {
      try {
        const [newest] = await engine.library.list();
        set(
          newest === undefined
            ? { phase: 'first-run', failure: null }
            : { phase: 'open', passport: newest, failure: null },
        );
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    },
    async create(name) {
      try {
        const passport = await engine.library.create({ name, language: get().language });
        set({ phase: 'open', passport, failure: null });
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    },
    async speak(next) {
      await loadSentences(next);
      remember(next);
      set({ language: next });
    },
    show: (screen) => set({ screen }),
    turnTo: (page) => set({ page }),
    openDialog: (dialog) => set({ dialog }),
    checkAgain: (toCheck) => set({ dialog: 'check', toCheck }),
    engineIs: (engineState) => set({ engineState }),
  }));
}
