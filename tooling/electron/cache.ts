/** The per-user cache: where prepared things live, how they are put there whole or not at all, and who may prepare one. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A folder that nobody finished within an hour belongs to a run that was killed. */
const ABANDONED_MS = 60 * 60 * 1000;

/** The cache folder, following the XDG base directory rule that a relative XDG_CACHE_HOME is ignored. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  const xdg = env['XDG_CACHE_HOME'];
  const base = xdg?.startsWith('/') === true ? xdg : join(home, '.cache');
  return join(base, 'soft-skills-passport', 'electron');
}

/** The name of one prepared thing: changes with its version, its platform and with `patch`, how we prepare it. */
export function cacheKey(parts: {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly patch: number;
}): string {
  const key = `${parts.name}-${parts.version}-${parts.platform}-${parts.arch}-p${String(parts.patch)}`;
  if (!/^[a-z0-9][a-z0-9.+-]*$/i.test(key)) throw new Error(`Not a folder name: ${key}`);
  return key;
}

/**
 * The folder `key` in `cache`, prepared by `fill` in a temporary folder beside it when it is missing.
 * The rename at the end is the only moment it appears, so a kill leaves nothing half.
 */
export async function prepared(
  cache: string,
  key: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cache, key);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  const temporary = join(cache, `.making-${key}-${randomUUID()}`);
  try {
    await mkdir(temporary);
    await fill(temporary);
    await rename(temporary, target).catch((error: unknown) => {
      // Another run was first: what it made is as good as ours.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}

/** Deletes what killed runs left. */
export async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    if (!name.startsWith('.making-')) continue;
    const folder = join(cache, name);
    const age = await stat(folder).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs `work` while no other run on this machine does so for the same `name`.
 * The lock is a listening socket without a file: the system releases it however the process ends, so no lock is ever stale.
 */
export async function alone<T>(name: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  const address = lockAddress(name);
  if (address === undefined) return work();
  let told = false;
  let lock = await listen(address);
  while (lock === undefined) {
    if (!told) waiting();
    told = true;
    await sleep(300);
    lock = await listen(address);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function lockAddress(name: string): string | undefined {
  const unique = createHash('sha256').update(`${userInfo().username}\n${name}`).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0soft-skills-passport-${unique}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\soft-skills-passport-${unique}`;
  return undefined; // macOS has no socket without a file; there, two runs at once do the work twice, harmlessly.
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path }, () => {
      server.unref();
      resolve(server);
    });
  });
}
