/** Electron as its makers hand it out. Asked first, always; a host that does not answer costs seconds and is not remembered. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { downloadArtifact, FetchDownloader } from '@electron/get';
import type { Downloader } from '@electron/get';
import { run } from './run.ts';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('electron/package.json'));

/** A host that has sent nothing for this long once it had begun is given up. */
const SILENCE_MS = 30_000;

/** Where the executable lies inside a distribution. */
export function executableIn(dist: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The version a distribution says it is. */
export async function versionIn(dist: string): Promise<string> {
  return (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/u, '');
}

/** The official distribution that an earlier run unpacked into the electron package. */
export async function installedOfficial(): Promise<string | undefined> {
  const dist = join(folder, 'dist');
  // path.txt is what electron's own installer writes last, so without it the folder may be half.
  if (!existsSync(join(folder, 'path.txt')) || !existsSync(executableIn(dist))) return undefined;
  return (await versionIn(dist)) === (await wantedVersion()) ? dist : undefined;
}

/**
 * Downloads and unpacks the official distribution; a reason in words where that cannot be had.
 * Electron's own cache, mirror settings and checksums are honoured, because its own code does the work.
 */
export async function fetchOfficial(
  patienceMs: number,
): Promise<{ readonly dist: string } | { readonly reason: string }> {
  try {
    await downloadArtifact({
      version: await wantedVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: await pinnedChecksums(),
      downloader: impatient(patienceMs),
      ...(process.env['electron_config_cache'] === undefined
        ? {}
        : { cacheRoot: process.env['electron_config_cache'] }),
    });
  } catch (error) {
    return { reason: rootCause(error) };
  }
  // The zip is now in Electron's cache; its own installer unpacks it from there.
  const { code, output } = await run(process.execPath, [join(folder, 'install.js')]);
  const dist = await installedOfficial();
  if (code !== 0 || dist === undefined)
    return { reason: output.trim().split('\n')[0] ?? 'its installer failed' };
  return { dist };
}

function impatient(patienceMs: number): Downloader<RequestInit> {
  const inner = new FetchDownloader();
  return {
    async download(url, target, options) {
      const stop = new AbortController();
      let alarm = setTimeout(() => stop.abort(new Error('no answer in time')), patienceMs);
      try {
        await inner.download(url, target, {
          ...options,
          signal: stop.signal,
          getProgressCallback() {
            clearTimeout(alarm);
            alarm = setTimeout(() => stop.abort(new Error('it fell silent')), SILENCE_MS);
            return Promise.resolve();
          },
        });
      } finally {
        clearTimeout(alarm);
      }
    },
  };
}

async function wantedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (
    typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  ) {
    return manifest.version;
  }
  throw new Error('The electron package has no version.');
}

async function pinnedChecksums(): Promise<Record<string, string>> {
  const parsed: unknown = JSON.parse(await readFile(join(folder, 'checksums.json'), 'utf8'));
  const pairs = Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {});
  return Object.fromEntries(pairs.map(([name, sum]) => [name, String(sum)]));
}

function rootCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? rootCause(error.cause) : error.message;
}
