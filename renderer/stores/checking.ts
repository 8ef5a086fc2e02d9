/** Checking again: first who would be asked, about what; then, with consent, the checking; then what changed. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { HostToAsk } from '../../shared/contract/trust-views.ts';
import type { BadgeChange, BadgeSummary, CheckEvent } from '../../shared/contract/views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

export type CheckingPhase = 'asking' | 'running' | 'finished';
type Checked = Extract<CheckEvent, { kind: 'checked' }>;

export interface CheckingState {
  readonly phase: CheckingPhase;
  /** hosts that could answer something about any badge; null while it is asked for */
  readonly hosts: readonly HostToAsk[] | null;
  readonly done: number;
  readonly total: number;
  readonly checked: readonly { readonly badge: BadgeSummary; readonly change: BadgeChange | null }[];
  /** hosts that were really contacted */
  readonly contacted: readonly string[];
  /** hosts that could answer what is still unknown afterwards */
  readonly further: readonly string[];
  readonly cancelled: boolean;
  readonly failure: Failure | null;
  /** asks which hosts could answer; contacts nobody */
  prepare(passport: string): Promise<void>;
  /** Contacts `hosts`, and those that the person allowed for good; no other. */
  start(passport: string, badges: readonly string[], hosts: readonly string[]): Promise<void>;
  cancel(): void;
  /** back to the question; stops what runs */
  reset(): void;
}

export type CheckingStore = UseBoundStore<StoreApi<CheckingState>>;

export interface CheckingNeeds {
  readonly engine: Pick<Engine, 'badges'>;
  readonly finished: () => void;
}

const atFirst = {
  phase: 'asking',
  hosts: null,
  done: 0,
  total: 0,
  checked: [],
  contacted: [],
  further: [],
  cancelled: false,
  failure: null,
} as const;

export function createCheckingStore({ engine, finished }: CheckingNeeds): CheckingStore {
  return create<CheckingState>((set) => {
    let running: AbortController | null = null;
    let turn = 0;
    const add = ({ badge, change, changed, done, total }: Checked): void =>
      set(({ checked }) => ({
        checked: [...checked, { badge, change: changed ? change : null }],
        done,
        total,
      }));
    return {
      ...atFirst,
      async prepare(passport) {
        const mine = ++turn;
        try {
          const hosts = await engine.badges.hostsToAsk({ passport, badges: [] });
          if (mine === turn) set({ hosts, failure: null });
        } catch (error) {
          if (mine === turn) set({ hosts: [], failure: failureOf(error) });
        }
      },
      async start(passport, badges, hosts) {
        if (running !== null) return;
        const abort = new AbortController();
        running = abort;
        set({ ...atFirst, phase: 'running', total: badges.length });
        try {
          const events = await engine.badges.check(
            { passport, badges: [...badges], hosts: [...hosts] },
            { signal: abort.signal },
          );
          for await (const event of events) {
            if (event.kind === 'finished') set({ further: event.hosts, contacted: event.contacted });
            else add(event);
          }
        } catch (error) {
          set({ failure: failureOf(error), cancelled: abort.signal.aborted });
        }
        finished();
        // Where the dialog was closed meanwhile, there is nobody to read a summary.
        if (running === abort) set({ phase: 'finished' });
        running = null;
      },
      cancel: () => running?.abort(),
      reset() {
        running?.abort();
        running = null;
        turn++;
        set(atFirst);
      },
    };
  });
}
