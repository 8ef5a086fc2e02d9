/** Starts the packed app on a fresh data folder and looks at it from outside, as its fuses leave no way in. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Readable } from 'node:stream';
import { chromium } from 'playwright';
import { appEnvironment } from './electron-runtime.ts';
import { AdviceError, command } from './electron/run.ts';
import { sandboxSwitches } from './electron/system.ts';

const dist = resolve(import.meta.dirname, '../dist');

const EXPECTED_FUSES = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
] as const;

async function check(): Promise<number> {
  const folder = (await readdir(dist)).find((name) => name.startsWith('linux') && name.endsWith('unpacked'));
  if (folder === undefined)
    throw new AdviceError('There is no packed app in dist/; `npm run pack` makes one.');
  const executable = join(dist, folder, 'soft-skills-passport');
  const fuses = await getCurrentFuseWire(executable);
  for (const [fuse, state] of EXPECTED_FUSES) {
    if (fuses[fuse] !== state)
      throw new AdviceError(`The packed app's fuse ${FuseV1Options[fuse]} is not set as it should be.`);
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'soft-skills-passport-'));
  // Without SSP_SQLITE_NATIVE: the packed app has to find its database module itself.
  const { SSP_SQLITE_NATIVE: _unused, ...env } = appEnvironment({});
  const app = spawn(
    executable,
    [...(await sandboxSwitches()), '--disable-dev-shm-usage', '--remote-debugging-port=0'],
    {
      env: { ...env, SSP_DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const alarm = setTimeout(() => app.kill('SIGKILL'), 60_000);
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(app.stderr));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new AdviceError('The packed app opened no window.');
    // That a passport file is made shows that the engine and SQLite work too.
    await page.getByRole('button', { name: 'Start without badges' }).click();
    const passport = await firstPassport(dataDir);
    console.log(`The packed app (${folder}) opens its window "${await page.title()}" and keeps ${passport}.`);
    await browser.close();
    return 0;
  } finally {
    clearTimeout(alarm);
    app.kill();
    await new Promise((ended) =>
      app.exitCode === null && app.signalCode === null ? app.once('exit', ended) : ended(0),
    );
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The first passport file in the data folder, as soon as there is one. */
async function firstPassport(dataDir: string): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const found = (await readdir(dataDir, { recursive: true })).find((name) => name.endsWith('.passport'));
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new AdviceError('The packed app opened its window, but made no passport file.');
}

/** Chromium writes where its debugger listens on stderr; everything else there is for the case that it never does. */
async function debuggerAddress(stderr: Readable): Promise<string> {
  let seen = '';
  for await (const chunk of stderr.iterator({ destroyOnReturn: false })) {
    seen += String(chunk);
    const address = /DevTools listening on (ws:\S+)/u.exec(seen)?.[1];
    if (address === undefined) continue;
    stderr.resume();
    return address;
  }
  throw new AdviceError(`The packed app ended at once; it said:\n${seen.trim()}`);
}

await command(check);
