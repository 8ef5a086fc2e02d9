/** Verifies the badges of one run: each before its own World, on threads where there are many. */
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { World } from '../../shared/verify/world.ts';
import { verifyRead, type Verified } from './verify-file.ts';
import type { VerifyPool } from './verify-pool.ts';

export type VerifyRead = (read: ReadBadge, world: World) => Promise<Verified>;

export interface Checker {
  readonly verify: VerifyRead;
  /** how many badges are saved together: a commit waits for the disk, and on many it waits longest */
  readonly round: number;
  /** rounds that are already on their way while one is saved */
  readonly ahead: 0 | 1;
}

export const oneByOne: Checker = { verify: verifyRead, round: 1, ahead: 0 };

export function onThreads(pool: VerifyPool): Checker {
  return { verify: (read, world) => pool.verify(read, world), round: 4, ahead: 1 };
}

/** What is done with each badge of a run. */
export interface Steps<Task, Result> {
  /** one transaction, whatever is in it */
  together(work: () => void): void;
  /** before it is started, in the same transaction as the `finish` of an earlier round */
  begin(task: Task): void;
  start(task: Task): Promise<Result>;
  finish(task: Task, result: Result): void;
}

type Running<Task, Result> = readonly { readonly task: Task; readonly result: Promise<Result> }[];
type Done<Task, Result> = readonly { readonly task: Task; readonly result: Result }[];

/** Gives each task once it is finished and saved, in order. Whoever leaves early still gets saved what was begun. */
export async function* inRounds<Task, Result>(
  tasks: AsyncIterable<Task>,
  { round, ahead }: Pick<Checker, 'round' | 'ahead'>,
  steps: Steps<Task, Result>,
): AsyncGenerator<Task, void, undefined> {
  const running: Running<Task, Result>[] = [];
  let done: Done<Task, Result> = [];
  /** Saves what is done together with what begins. */
  const save = (beginning: readonly Task[]): readonly Task[] => {
    const saved = done;
    if (saved.length + beginning.length === 0) return [];
    steps.together(() => {
      for (const { task, result } of saved) steps.finish(task, result);
      for (const task of beginning) steps.begin(task);
    });
    done = [];
    return saved.map(({ task }) => task);
  };
  const settle = async (): Promise<void> => {
    const first = running.shift() ?? [];
    done = await Promise.all(first.map(async ({ task, result }) => ({ task, result: await result })));
  };
  try {
    for await (const beginning of roundsOf(tasks, round)) {
      const saved = save(beginning);
      running.push(beginning.map((task) => ({ task, result: heard(steps.start(task)) })));
      yield* saved;
      if (running.length > ahead) await settle();
      if (ahead === 0) yield* save([]);
    }
    while (done.length + running.length > 0) {
      if (done.length === 0) await settle();
      yield* save([]);
    }
  } finally {
    save([]);
    while (running.length > 0) {
      await settle();
      save([]);
    }
  }
}

/** It is awaited when its turn comes; until then a failure is not unheard. */
function heard<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined);
  return result;
}

async function* roundsOf<Task>(
  tasks: AsyncIterable<Task>,
  size: number,
): AsyncGenerator<readonly Task[], void, undefined> {
  let round: Task[] = [];
  for await (const task of tasks) {
    round.push(task);
    if (round.length < size) continue;
    yield round;
    round = [];
  }
  if (round.length > 0) yield round;
}
