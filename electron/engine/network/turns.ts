/** Lets a few tasks for one host run at once, and the others wait their turn. */

export interface Turns {
  take<T>(host: string, task: () => Promise<T>): Promise<T>;
}

export function createTurns(atOnce: number): Turns {
  const running = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    async take(host, task) {
      const count = running.get(host) ?? 0;
      if (count >= atOnce) {
        const queue = waiting.get(host) ?? [];
        waiting.set(host, queue);
        await new Promise<void>((resolve) => {
          queue.push(resolve);
        });
      } else running.set(host, count + 1);
      try {
        return await task();
      } finally {
        const next = waiting.get(host)?.shift();
        // The place goes over to the next in the queue, or is free again.
        if (next === undefined) running.set(host, (running.get(host) ?? 1) - 1);
        else next();
      }
    },
  };
}
