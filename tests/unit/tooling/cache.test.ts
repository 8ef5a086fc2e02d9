import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone, cacheFolder, cacheKey, prepared, removeAbandoned } from '../../../tooling/electron/cache.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'ssp-cache-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/x' }, '/home/mira')).toBe(
      '/var/x/soft-skills-passport/electron',
    );
  });

  it.each([undefined, '', 'relative'])('is in the home folder for %j', (xdg) => {
    const env = xdg === undefined ? {} : { XDG_CACHE_HOME: xdg };
    expect(cacheFolder(env, '/home/mira')).toBe('/home/mira/.cache/soft-skills-passport/electron');
  });
});

describe('cacheKey', () => {
  const parts = { name: 'electron', version: '33.2.1', platform: 'linux', arch: 'x64', patch: 1 };

  it('names every part', () => {
    expect(cacheKey(parts)).toBe('electron-33.2.1-linux-x64-p1');
  });

  it('changes with the version and with how it is prepared', () => {
    const keys = [
      parts,
      { ...parts, version: '33.2.2' },
      { ...parts, arch: 'arm64' },
      { ...parts, patch: 2 },
    ].map(cacheKey);
    expect(new Set(keys).size).toBe(4);
  });

  it('is never a path', () => {
    expect(() => cacheKey({ ...parts, version: '../../etc' })).toThrow();
  });
});

function writeOne(folder: string): Promise<void> {
  return writeFile(join(folder, 'file'), 'x');
}

describe('prepared', () => {
  it('prepares once', async () => {
    let times = 0;
    const fill = async (folder: string): Promise<void> => {
      times += 1;
      await writeFile(join(folder, 'file'), 'x');
    };
    const first = await prepared(cache, 'thing', fill);
    expect(await prepared(cache, 'thing', fill)).toBe(first);
    expect(times).toBe(1);
    expect(await readdir(first)).toEqual(['file']);
  });

  it('leaves nothing when preparing fails', async () => {
    const failing = prepared(cache, 'thing', async (folder) => {
      await writeFile(join(folder, 'half'), 'x');
      throw new Error('full disk');
    });
    await expect(failing).rejects.toThrow('full disk');
    expect(await readdir(cache)).toEqual([]);
  });

  it('shows nothing under its name before it is whole', async () => {
    await prepared(cache, 'thing', (folder) => {
      expect(existsSync(join(cache, 'thing'))).toBe(false);
      return writeOne(folder);
    });
    expect(existsSync(join(cache, 'thing', 'file'))).toBe(true);
  });

  it('lets two at once both have it', async () => {
    const both = await Promise.all([1, 2].map(() => prepared(cache, 'thing', writeOne)));
    expect(new Set(both).size).toBe(1);
    expect(await readdir(cache)).toEqual(['thing']);
  });

  it('clears away what a killed run left long ago, not what one is making now', async () => {
    await mkdir(join(cache, '.making-thing-old'));
    await utimes(join(cache, '.making-thing-old'), new Date(0), new Date(0));
    await mkdir(join(cache, '.making-thing-new'));
    await removeAbandoned(cache);
    expect(await readdir(cache)).toEqual(['.making-thing-new']);
  });
});

describe('alone', () => {
  it.skipIf(process.platform === 'darwin')('lets one work at a time', async () => {
    let inside = 0;
    let most = 0;
    let waited = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((later) => setTimeout(later, 50));
      inside -= 1;
    };
    const waiting = (): void => {
      waited += 1;
    };
    await Promise.all([1, 2, 3].map(() => alone(cache, waiting, work)));
    expect(most).toBe(1);
    expect(waited).toBe(2);
  });

  it('frees the place when the work fails', async () => {
    await expect(
      alone(
        cache,
        () => undefined,
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    await expect(
      alone(
        cache,
        () => undefined,
        () => Promise.resolve('yes'),
      ),
    ).resolves.toBe('yes');
  });

  it.skipIf(process.platform === 'win32')('frees the place when its process is killed', async () => {
    const module = join(import.meta.dirname, '../../../tooling/electron/cache.ts');
    const script = `const { alone } = await import(${JSON.stringify(module)});
      await alone(${JSON.stringify(cache)}, () => undefined, () => { console.log('in'); return new Promise(() => setInterval(() => undefined, 1000)); });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((inside) => holder.stdout.once('data', inside));
    let waited = false;
    const next = alone(
      cache,
      () => (waited = true),
      () => Promise.resolve('mine'),
    );
    setTimeout(() => holder.kill('SIGKILL'), 100);
    await expect(next).resolves.toBe('mine');
    expect(waited).toBe(process.platform === 'linux');
  });
});
