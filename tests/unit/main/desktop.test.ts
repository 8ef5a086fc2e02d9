/** What the desktop decides without Electron: where the window opens, which files were named, what is remembered. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desktopStateIn, withRecent } from '../../../electron/main/desktop-state.ts';
import { badgesAt, filesOn, passportFileName } from '../../../electron/main/handed-in.ts';
import { handingIn } from '../../../electron/main/handing-in.ts';
import { mayOpen } from '../../../electron/main/own-page.ts';
import { windowPlace } from '../../../electron/main/window-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the window opens', () => {
  const main = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };

  test('in its usual size at first, smaller on a small screen', () => {
    expect(windowPlace(null, [main])).toEqual({ width: 1280, height: 800 });
    expect(windowPlace(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      width: 1024,
      height: 600,
    });
  });

  test('where it was left, on whichever screen', () => {
    const saved = { x: 2000, y: 100, width: 900, height: 700 };
    expect(windowPlace(saved, [main, second])).toEqual(saved);
  });

  test('in the middle where its screen is gone, or only a corner of it would show', () => {
    const size = { width: 900, height: 700 };
    expect(windowPlace({ x: 2000, y: 100, ...size }, [main])).toEqual(size);
    expect(windowPlace({ x: 1900, y: 100, ...size }, [main])).toEqual(size);
    expect(windowPlace({ x: 100, y: -600, ...size }, [main])).toEqual(size);
  });

  test('wholly on the screen where a part of it was outside', () => {
    expect(windowPlace({ x: 1500, y: 600, width: 900, height: 700 }, [main])).toEqual({
      x: 1020,
      y: 340,
      width: 900,
      height: 700,
    });
  });
});

describe('files from outside', () => {
  test('are what stands after the app on its command line', () => {
    expect(
      filesOn(['/electron', '--no-sandbox', '/app', 'a.png', '--x=1', '/b.passport'], '/app', '/home'),
    ).toEqual(['/home/a.png', '/b.passport']);
    expect(filesOn(['/opt/passport', 'a.png', '--flag'], null, '/home')).toEqual(['/home/a.png']);
    expect(filesOn(['/electron', 'test.js'], '/app', '/home')).toEqual([]);
  });

  test('folders are walked in order; hidden files are left alone, and passports in them are told by name', async () => {
    mkdirSync(join(folder, 'all', 'course'), { recursive: true });
    for (const name of ['b.png', 'course/a.png', '.hidden.png', 'mine.passport'])
      writeFileSync(join(folder, 'all', name), name);
    const found = await badgesAt([join(folder, 'all'), join(folder, 'gone.png')]);
    expect(found.map(({ name, bytes }) => [name, bytes === null])).toEqual([
      ['all/b.png', false],
      ['all/course/a.png', false],
      ['all/mine.passport', true],
      ['gone.png', true],
    ]);
  });

  test('nothing is left out in silence: what is too much, or too deep, is there by name', async () => {
    const deep = join(folder, ...Array.from({ length: 14 }, () => 'a'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'x.png'), 'x');
    expect(await badgesAt([join(folder, 'a')])).toEqual([
      { name: Array.from({ length: 13 }, () => 'a').join('/'), bytes: null },
    ]);
    mkdirSync(join(folder, 'full'));
    for (const name of ['1.png', '2.png', '3.png']) writeFileSync(join(folder, 'full', name), '12345');
    const full = await badgesAt([join(folder, 'full')], 11);
    expect(full.map(({ name, bytes }) => [name, bytes === null])).toEqual([
      ['full/1.png', false],
      ['full/2.png', false],
      ['full/3.png', true],
    ]);
  });

  test('wait until the page asks, and are given once', async () => {
    writeFileSync(join(folder, 'a.png'), 'a');
    let told = 0;
    const handing = handingIn(
      async (path) => `id of ${passportFileName(path)}`,
      () => (told += 1),
    );
    handing.hand([]);
    expect(told).toBe(0);
    handing.hand([join(folder, 'a.png'), join(folder, 'Client.PASSPORT')]);
    expect(told).toBe(1);
    const taken = await handing.take();
    expect(taken.files.map(({ name }) => name)).toEqual(['a.png']);
    expect(taken.passports).toEqual(['id of Client']);
    expect(await handing.take()).toEqual({ files: [], passports: [] });
  });
});

describe('what is remembered', () => {
  test('is there at the next start', () => {
    const path = join(folder, 'data', 'desktop.json');
    desktopStateIn(path).change((before) => ({ ...before, language: 'nl', theme: 'contrast' }));
    expect(desktopStateIn(path).read()).toMatchObject({ language: 'nl', theme: 'contrast', recent: [] });
  });

  test.each(['', 'no JSON', '[]', '{"language":"xx","theme":7,"window":{"bounds":{"x":"1"}},"recent":"a"}'])(
    'a damaged file is as on the first day: %s',
    (text) => {
      const path = join(folder, 'desktop.json');
      writeFileSync(path, text);
      const state = desktopStateIn(path);
      expect(state.read()).toEqual({
        language: null,
        theme: 'system',
        passport: null,
        window: null,
        recent: [],
      });
      state.change((before) => ({ ...before, theme: 'dark' }));
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ theme: 'dark' });
    },
  );

  test('what cannot be written does not stop the window', () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const state = desktopStateIn(join(folder, 'in-the-way', 'desktop.json'));
    state.change((before) => ({ ...before, theme: 'light' }));
    expect(state.read().theme).toBe('light');
  });

  test('of passport files the ten opened last, each once', () => {
    const many = Array.from({ length: 12 }, (_, index) => `/${index}.passport`);
    const recent = many.reduce<readonly string[]>(withRecent, []);
    expect(recent).toHaveLength(10);
    expect(withRecent(recent, '/5.passport').slice(0, 2)).toEqual(['/5.passport', '/11.passport']);
  });
});

test.each([
  ['https://academy.example/badge?x=1', true],
  ['http://academy.example/', false],
  ['https://name:word@academy.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['//academy.example', false],
])('%s may be offered to the browser: %s', (address, may) => {
  expect(mayOpen(address)).toBe(may);
});
