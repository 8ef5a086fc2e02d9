/** `npm run test:e2e`: the tests that drive the real app in a real window, on a virtual display where there is none. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildApp } from './build.ts';
import { appEnvironment, ensureElectron } from './electron-runtime.ts';
import { command, runHere } from './electron/run.ts';
import { ensureVirtualDisplay, hasDisplay } from './electron/system.ts';

const root = resolve(import.meta.dirname, '..');
const log = (line: string): void => console.error(line);

/** What the built app is made of. */
const SOURCES = ['shared', 'electron', 'renderer', 'assets', 'tooling/build.ts', 'package-lock.json'];

async function e2e(): Promise<number> {
  const display = hasDisplay();
  if (!display) await ensureVirtualDisplay(log);
  const runtime = await ensureElectron({ log });
  if (await outdated()) await buildApp();
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(root, 'vitest.e2e.config.ts'),
  ];
  const call = [process.execPath, ...vitest, ...process.argv.slice(2)];
  const [program = process.execPath, ...args] = display
    ? call
    : ['xvfb-run', '-a', '-s', '-screen 0 1440x1000x24', ...call];
  return runHere(program, args, {
    ...appEnvironment(runtime),
    ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
  });
}

/** Whether a source is newer than the page, which every build writes last. */
async function outdated(): Promise<boolean> {
  const built = await changedAt(join(root, 'out/renderer/index.html'));
  const changes = await Promise.all(SOURCES.map((name) => newestIn(join(root, name))));
  return built === 0 || Math.max(...changes) > built;
}

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Math.max(await changedAt(path), ...(await Promise.all(files.map(changedAt))));
}

function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

await command(e2e);
