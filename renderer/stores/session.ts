/** Where the person is in the app: which language, which passport, which screen, which dialog. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Remembered, StartFacts, Theme } from '../../shared/contract/desktop.ts';
import type { PassportListing } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { GroupId } from '../../shared/skills/placement.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { HandedFile } from './importing.ts';

/** A section of the owner's own, beside the five groups. */
export type OwnSectionId = `own-${string}`;
/** A page of the passport: a group, a section of the owner's own, or the badges that have no place yet. */
export type PageId = GroupId | OwnSectionId | 'unplaced';

export function isOwnSection(id: string): id is OwnSectionId {
  return id.startsWith('own-');
}

export type Phase = 'starting' | 'first-run' | 'open';
export type Screen = 'passport' | 'make' | 'issuers' | 'network' | 'overview' | 'lens' | 'expiry' | 'self';
/** The button by which the passport's own screen was left: which of those that lead to one screen. */
export interface LeftBy {
  readonly to: Screen;
  readonly at: number;
}
export type DialogId = 'profile' | 'check' | 'section' | 'palette' | AppDialogId;
/** Those that can lie over any screen, also before there is a passport. */
export type AppDialogId = 'passports' | 'new-passport' | 'name' | 'received';
/** Where the help begins: with the first topic, or with the keys. It lies over any dialog, and leaves it as it is. */
export type HelpId = 'topics' | 'keys';

/** `away`: it is being started again; `gone`: it will not come back by itself */
export type EngineState = 'there' | 'away' | 'gone';

export interface SessionState {
  readonly phase: Phase;
  /** language of the app itself; the passport has its own */
  readonly language: Language;
  readonly theme: Theme;
  readonly passport: PassportListing | null;
  /** handed in, and to be imported as soon as the import before has been read about */
  readonly waiting: readonly HandedFile[];
  readonly screen: Screen;
  /** null: by a key or the menu */
  readonly leftBy: LeftBy | null;
  readonly page: PageId;
  readonly dialog: DialogId | null;
  readonly help: HelpId | null;
  /** ids of the badges that the check dialog proposes; null: all */
  readonly toCheck: readonly string[] | null;
  readonly engineState: EngineState;
  readonly failure: Failure | null;
  /** opens `wanted`, else the passport that was open last, else the one used last; none: the first minute */
  start(wanted?: string): Promise<void>;
  /** a new passport, with these badges on their way into it */
  create(passport: NewPassport, waiting?: readonly HandedFile[]): Promise<void>;
  /** where it cannot be opened, the one before stays */
  open(passport: string): Promise<void>;
  /** the sample is gone then, and the person's own passport open, or the first minute begins again */
  throwSampleAway(): Promise<void>;
  hand(files: readonly HandedFile[]): void;
  /** the waiting files, once */
  takeWaiting(): readonly HandedFile[];
  /** once its sentences are there */
  speak(language: Language): Promise<void>;
  look(theme: Theme): void;
  forgetFailure(): void;
  show(screen: Screen, leftBy?: LeftBy): void;
  turnTo(page: PageId): void;
  openDialog(dialog: DialogId | null): void;
  openHelp(help: HelpId | null): void;
  /** opens the check dialog; null: for all badges */
  checkAgain(badges: readonly string[] | null): void;
  engineIs(state: EngineState): void;
}

export type SessionStore = UseBoundStore<StoreApi<SessionState>>;

export interface NewPassport {
  /** empty: it is told later */
  readonly name: string;
  readonly isSample?: boolean;
}

export interface SessionNeeds {
  readonly engine: Pick<Engine, 'library'>;
  readonly facts: StartFacts;
  readonly remember: (choice: Remembered) => void;
  readonly loadSentences: (language: Language) => Promise<void>;
}

/** Where a passport that was just opened is turned to. */
const atFirst = { screen: 'passport', leftBy: null, page: 'social', dialog: null, toCheck: null } as const;

export function createSessionStore({ engine, facts, remember, loadSentences }: SessionNeeds): SessionStore {
  let asked: Language | null = null;
  return create<SessionState>((set, get) => {
    const enter = (passport: PassportListing, waiting: readonly HandedFile[] = []): void => {
      set({ phase: 'open', passport, waiting, ...atFirst });
      remember({ passport: passport.id });
    };
    const open = async (passport: string): Promise<boolean> => {
      enter(await engine.library.open({ passport }));
      return true;
    };
    const attempt = async (run: () => Promise<unknown>): Promise<void> => {
      try {
        set({ failure: null });
        await run();
      } catch (error) {
        set({ failure: failureOf(error) });
      }
    };
    const enterNewest = async (): Promise<void> => {
      const listed = await engine.library.list();
      const newest = listed.find(({ problem }) => problem === null);
      if (newest !== undefined) return enter(newest);
      const [problem] = listed.flatMap((one) => one.problem ?? []);
      if (problem !== undefined) set({ failure: { kind: 'problem', problem } });
      set({ phase: 'first-run', passport: null });
      remember({ passport: null });
    };
    return {
      phase: facts.hasPassports ? 'starting' : 'first-run',
      language: facts.language,
      theme: facts.theme,
      passport: null,
      waiting: [],
      ...atFirst,
      help: null,
      engineState: 'there',
      failure: null,
      async start(wanted) {
        await attempt(async () => {
          if (wanted !== undefined) await get().open(wanted);
          if (get().phase === 'open') return;
          const last = facts.passport;
          // It may be gone, or on a stick that is not there today: then another one is opened.
          if (last === null || !(await open(last).catch(() => false))) await enterNewest();
        });
      },
      create: ({ name, isSample = false }, waiting = []) =>
        attempt(async () =>
          enter(await engine.library.create({ name, language: get().language, isSample }), waiting),
        ),
      open: (passport) => attempt(() => open(passport)),
      throwSampleAway: () =>
        attempt(async () => {
          const { passport } = get();
          if (passport === null) return;
          await engine.library.removeSample({ passport: passport.id });
          await enterNewest();
        }),
      hand: (files) => set(({ waiting }) => ({ waiting: [...waiting, ...files] })),
      takeWaiting() {
        const { waiting } = get();
        set({ waiting: [] });
        return waiting;
      },
      async speak(next) {
        asked = next;
        await loadSentences(next);
        // Whoever goes through the list with the arrows means the last one, whichever is loaded first.
        if (asked !== next) return;
        remember({ language: next });
        set({ language: next });
      },
      look(theme) {
        remember({ theme });
        set({ theme });
      },
      forgetFailure: () => set({ failure: null }),
      // From one screen beside the passport to the next, the way back is still the same.
      show: (screen, leftBy) =>
        set((before) => (before.screen === 'passport' ? { screen, leftBy: leftBy ?? null } : { screen })),
      turnTo: (page) => set({ page }),
      openDialog: (dialog) => set({ dialog }),
      openHelp: (help) => set({ help }),
      checkAgain: (toCheck) => set({ dialog: 'check', toCheck }),
      engineIs: (engineState) => set({ engineState }),
    };
  });
}
