/** Verifies the badges of one run: each before its own World, on threads where there are many. */
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { World } from '../../shared/verify/world.ts';
import { verifyRead, type Verified } from './verify-file.ts';
import type { VerifyPool } from './verify-pool.ts';

export type VerifyRead = (read: ReadBadge, world: World) => Promise<Verified>;

export interface Checker {
  readonly verify: VerifyRead;
  /** how many may be on their way at once */
  readonly atOnce: number;
}

/**
 * The same on every machine, whatever its cores: what a badge can see of its neighbours in the same run must not
 * depend on who is quick.
 */
const atOnce = 4;

export const oneByOne: Checker = { verify: verifyRead, atOnce: 1 };

export function onThreads(pool: VerifyPool): Checker {
  return { verify: (read, world) => pool.verify(read, world), atOnce };
}

/** Runs tasks a few at once and gives their results in order. A task is started when the one `atOnce` before it is done. */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  atOnceMost: number,
  start: (task: Task) => Promise<Result>,
  finish: (task: Task, result: Result) => void,
): AsyncGenerator<Task, void, undefined> {
  const running: { readonly task: Task; readonly result: Promise<Result> }[] = [];
  const settle = async (): Promise<Task | undefined> => {
    const first = running.shift();
    if (first === undefined) return undefined;
    finish(first.task, await first.result);
    return first.task;
  };
  try {
    for await (const task of tasks) {
      const result = start(task);
      // It is awaited when its turn comes; until then a failure is not unheard.
      result.catch(() => undefined);
      running.push({ task, result });
      if (running.length < atOnceMost) continue;
      const done = await settle();
      if (done !== undefined) yield done;
    }
    for (let done = await settle(); done !== undefined; done = await settle()) yield done;
  } finally {
    // Whoever leaves early still gets what was begun.
    while (running.length > 0) await settle();
  }
}
