/** Cards from before version 6 bear no mark and say nothing of where a badge was checked: they are made anew. */
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBadge } from '../../../electron/engine/store/badges.ts';
import { cardShelf } from '../../../electron/engine/store/cards.ts';
import { writeFirstDesk } from '../../../electron/engine/store/desk.ts';
import { openPassportFile } from '../../../electron/engine/store/file.ts';
import { migrate, migrations } from '../../../electron/engine/store/migrate.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { sampleRead } from './sample-read.ts';

test('the badges stay, and each gets a new card', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passport-migration-'));
  const path = join(folder, 'old.passport');
  const old = new BetterSqlite(path);
  migrate(old, { path, migrations: migrations.slice(0, 5) });
  writeFirstDesk(old, emptyDesk('en', 'Mira (invented)'));
  const { id } = addBadge(old, {
    name: 'old.json',
    bytes: new TextEncoder().encode('{}'),
    mediaType: 'application/json',
    read: sampleRead('old'),
    proposals: [],
    at: '2026-11-21T10:00:00.000Z',
  });
  old.prepare('INSERT INTO card (badge, card, words) VALUES (?, ?, ?)').run(id, '{"of": "before"}', 'before');
  old.close();

  const database = openPassportFile({ path, create: false, nativeSqlite: undefined });
  const { cards, words } = cardShelf(database);
  expect(cards()).toMatchObject([{ id, report: null }]);
  expect(words().get(id)).not.toBe('before');
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
