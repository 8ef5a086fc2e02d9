/** Badges on their way in: progress while it runs, one summary at the end. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { BadgeSummary } from '../../shared/contract/views.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Engine } from '../engine.ts';
import { failureOf, type Failure } from '../failure.ts';
import { spokenNext, type Spoken } from './spoken.ts';

export interface IncomingFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** As it was handed in; `null`: it could not be read. */
export type HandedFile = Pick<IncomingFile, 'name'> & { readonly bytes: Blob | null };

export type ImportOutcome =
  | { readonly kind: 'added' | 'already'; readonly file: string; readonly badge: BadgeSummary }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problem: Problem;
      /** what was handed in, kept as long as the summary is read; null where it cannot be told */
      readonly source: IncomingFile | null;
    };

export type ImportPhase = 'idle' | 'running' | 'finished';

export interface ImportingState {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
  /** how far it was when that was last said aloud */
  readonly spoken: Spoken;
  readonly outcomes: readonly ImportOutcome[];
  /** names of passport files among what was handed in: a passport is opened, never put into another one */
  readonly passports: readonly string[];
  readonly cancelled: boolean;
  readonly failure: Failure | null;
  /** Nothing happens while an import runs or where there is no file. */
  start(passport: string, files: readonly HandedFile[]): Promise<void>;
  cancel(): void;
  /** puts the summary away */
  dismiss(): void;
}

export type ImportingStore = UseBoundStore<StoreApi<ImportingState>>;

/** One call carries at most this much, so that a large folder never lies in memory twice at once. */
const batchBytes = 32_000_000;
const batchFiles = 500;

export interface ImportingNeeds {
  readonly engine: Pick<Engine, 'badges'>;
  /** called when badges have arrived */
  readonly arrived: () => void;
  /** milliseconds */
  readonly now?: () => number;
}

export function createImportingStore({ engine, arrived, now = Date.now }: ImportingNeeds): ImportingStore {
  return create<ImportingState>((set, get) => {
    let running: AbortController | null = null;

    const importBatch = async (
      passport: string,
      files: readonly IncomingFile[],
      signal: AbortSignal,
    ): Promise<void> => {
      const before = get();
      const events = await engine.badges.import({ passport, files: [...files] }, { signal });
      for await (const event of events) {
        if (event.kind === 'finished') continue;
        const { done, total, ...outcome } = event;
        // A batch may hold ZIPs: then its total is larger than the number of its files.
        const kept: ImportOutcome =
          outcome.kind === 'refused' ? { ...outcome, source: sourceOf(outcome.file, files) } : outcome;
        set(({ outcomes, spoken }) => ({
          outcomes: [...outcomes, kept],
          done: before.done + done,
          spoken: spokenNext(spoken, before.done + done, now()),
          total: before.total - files.length + total,
        }));
        if (outcome.kind === 'added') arrived();
      }
      set({ done: Math.max(get().done, before.done + files.length) });
    };

    return {
      phase: 'idle',
      done: 0,
      total: 0,
      spoken: { at: 0, done: 0 },
      outcomes: [],
      passports: [],
      cancelled: false,
      failure: null,
      async start(passport, handed) {
        if (running !== null || handed.length === 0) return;
        const files = handed.filter((file) => !isPassportFile(file));
        const abort = new AbortController();
        running = abort;
        const unreadable = files.filter(({ bytes }) => bytes === null);
        set({
          phase: 'running',
          done: unreadable.length,
          total: files.length,
          spoken: { at: now(), done: 0 },
          outcomes: unreadable.map(({ name }) => ({
            kind: 'refused',
            file: name,
            problem: { code: 'file-unreadable', detail: {} },
            source: null,
          })),
          passports: handed.filter(isPassportFile).map(({ name }) => name),
          cancelled: false,
          failure: null,
        });
        try {
          for (const batch of batches(files.filter(isReadable)))
            await importBatch(passport, batch, abort.signal);
        } catch (error) {
          set({ failure: failureOf(error), cancelled: abort.signal.aborted });
        }
        running = null;
        set({ phase: 'finished' });
        arrived();
      },
      cancel: () => running?.abort(),
      dismiss: () => set({ phase: 'idle', outcomes: [], passports: [], failure: null }),
    };
  });
}

export function isReadable(file: HandedFile): file is IncomingFile {
  return file.bytes !== null;
}

/** A whole passport is opened, not imported. */
export function isPassportFile({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith('.passport');
}

/** Cuts files into batches, each within the limits unless a single file is larger. */
export function batches(files: readonly IncomingFile[]): readonly (readonly IncomingFile[])[] {
  const made: IncomingFile[][] = [];
  let size = 0;
  for (const file of files) {
    const current = made.at(-1);
    if (
      current === undefined ||
      current.length >= batchFiles ||
      (size + file.bytes.size > batchBytes && size > 0)
    ) {
      made.push([file]);
      size = file.bytes.size;
    } else {
      current.push(file);
      size += file.bytes.size;
    }
  }
  return made;
}

/** Which of the files handed in this outcome is about. */
export function sourceOf(file: string, files: readonly IncomingFile[]): IncomingFile | null {
  return (
    files.find(({ name }) => name === file) ?? files.find(({ name }) => file.startsWith(`${name}/`)) ?? null
  );
}
