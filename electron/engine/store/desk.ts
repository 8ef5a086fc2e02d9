/** The desk on disk: one row a decision, and the edits that lead back and forth between two desks. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  emptyDesk,
  profileSchema,
  type BadgeDecision,
  type Desk,
} from '../../../shared/passport/passport.ts';
import { PassportError } from '../../../shared/problem.ts';
import { groupIds, levelIds } from '../../../shared/skills/placement.ts';

const rowSchema = z.object({
  room: z.enum(['passport', 'section', 'decision']),
  key: z.string(),
  value: z.string(),
});
const changeSchema = z.object({
  room: rowSchema.shape.room,
  key: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type Change = z.infer<typeof changeSchema>;

const decisionSchema = z.object({
  group: z.enum(groupIds).nullable().optional(),
  level: z.enum(levelIds).nullable().optional(),
  position: z.number().optional(),
  removed: z.literal(true).optional(),
});

export function readDesk(database: Database): Desk {
  let { language, profile } = emptyDesk('en', '');
  const sections: Record<string, string> = {};
  const decisions: Record<string, BadgeDecision> = {};
  for (const raw of database.prepare('SELECT room, key, value FROM desk').all()) {
    const row = rowSchema.parse(raw);
    const value: unknown = JSON.parse(row.value);
    if (row.room === 'section') sections[row.key] = z.string().parse(value);
    else if (row.room === 'decision') decisions[row.key] = withoutUndefined(decisionSchema.parse(value));
    else if (row.key === 'language') language = z.string().parse(value);
    else if (row.key === 'profile') profile = profileSchema.parse(value);
  }
  return { language, profile, sections, decisions };
}

function withoutUndefined(decision: z.infer<typeof decisionSchema>): BadgeDecision {
  const { group, level, position, removed } = decision;
  return {
    ...(group === undefined ? {} : { group }),
    ...(level === undefined ? {} : { level }),
    ...(position === undefined ? {} : { position }),
    ...(removed === undefined ? {} : { removed }),
  };
}

function rowsOf(desk: Desk): Map<string, { room: Change['room']; key: string; value: string }> {
  const rows = new Map<string, { room: Change['room']; key: string; value: string }>();
  const put = (room: Change['room'], key: string, value: unknown): void => {
    rows.set(`${room}/${key}`, { room, key, value: JSON.stringify(value) });
  };
  put('passport', 'language', desk.language);
  put('passport', 'profile', desk.profile);
  for (const [group, text] of Object.entries(desk.sections)) put('section', group, text);
  for (const [badge, decision] of Object.entries(desk.decisions)) put('decision', badge, decision);
  return rows;
}

function changesBetween(before: Desk, after: Desk): readonly Change[] {
  const old = rowsOf(before);
  const now = rowsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const from = old.get(id);
    const to = now.get(id);
    const row = to ?? from;
    if (row === undefined || from?.value === to?.value) return [];
    return [{ room: row.room, key: row.key, before: from?.value ?? null, after: to?.value ?? null }];
  });
}

function write(database: Database, changes: readonly Change[], side: 'before' | 'after'): void {
  const put = database.prepare('INSERT OR REPLACE INTO desk (room, key, value) VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM desk WHERE room = ? AND key = ?');
  for (const change of changes) {
    const value = change[side];
    if (value === null) drop.run(change.room, change.key);
    else put.run(change.room, change.key, value);
  }
}

/** The first desk of a new passport; there is no way back behind it. */
export function writeFirstDesk(database: Database, desk: Desk): void {
  const rows = [...rowsOf(desk).values()];
  database.transaction(() => {
    write(
      database,
      rows.map((row) => ({ room: row.room, key: row.key, before: null, after: row.value })),
      'after',
    );
  })();
}

/** One transaction: the rows that differ, and the way back. An edit that changes nothing leaves no trace. */
export function saveEdit(
  database: Database,
  edit: { kind: string; before: Desk; after: Desk; at: string },
): void {
  const changes = changesBetween(edit.before, edit.after);
  if (changes.length === 0) return;
  database.transaction(() => {
    database.prepare('DELETE FROM edit WHERE done = 0').run();
    write(database, changes, 'after');
    database
      .prepare('INSERT INTO edit (kind, rows, done, at) VALUES (?, ?, 1, ?)')
      .run(edit.kind, JSON.stringify(changes), edit.at);
  })();
}

const editRowSchema = z.object({ id: z.number(), rows: z.string() });

/** @throws PassportError `nothing-to-undo` */
export function undoEdit(database: Database): void {
  step(
    database,
    'SELECT id, rows FROM edit WHERE done = 1 ORDER BY id DESC LIMIT 1',
    'before',
    'nothing-to-undo',
  );
}

/** @throws PassportError `nothing-to-redo` */
export function redoEdit(database: Database): void {
  step(database, 'SELECT id, rows FROM edit WHERE done = 0 ORDER BY id LIMIT 1', 'after', 'nothing-to-redo');
}

function step(
  database: Database,
  query: string,
  side: 'before' | 'after',
  none: 'nothing-to-undo' | 'nothing-to-redo',
): void {
  database.transaction(() => {
    const found = database.prepare(query).get();
    if (found === undefined) throw new PassportError(none);
    const row = editRowSchema.parse(found);
    write(database, z.array(changeSchema).parse(JSON.parse(row.rows)), side);
    database.prepare('UPDATE edit SET done = ? WHERE id = ?').run(side === 'after' ? 1 : 0, row.id);
  })();
}

export function wayBack(database: Database): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const has = (done: 0 | 1): boolean =>
    database.prepare('SELECT 1 FROM edit WHERE done = ? LIMIT 1').get(done) !== undefined;
  return { canUndo: has(1), canRedo: has(0) };
}
