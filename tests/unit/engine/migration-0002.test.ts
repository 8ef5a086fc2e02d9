/** A passport of version 1 becomes one of version 2, with everything that was in it. */
import BetterSqlite from 'better-sqlite3';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBadge, badgeShelf } from '../../../electron/engine/store/badges.ts';
import { writeFirstDesk } from '../../../electron/engine/store/desk.ts';
import { keptDocument } from '../../../electron/engine/store/documents.ts';
import { openPassportFile } from '../../../electron/engine/store/file.ts';
import { migrate, migrations } from '../../../electron/engine/store/migrate.ts';
import { readMarks, readRegistries } from '../../../electron/engine/store/trust.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { sampleRead } from './sample-read.ts';

test('badges, reports and documents stay; the trust book is empty; the file before is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passport-migration-'));
  const path = join(folder, 'old.passport');
  const at = '2026-11-21T10:00:00.000Z';
  const old = new BetterSqlite(path);
  migrate(old, { path, migrations: migrations.slice(0, 1) });
  writeFirstDesk(old, emptyDesk('en', 'Mira (invented)'));
  const bytes = new TextEncoder().encode('{}');
  const read = sampleRead('old');
  const { id } = addBadge(old, {
    name: 'old.json',
    bytes,
    mediaType: 'application/json',
    read,
    proposals: [],
    at,
  });
  const url = 'https://academy.example/a';
  const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  const report = { verdict: 'valid', checks: [], remarks: [], checkedAt: at };
  old
    .prepare('INSERT INTO report (badge, verdict, report, checked_at) VALUES (?, ?, ?, ?)')
    .run(id, report.verdict, JSON.stringify(report), at);
  old.prepare('INSERT INTO document VALUES (?, ?)').run(sha256, bytes);
  old
    .prepare("INSERT INTO report_document VALUES (1, ?, ?, 200, NULL, '{}', ?, ?)")
    .run(url, url, at, sha256);
  old.close();
  const before = readFileSync(path);

  const database = openPassportFile({ path, create: false, nativeSqlite: undefined });
  expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(badgeShelf(database)().map((held) => [held.id, held.report?.verdict])).toEqual([[id, 'valid']]);
  // Nobody marked it: it is there, and this installation cannot say that it fetched it itself.
  expect(keptDocument(database, url)).toMatchObject({ url, sha256, fetchedAt: at, isForeign: true });
  expect(badgeShelf(database)()[0]?.report?.remarks).toEqual([{ code: 'checked-elsewhere', detail: {} }]);
  // What was there stays as it was: evidence is only ever added.
  expect(() => database.exec("UPDATE report_document SET mark = 'x'")).toThrow(/only added/);
  expect(() => database.exec("UPDATE report SET mark = 'x'")).toThrow(/only added/);
  expect([readMarks(database), readRegistries(database)]).toEqual([[], []]);
  database.close();
  expect(existsSync(`${path}.before-v2`)).toBe(true);
  expect(readFileSync(`${path}.before-v2`)).toEqual(before);
  rmSync(folder, { recursive: true, force: true });
});
