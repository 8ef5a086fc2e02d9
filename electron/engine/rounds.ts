/**
 * Works through the tasks of a run: many under way at once, and what is done saved together, in order. The thread that
 * saves has a page to answer as well, so it never works for long without a pause.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Checker } from './checker.ts';

/** What is done with each badge of a run. */
export interface Steps<Task, Result> {
  /** one transaction, whatever is in it; a later one may hold the rest */
  together(work: () => void): void;
  /** before it is started, perhaps in the same transaction as the `finish` of an earlier one */
  begin(task: Task): void;
  start(task: Task): Promise<Result>;
  finish(task: Task, result: Result): void;
}

/** Milliseconds of work in one transaction; a single badge may take longer. */
const longestTransaction = 30;
/** Milliseconds without a pause. */
const longestTurn = 15;
/** Milliseconds that a finished badge waits for others to be saved with it. */
const patience = 50;
/** The first are soon seen, and whoever stops at once has not begun many. */
const firstRound = 4;

interface Flight<Task, Result> {
  readonly task: Task;
  /** resolves when it is done or has failed */
  readonly landed: Promise<unknown>;
  state:
    | { readonly kind: 'flying' }
    | { readonly kind: 'done'; readonly result: Result }
    | { readonly kind: 'failed'; readonly error: unknown };
}

/**
 * Gives each task once it is finished and saved, in order. Whoever leaves early still gets saved what was begun; a task
 * that fails ends the run in the same way.
 */
export async function* inRounds<Task, Result>(
  tasks: AsyncIterable<Task>,
  { round, ahead }: Pick<Checker, 'round' | 'ahead'>,
  steps: Steps<Task, Result>,
): AsyncGenerator<Task, void, undefined> {
  const source = tasks[Symbol.asyncIterator]();
  const flying: Flight<Task, Result>[] = [];
  const breathe = breathing();
  let size = Math.min(round, firstRound);
  let isOver = false;

  const beginnings = async (most: number): Promise<Task[]> => {
    const found: Task[] = [];
    const until = performance.now() + patience;
    while (!isOver && found.length < most && (found.length === 0 || performance.now() < until)) {
      const next = await source.next();
      if (next.done === true) isOver = true;
      else found.push(next.value);
      await breathe();
    }
    return found;
  };

  /** One transaction: as many as there is time for. @returns those that are saved now */
  const commit = (finishing: number, beginning: Task[]): readonly Task[] => {
    let [finished, begun] = [0, 0];
    steps.together(() => {
      const until = performance.now() + longestTransaction;
      do {
        const first = finished < finishing ? flying[finished] : undefined;
        const next = beginning[begun];
        if (first?.state.kind === 'done') {
          steps.finish(first.task, first.state.result);
          finished += 1;
        } else if (next !== undefined) {
          steps.begin(next);
          begun += 1;
        } else break;
      } while (performance.now() < until);
    });
    const saved = flying.splice(0, finished).map(({ task }) => task);
    for (const task of beginning.splice(0, begun)) flying.push(launched(task, steps));
    return saved;
  };

  try {
    for (;;) {
      const isFull = flying.length >= size * (1 + ahead);
      let finishing = flying.length > 0 && (isFull || isOver) ? await landedOf(flying, size) : 0;
      const room = size * (1 + ahead) - flying.length + finishing;
      // With nothing ahead, what is done is saved before the next one is even read.
      const beginning = finishing > 0 && ahead === 0 ? [] : await beginnings(Math.min(size, room));
      if (finishing + beginning.length + flying.length === 0) return;
      while (finishing + beginning.length > 0) {
        const saved = commit(finishing, beginning);
        finishing -= saved.length;
        yield* saved;
        await breathe();
      }
      if (isFull) size = Math.min(round, size * 2);
    }
  } finally {
    await source.return?.();
    while (flying.length > 0) {
      for (let left = await landedOf(flying, flying.length); left > 0;) {
        left -= commit(left, []).length;
        await breathe();
      }
    }
  }
}

function launched<Task, Result>(task: Task, steps: Steps<Task, Result>): Flight<Task, Result> {
  const result = steps.start(task);
  const flight: Flight<Task, Result> = {
    task,
    state: { kind: 'flying' },
    landed: result.then(
      (value) => {
        flight.state = { kind: 'done', result: value };
      },
      (error: unknown) => {
        flight.state = { kind: 'failed', error };
      },
    ),
  };
  return flight;
}

/**
 * Waits for the first one, and a little for those after it. @returns how many from the first on are done
 * @throws whatever the first one failed with; it is taken out
 */
async function landedOf<Task, Result>(flying: Flight<Task, Result>[], wanted: number): Promise<number> {
  const [first, ...others] = flying.slice(0, wanted);
  await first?.landed;
  if (first?.state.kind === 'failed') {
    flying.shift();
    throw first.state.error;
  }
  if (others.some(({ state }) => state.kind === 'flying')) {
    const waiting = new AbortController();
    const enough = pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([enough, Promise.all(others.map(({ landed }) => landed))]);
    waiting.abort();
  }
  const end = flying.findIndex(({ state }) => state.kind !== 'done');
  return end < 0 ? flying.length : end;
}

/** Gives way to whatever else waits, where it has not been done for a while. */
function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestTurn) return;
    await nextTurn();
    last = performance.now();
  };
}
