/** The engine's process, to be held or ended from outside as a machine in trouble would. */
import { expect } from 'vitest';
import type { StartedApp } from './harness.ts';

/** Its process; null while none runs. */
export function enginePid({ app }: StartedApp): Promise<number | null> {
  return app.evaluate(({ app: electron }) => {
    const pid = electron.getAppMetrics().find(({ name }) => name === 'passport-engine')?.pid ?? 0;
    // A process that is just starting or ending has no number yet, and 0 would be everybody.
    return pid > 1 ? pid : null;
  });
}

async function signal(started: StartedApp, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<number> {
  const pid = await enginePid(started);
  if (pid === null) throw new TypeError('no engine runs');
  process.kill(pid, name);
  return pid;
}

export async function killEngine(started: StartedApp): Promise<void> {
  await signal(started, 'SIGKILL');
}

/** It stands still until `release` is called: whatever it was asked is on its way. */
export async function holdEngine(started: StartedApp): Promise<{ readonly release: () => void }> {
  const pid = await signal(started, 'SIGSTOP');
  return {
    release: () => {
      process.kill(pid, 'SIGCONT');
    },
  };
}

/** Ends each engine as soon as it has begun, until the app gives up. */
export async function killUntilGone(started: StartedApp, isGone: () => Promise<boolean>): Promise<void> {
  let last: number | null = null;
  await expect
    .poll(
      async () => {
        const pid = await enginePid(started);
        if (pid !== null && pid !== last) {
          last = pid;
          process.kill(pid, 'SIGKILL');
        }
        return isGone();
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(true);
}

/** The app does not start a new engine before `release` is called. */
export async function holdRestart({ app }: StartedApp): Promise<{ readonly release: () => Promise<void> }> {
  const held = await app.evaluateHandle(() => {
    const later = globalThis.setTimeout;
    const waiting: (() => void)[] = [];
    Object.assign(globalThis, {
      // The restart is the only thing in the main process that is put off under this name.
      setTimeout: (run: () => void, ...rest: []) =>
        run.name === 'start' ? waiting.push(run) : later(run, ...rest),
    });
    return {
      release: () => {
        globalThis.setTimeout = later;
        for (const run of waiting) run();
      },
    };
  });
  return { release: () => held.evaluate(({ release }) => release()) };
}
