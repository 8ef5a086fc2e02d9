/** Checking online: first the plan (who would be asked, about what), then, with consent, the checking. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { BadgeSummary, CheckEvent } from '../../shared/contract/views.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';

/** One host that could answer something, and the badges it would be asked about. */
export interface HostPlan {
  readonly host: string;
  readonly badges: readonly BadgeSummary[];
}

export type CheckingPhase = 'asking' | 'running' | 'finished';
type Checked = Extract<CheckEvent, { kind: 'checked' }>;

export interface CheckingState {
  readonly phase: CheckingPhase;
  readonly done: number;
  readonly total: number;
  readonly checked: readonly Pick<Checked, 'badge' | 'changed'>[];
  /** hosts that were really contacted */
  readonly contacted: readonly string[];
  readonly cancelled: boolean;
  readonly failure: Failure | null;
  /** Contacts `hosts` and no other. */
  start(passport: string, badges: readonly string[], hosts: readonly string[]): Promise<void>;
  cancel(): void;
  /** back to the question; stops what runs */
  reset(): void;
}

export type CheckingStore = UseBoundStore<StoreApi<CheckingState>>;

/** Who could answer what is still open, the host with most badges first. Pure. */
export function hostPlans(badges: readonly BadgeSummary[]): readonly HostPlan[] {
  const plans = new Map<string, BadgeSummary[]>();
  for (const badge of badges)
    for (const host of new Set(badge.hosts)) plans.set(host, [...(plans.get(host) ?? []), badge]);
  return [...plans]
    .map(([host, about]) => ({ host, badges: about }))
    .toSorted((a, b) => b.badges.length - a.badges.length || a.host.localeCompare(b.host));
}

export interface CheckingNeeds {
  readonly engine: Pick<Engine, 'badges'>;
  readonly finished: () => void;
}

const atFirst = {
  phase: 'asking',
  done: 0,
  total: 0,
  checked: [],
  contacted: [],
  cancelled: false,
  failure: null,
} as const;

export function createCheckingStore({ engine, finished }: CheckingNeeds): CheckingStore {
  return create<CheckingState>((set) => {
    let running: AbortController | null = null;
    return {
      ...atFirst,
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
            if (event.kind === 'finished') set({ contacted: event.hosts });
            else
              set(({ checked }) => ({
                checked: [...checked, { badge: event.badge, changed: event.changed }],
                done: event.done,
                total: event.total,
              }));
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
        set(atFirst);
      },
    };
  });
}
