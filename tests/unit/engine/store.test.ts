/** The passport file: what is on disk, what is refused, what survives. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBadge, badgeShelf, readOriginal } from '../../../electron/engine/store/badges.ts';
import {
  readDesk,
  redoEdit,
  saveEdit,
  undoEdit,
  wayBack,
  writeFirstDesk,
} from '../../../electron/engine/store/desk.ts';
import { openPassportFile } from '../../../electron/engine/store/file.ts';
import { migrate, migrations } from '../../../electron/engine/store/migrate.ts';
import { addReport, reportHistory } from '../../../electron/engine/store/reports.ts';
import { emptyDesk, type OwnFile } from '../../../shared/passport/desk.ts';
import { applyEdit, type Edit } from '../../../shared/passport/edit.ts';
import { sampleProposal, sampleRead } from './sample-read.ts';

const at = '2026-11-21T10:00:00.000Z';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-store-'));
  path = join(folder, 'one.passport');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openPassportFile({ path, create: true, nativeSqlite: undefined });
const incoming = (name: string) => ({
  name: `${name}.json`,
  bytes: new TextEncoder().encode(`original of ${name}`),
  mediaType: 'application/json',
  read: sampleRead(name),
  proposals: [sampleProposal()],
  at,
});

describe('a passport file', () => {
  test('is recognised by its application id and has the newest version', () => {
    const database = open();
    expect(database.pragma('application_id', { simple: true })).toBe(0x53535050);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    database.close();
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('that is not there is not made unless asked', () => {
    expect(() => openPassportFile({ path, create: false, nativeSqlite: undefined })).toThrow(
      expect.objectContaining({ code: 'passport-not-found' }),
    );
    expect(existsSync(path)).toBe(false);
  });

  test('that is a text, or another program’s database, is refused and left as it was', () => {
    writeFileSync(path, 'Dear diary, this is no database at all. '.repeat(20));
    const before = readFileSync(path);
    expect(open).toThrow(expect.objectContaining({ code: 'passport-not-a-passport' }));
    expect(readFileSync(path)).toEqual(before);

    rmSync(path);
    const other = new BetterSqlite(path);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const theirs = readFileSync(path);
    expect(open).toThrow(expect.objectContaining({ code: 'passport-not-a-passport' }));
    expect(readFileSync(path)).toEqual(theirs);
  });

  test('from a newer app is refused by code and left as it was', () => {
    const database = open();
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(path);
    expect(open).toThrow(
      expect.objectContaining({
        code: 'passport-from-the-future',
        detail: { version: 99, newest: migrations.length },
      }),
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test('is copied before it is migrated, once, and a failing migration changes nothing', () => {
    const database = open();
    writeFirstDesk(database, emptyDesk('nl', 'Mira (invented)'));
    const newest = migrations.length;
    const next = { version: newest + 1, sql: 'CREATE TABLE more (a TEXT) STRICT' };
    const broken = { version: newest + 2, sql: 'CREATE TABLE half (a TEXT); SELECT 1 FROM nowhere' };
    const before = readFileSync(path);
    expect(() => migrate(database, { path, migrations: [...migrations, next, broken] })).toThrow(/nowhere/);
    expect(database.pragma('user_version', { simple: true })).toBe(newest + 1);
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
    expect(readDesk(database).profile.name).toBe('Mira (invented)');
    database.close();
    expect(readFileSync(`${path}.before-v${newest + 1}`)).toEqual(before);
  });

  test('migrations rise by one and start at 1', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_one, index) => index + 1));
  });

  test('a copy of the one file is a whole passport', () => {
    const database = open();
    addBadge(database, incoming('a'));
    const copy = join(folder, 'copy.passport');
    copyFileSync(path, copy);
    database.close();
    const copied = openPassportFile({ path: copy, create: false, nativeSqlite: undefined });
    expect(badgeShelf(copied)()).toHaveLength(1);
    copied.close();
  });
});

describe('badges', () => {
  test('the original comes back byte for byte, and a second time changes nothing', () => {
    const database = open();
    const first = addBadge(database, incoming('a'));
    const changes = database.prepare('SELECT total_changes()').pluck();
    const before = changes.get();
    const second = addBadge(database, { ...incoming('a'), name: 'another name.json' });
    expect(first.already).toBe(false);
    expect(second).toEqual({ id: first.id, already: true });
    expect(changes.get()).toBe(before);
    const [held] = badgeShelf(database)();
    expect(held?.original.name).toBe('a.json');
    expect(readOriginal(database, held?.original.sha256 ?? '')).toEqual(incoming('a').bytes);
    database.close();
  });

  test('reports are only ever added, even by hand', () => {
    const database = open();
    const { id } = addBadge(database, incoming('a'));
    const report = { verdict: 'valid', checks: [], remarks: [], checkedAt: at } as const;
    addReport(database, id, report, []);
    addReport(database, id, { ...report, verdict: 'invalid', checkedAt: '2026-11-22T10:00:00.000Z' }, []);
    expect(reportHistory(database, id).map(({ verdict }) => verdict)).toEqual(['invalid', 'valid']);
    expect(badgeShelf(database)()[0]?.report?.verdict).toBe('invalid');
    expect(() => database.exec('DELETE FROM report')).toThrow(/only added/);
    expect(() => database.exec("UPDATE report SET verdict = 'valid'")).toThrow(/only added/);
    expect(() => database.exec('REPLACE INTO report SELECT * FROM report')).toThrow(/only added/);
    database.close();
  });

  test('fetched documents are kept with the report, equal ones once', () => {
    const database = open();
    const { id } = addBadge(database, incoming('a'));
    const document = {
      url: 'https://academy.example/a',
      finalUrl: 'https://academy.example/a',
      status: 200,
      mediaType: 'application/json',
      headers: { etag: '"1"' },
      bytes: new TextEncoder().encode('{}'),
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      fetchedAt: at,
    };
    const report = { verdict: 'valid', checks: [], remarks: [], checkedAt: at } as const;
    addReport(database, id, report, [document]);
    addReport(database, id, report, [document]);
    expect(database.prepare('SELECT count(*) FROM report_document').pluck().get()).toBe(2);
    expect(database.prepare('SELECT count(*) FROM document').pluck().get()).toBe(1);
    database.close();
  });
});

const section = 'own-0123456789ab';
const letter = (badge: string): OwnFile => ({
  kind: 'own',
  badge,
  sha256: 'a'.repeat(64),
  name: 'letter.pdf',
  mediaType: 'application/pdf',
  size: 12,
  caption: 'Letter of a customer (invented)',
  addedAt: at,
});

describe('the way back', () => {
  test('every kind of edit is undone and redone exactly', () => {
    const database = open();
    const a = addBadge(database, incoming('a')).id;
    const b = addBadge(database, incoming('b')).id;
    writeFirstDesk(database, emptyDesk('en', 'Mira (invented)'));
    const { profile } = readDesk(database);
    const edits: Edit[] = [
      { kind: 'place', badges: [a, b], group: 'creative', level: 'good' },
      { kind: 'place', badges: [a], group: null },
      { kind: 'move', badges: [b], before: a },
      { kind: 'section', group: 'social', text: 'My own words.' },
      { kind: 'section', group: 'social', text: null },
      { kind: 'profile', profile: { ...profile, name: 'Mira N. (invented)' } },
      { kind: 'language', language: 'nl' },
      { kind: 'remove', badges: [a] },
      { kind: 'restore', badges: [a] },
      { kind: 'ownSection', id: section, section: { title: 'Volunteering', text: '', position: 1 } },
      { kind: 'place', badges: [b], group: null, section },
      { kind: 'move', badges: [a, b], before: null },
      { kind: 'ownSection', id: section, section: null },
      {
        kind: 'statement',
        badge: a,
        statement: { situation: 'A night shift.', task: '', action: '', result: '' },
      },
      { kind: 'statement', badge: a, statement: { situation: '', task: '', action: '', result: '' } },
      { kind: 'ownFile', id: 'file-0123456789ab', file: letter(b) },
      { kind: 'ownFile', id: 'file-0123456789ab', file: null },
      {
        kind: 'ownFile',
        id: 'file-0123456789ac',
        file: { ...letter(b), kind: 'reference', badge: null },
      },
      { kind: 'ownFile', id: 'file-0123456789ac', file: null },
      { kind: 'selfLevel', group: 'social', level: 'good' },
      { kind: 'selfLevels', levels: { social: 'excellent', creative: 'sufficient' } },
      { kind: 'selfLevel', group: 'social', level: null },
    ];
    const states = [readDesk(database)];
    for (const edit of edits) {
      const before = readDesk(database);
      const after = applyEdit({ desk: before, badges: badgeShelf(database)() }, edit);
      saveEdit(database, { kind: edit.kind, before, after, at });
      expect(readDesk(database)).toEqual(after);
      states.push(after);
    }
    for (let index = edits.length - 1; index >= 0; index -= 1) {
      undoEdit(database);
      expect(readDesk(database)).toEqual(states[index]);
    }
    expect(wayBack(database)).toEqual({ canUndo: false, canRedo: true });
    expect(() => undoEdit(database)).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    for (let index = 1; index < states.length; index += 1) {
      redoEdit(database);
      expect(readDesk(database)).toEqual(states[index]);
    }
    expect(() => redoEdit(database)).toThrow(expect.objectContaining({ code: 'nothing-to-redo' }));
    database.close();
  });

  test('a new edit after an undo closes the way forward', () => {
    const database = open();
    writeFirstDesk(database, emptyDesk('en', ''));
    const change = (language: string): void => {
      const before = readDesk(database);
      saveEdit(database, { kind: 'language', before, after: { ...before, language }, at });
    };
    change('nl');
    undoEdit(database);
    change('el');
    expect(wayBack(database)).toEqual({ canUndo: true, canRedo: false });
    database.close();
  });
});

test('a kill in the middle loses nothing that was acknowledged', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === 25) child.kill('SIGKILL');
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);
  const database = openPassportFile({ path, create: false, nativeSqlite: undefined });
  const held = new Set(badgeShelf(database)().map(({ id }) => id));
  expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});
