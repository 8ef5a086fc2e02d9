import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractFromTarball, unzip } from '../../../tooling/electron/archive.ts';
import { placeOf } from '../../../tooling/electron/fallback.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ssp-archive-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A tar of these files, as npm writes them. */
function tar(files: Readonly<Record<string, Buffer>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, body]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('extractFromTarball', () => {
  it('writes the one file that was asked for', async () => {
    const wanted = Buffer.alloc(200_001, 'zip');
    const tarball = join(folder, 'a.tgz');
    await writeFile(
      tarball,
      gzipSync(tar({ 'package/package.json': Buffer.from('{}'), 'package/x.zip': wanted })),
    );
    await extractFromTarball(tarball, 'package/x.zip', join(folder, 'x.zip'));
    expect((await readFile(join(folder, 'x.zip'))).equals(wanted)).toBe(true);
  });

  it('says when it is not there', async () => {
    const tarball = join(folder, 'a.tgz');
    await writeFile(tarball, gzipSync(tar({ 'package/package.json': Buffer.from('{}') })));
    await expect(extractFromTarball(tarball, 'package/x.zip', join(folder, 'x.zip'))).rejects.toThrow(
      'x.zip',
    );
  });
});

async function zip(files: Parameters<typeof zipSync>[0]): Promise<string> {
  const path = join(folder, 'a.zip');
  await writeFile(path, zipSync(files));
  return path;
}

describe('unzip', () => {
  it('writes what has a place, stored or deflated, and leaves the rest', async () => {
    const text = new TextEncoder().encode('runtime '.repeat(1000));
    const path = await zip({
      Cypress: {
        'icudtl.dat': [text, { level: 0 }],
        Cypress: [text, { os: 3, attrs: 0o755 << 16 }],
        'empty.txt': new Uint8Array(),
        'browser_v8_context_snapshot.bin': text,
        locales: { 'el.pak': text },
        resources: { 'app.asar': text },
      },
    });
    await unzip(path, join(folder, 'dist'), placeOf);
    const found = await readdir(join(folder, 'dist'), { recursive: true });
    expect(found.toSorted()).toEqual(['electron', 'empty.txt', 'icudtl.dat', 'locales', 'locales/el.pak']);
    expect((await readFile(join(folder, 'dist/locales/el.pak'))).equals(text)).toBe(true);
    expect((await stat(join(folder, 'dist/electron'))).mode & 0o111).toBe(0o111);
    expect((await stat(join(folder, 'dist/icudtl.dat'))).mode & 0o111).toBe(0);
  });

  it('notices a damaged file', async () => {
    const path = await zip({ 'a.txt': [new Uint8Array(1000).fill(65), { level: 0 }] });
    const damaged = await readFile(path);
    damaged[500] = 66;
    await writeFile(path, damaged);
    await expect(unzip(path, join(folder, 'dist'), (name) => name)).rejects.toThrow('damaged');
  });

  it('never writes outside its folder', async () => {
    const path = await zip({ '../evil.txt': new Uint8Array(3) });
    await mkdir(join(folder, 'dist'));
    await expect(unzip(path, join(folder, 'dist'), (name) => name)).rejects.toThrow('outside');
    expect(await readdir(folder)).not.toContain('evil.txt');
  });

  it('says when it is cut off', async () => {
    const path = await zip({ 'a.txt': new Uint8Array(10) });
    await writeFile(path, (await readFile(path)).subarray(0, 40));
    await expect(unzip(path, join(folder, 'dist'), (name) => name)).rejects.toThrow('cut off');
  });
});
