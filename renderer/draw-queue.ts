/** One drawing at a time, always the one that is nearest to what is looked at. Knows nothing of pages. */

export interface DrawJob {
  /** how far from what is looked at, when it is asked */
  readonly distance: () => number;
  readonly run: () => Promise<void>;
  /** it was not drawn: the others are all the same */
  readonly failed: () => void;
}

export interface DrawQueue {
  /** returns how to take it out again, as long as it has not begun */
  add(job: DrawJob): () => void;
}

export function createDrawQueue(): DrawQueue {
  const waiting = new Set<DrawJob>();
  let isBusy = false;
  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let job = nearest(waiting); job !== null; job = nearest(waiting)) {
      waiting.delete(job);
      await job.run().catch(job.failed);
    }
    isBusy = false;
  };
  return {
    add(job) {
      waiting.add(job);
      // All that are asked for in one go are there before the first is chosen.
      queueMicrotask(() => void work());
      return () => void waiting.delete(job);
    },
  };
}

function nearest(jobs: ReadonlySet<DrawJob>): DrawJob | null {
  let found: { readonly job: DrawJob; readonly distance: number } | null = null;
  for (const job of jobs) {
    const distance = job.distance();
    if (found === null || distance < found.distance) found = { job, distance };
  }
  return found?.job ?? null;
}
