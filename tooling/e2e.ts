/** `npm run e2e`: the tests that drive the real app in a real window, on virtual displays where there is none. */
import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { buildApp } from './build.ts';
import { appEnvironment, ensureElectron } from './electron-runtime.ts';
import { openDisplays } from './electron/displays.ts';
import { command, runHere } from './electron/run.ts';
import { ensureVirtualDisplay, hasDisplay } from './electron/system.ts';

const root = resolve(import.meta.dirname, '..');
const log = (line: string): void => console.error(line);

/** What the built app is made of. */
const SOURCES = ['shared', 'electron', 'renderer', 'assets', 'tooling/build.ts', 'package-lock.json'];

/** More of them make each other slow on the two cores that this has to be quick on. */
const MOST_WINDOWS = 2;

async function e2e(): Promise<number> {
  const display = hasDisplay();
  if (!display) await ensureVirtualDisplay(log);
  const runtime = await ensureElectron({ log });
  if (await outdated()) await buildApp();
  // On the display of a person there is one focus and one clipboard: one window at a time.
  const displays = display ? null : await openDisplays(Math.min(MOST_WINDOWS, availableParallelism()));
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(root, 'vitest.e2e.config.ts'),
    ...process.argv.slice(2),
  ];
  try {
    return await runHere(process.execPath, vitest, {
      ...appEnvironment(runtime),
      ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
      ...(displays === null ? {} : { SSP_TEST_DISPLAYS: displays.names.join(' ') }),
    });
  } finally {
    displays?.close();
  }
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
