/** Files written whole or not at all, and each reason why not with a code of its own. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { savingProblem } from '../../../electron/files/saving-problem.ts';
import { writeWhole, writeWholeNow } from '../../../electron/files/write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ways = [
  ['waiting', writeWhole],
  ['at once', (path: string, content: string): unknown => writeWholeNow(path, content)],
] as const;

describe.each(ways)('a file written %s', (_name, write) => {
  test('takes the place of the old one, and leaves nothing beside it', async () => {
    const path = join(folder, 'a.pdf');
    await write(path, 'old');
    await write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  test('never writes over a file of the person’s own that has a name like it', async () => {
    const own = ['a.pdf.part', 'a.pdf.half', 'a.pdf.tmp'].map((name) => join(folder, name));
    for (const path of own) writeFileSync(path, 'mine');
    await write(join(folder, 'a.pdf'), 'new');
    expect(own.map((path) => readFileSync(path, 'utf8'))).toEqual(['mine', 'mine', 'mine']);
  });

  test('into a folder that is gone is a Problem', async () => {
    await expect(async () => write(join(folder, 'gone', 'a.pdf'), 'new')).rejects.toMatchObject({
      code: 'folder-not-found',
    });
  });

  test('over a folder is a Problem, and leaves nothing beside it', async () => {
    mkdirSync(join(folder, 'a.pdf'));
    await expect(async () => write(join(folder, 'a.pdf'), 'new')).rejects.toMatchObject({
      code: 'file-not-writable',
    });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});

describe.skipIf(process.platform === 'win32')('where files have links, rights and devices', () => {
  test('the target of a link is replaced, with the rights it had', async () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old', { mode: 0o600 });
    symlinkSync(path, join(folder, 'link.pdf'));
    await writeWhole(join(folder, 'link.pdf'), 'new');
    expect(lstatSync(join(folder, 'link.pdf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is said to be full', async () => {
    await expect(writeWhole('/dev/full', 'new')).rejects.toMatchObject({ code: 'disk-full' });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('a program that is stopped half-way leaves the old file whole', () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    const module = resolve(import.meta.dirname, '../../../electron/files/write-whole.ts');
    const script = `import { writeWhole } from ${JSON.stringify(module)};
      await writeWhole(${JSON.stringify(path)}, new Uint8Array(4_000_000));`;
    const run = (mostKilobytes: string) =>
      spawnSync('bash', [
        '-c',
        `ulimit -f ${mostKilobytes}; exec "$0" --input-type=module-typescript -e "$1"`,
        process.execPath,
        script,
      ]).status;
    // The system lets this program write no file of more than 64 KB, and ends it.
    expect(run('64')).not.toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(run('unlimited')).toBe(0);
    expect(statSync(path).size).toBe(4_000_000);
  });
});

test.each([
  ['ENOSPC', 'write', 'linux', 'disk-full'],
  ['EDQUOT', 'write', 'linux', 'disk-full'],
  ['EBUSY', 'rename', 'linux', 'file-in-use'],
  ['EACCES', 'open', 'linux', 'file-not-allowed'],
  ['EPERM', 'open', 'darwin', 'file-not-allowed'],
  ['EROFS', 'open', 'linux', 'disk-read-only'],
  ['ENOENT', 'open', 'linux', 'folder-not-found'],
  ['ENAMETOOLONG', 'open', 'linux', 'file-not-writable'],
  ['EACCES', 'open', 'win32', 'file-not-allowed'],
  // A PDF that is open in a reader.
  ['EPERM', 'rename', 'win32', 'file-in-use'],
  ['EBUSY', 'rename', 'win32', 'file-in-use'],
] as const)('%s at %s on %s: %s', (code, syscall, platform, problem) => {
  const error = Object.assign(new Error(code), { code, syscall });
  expect(savingProblem(error, platform)).toMatchObject({ code: problem, detail: {} });
});

test('what no file system said stays what it is', () => {
  const bug = new TypeError('bug');
  expect(savingProblem(bug)).toBe(bug);
});
