/** A passport that somebody received as a PDF: checked, looked at, and forgotten when it is put away. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { DocumentCheckView } from '../../shared/contract/document-check-view.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import type { IncomingFile } from './importing.ts';

export type ReceivedPhase = 'idle' | 'running' | 'done';

export interface ReceivedState {
  readonly phase: ReceivedPhase;
  readonly file: IncomingFile | null;
  /** null unless the check is done and came to an end */
  readonly view: DocumentCheckView | null;
  readonly failure: Failure | null;
  /** handed in together with the one that is looked at */
  readonly waiting: readonly IncomingFile[];
  /** @param hosts who may be asked on the internet; nobody where left out */
  check(file: IncomingFile, hosts?: readonly string[]): Promise<void>;
  /** the first is checked at once where none is looked at */
  hand(files: readonly IncomingFile[]): void;
  /** puts away the one that is looked at; true where another one waits, and is checked now */
  putAway(): boolean;
}

export type ReceivedStore = UseBoundStore<StoreApi<ReceivedState>>;

const nothing = { phase: 'idle', file: null, view: null, failure: null } as const;

export function createReceivedStore(engine: Pick<Engine, 'documents'>): ReceivedStore {
  return create<ReceivedState>((set, get) => {
    let running: AbortController | null = null;
    return {
      ...nothing,
      waiting: [],
      async check(file, hosts = []) {
        running?.abort();
        const abort = new AbortController();
        running = abort;
        set({ phase: 'running', file, view: null, failure: null });
        const found = await outcomeOf(() =>
          engine.documents.check({ file, hosts: [...hosts] }, { signal: abort.signal }),
        );
        // Put away, or another one is checked by now.
        if (running === abort) set({ phase: 'done', ...found });
      },
      hand(files) {
        const [first, ...others] = files;
        if (first === undefined) return;
        if (get().phase === 'idle') {
          set({ waiting: others });
          void get().check(first);
        } else set(({ waiting }) => ({ waiting: [...waiting, ...files] }));
      },
      putAway() {
        running?.abort();
        running = null;
        const [next, ...others] = get().waiting;
        set({ ...nothing, waiting: others });
        if (next === undefined) return false;
        void get().check(next);
        return true;
      },
    };
  });
}

async function outcomeOf(
  check: () => Promise<DocumentCheckView | null>,
): Promise<Pick<ReceivedState, 'view' | 'failure'>> {
  try {
    const view = await check();
    if (view !== null) return { view, failure: null };
    return { view, failure: { kind: 'problem', problem: { code: 'passport-pdf-other', detail: {} } } };
  } catch (error) {
    return { view: null, failure: failureOf(error) };
  }
}
