/**
 * `npm run pack`: the app as a person gets it, in a folder under dist/; `--installers` makes the installers of
 * electron-builder.yml instead; `--check` then starts what was packed and looks at its first window.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { buildApp } from './build.ts';
import { ensureElectron } from './electron-runtime.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { AdviceError, command, runHere } from './electron/run.ts';
import { ensureVirtualDisplay, hasDisplay } from './electron/system.ts';

const root = resolve(import.meta.dirname, '..');
const log = (line: string): void => console.error(line);

async function pack(): Promise<number> {
  const installers = process.argv.includes('--installers');
  const runtime = await ensureElectron({ log });
  if (installers && !runtime.official) {
    throw new AdviceError(
      "Installers need the official Electron and electron-builder's release host, and they cannot be reached from here; `npm run pack` without --installers works.",
    );
  }
  await buildApp();
  await build({
    projectDir: root,
    ...(installers ? {} : { dir: true }),
    config: configuration(runtime),
  });
  if (!process.argv.includes('--check')) return 0;
  if (!hasDisplay()) await ensureVirtualDisplay(log);
  const check = [process.execPath, join(root, 'tooling/check-packed.ts')];
  const [program = '', ...args] = hasDisplay() ? check : ['xvfb-run', '-a', ...check];
  return runHere(program, args);
}

/** electron-builder.yml, and the Electron that is here. */
function configuration(runtime: ElectronRuntime): Configuration {
  const found: Configuration = {
    extends: join(root, 'electron-builder.yml'),
    electronDist: runtime.distPath,
    electronVersion: runtime.version,
    // An unpacked Electron brings the small app that starts other apps, which a packed one never does.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  };
  if (runtime.nativeSqlite === undefined) return found;
  // The packed app's rule: where resources/better_sqlite3.node is, it is the binary to use.
  return { ...found, extraResources: [{ from: runtime.nativeSqlite, to: 'better_sqlite3.node' }] };
}

await command(pack);
