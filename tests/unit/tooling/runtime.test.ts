import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { appEnvironment } from '../../../tooling/electron-runtime.ts';
import { writeDefaultApp } from '../../../tooling/electron/default-app.ts';
import { executableIn } from '../../../tooling/electron/official.ts';
import { progressOn } from '../../../tooling/electron/progress.ts';
import { needsOwnSqlite } from '../../../tooling/electron/sqlite.ts';
import { hasDisplay } from '../../../tooling/electron/system.ts';

describe('the runtime', () => {
  it.each([
    ['33.2.1', true],
    ['34.0.0', true],
    ['35.0.0', false],
    ['45.4.1', false],
  ])('Electron %s needs its own SQLite: %s', (version, needs) => {
    expect(needsOwnSqlite(version)).toBe(needs);
  });

  it('starts the app as an app, and says where its SQLite is', () => {
    const env = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', EMPTY: undefined };
    expect(appEnvironment({ nativeSqlite: '/c/better_sqlite3.node' }, env)).toEqual({
      PATH: '/bin',
      SSP_SQLITE_NATIVE: '/c/better_sqlite3.node',
    });
    expect(appEnvironment({}, env)).toEqual({ PATH: '/bin' });
  });

  it.each([
    [{}, 'linux', false],
    [{ DISPLAY: '' }, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'darwin', true],
    [{}, 'win32', true],
  ] as const)('%j on %s has a display: %s', (env, platform, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });

  it('knows the program of every platform', () => {
    expect(executableIn('/d', 'linux')).toBe('/d/electron');
    expect(executableIn('/d', 'darwin')).toBe('/d/Electron.app/Contents/MacOS/Electron');
    expect(executableIn('/d', 'win32')).toMatch(/electron\.exe$/u);
  });

  it('writes an app that starts apps', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ssp-default-app-'));
    await writeDefaultApp(folder);
    const asar = join(folder, 'default_app.asar');
    expect(listPackage(asar, { isPack: false }).toSorted()).toEqual(['/main.js', '/package.json']);
    expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({
      type: 'module',
      main: 'main.js',
    });
    await rm(folder, { recursive: true });
  });
});

describe('progressOn', () => {
  it('is one living line on a terminal', () => {
    const written: string[] = [];
    let now = 0;
    const progress = progressOn(
      { isTTY: true, write: (text: string) => written.push(text) },
      'Getting it',
      () => now,
    );
    progress.at(1_000_000, 10_000_000);
    progress.at(2_000_000, 10_000_000); // too soon to draw again
    now = 200;
    progress.at(10_000_000, 10_000_000);
    progress.done();
    expect(written).toEqual([
      '\r\u001B[KGetting it: 10 %, 1 of 10 MB',
      '\r\u001B[KGetting it: 100 %, 10 of 10 MB',
      '\n',
    ]);
  });

  it('is a plain line every tenth elsewhere', () => {
    const written: string[] = [];
    const progress = progressOn({ write: (text: string) => written.push(text) }, 'Getting it');
    for (let bytes = 0; bytes <= 100e6; bytes += 1e6) progress.at(bytes, 100e6);
    progress.done();
    expect(written).toHaveLength(11);
    expect(written[5]).toBe('Getting it: 50 %, 50 of 100 MB\n');
  });

  it('counts where the size is not known', () => {
    const written: string[] = [];
    const progress = progressOn({ write: (text: string) => written.push(text) }, 'Getting it');
    for (let bytes = 0; bytes <= 50e6; bytes += 1e6) progress.at(bytes, undefined);
    expect(written).toEqual(['Getting it: 0 MB\n', 'Getting it: 20 MB\n', 'Getting it: 40 MB\n']);
  });
});
