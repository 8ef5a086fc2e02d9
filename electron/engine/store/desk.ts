/** The desk on disk: one row a decision, and the edits that lead back and forth between two desks. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  decisionSchema,
  emptyDesk,
  ownFileSchema,
  ownSectionSchema,
  statementSchema,
  versionSchema,
  type BadgeDecision,
  type Desk,
  type DocumentVersion,
  type OwnFile,
  type OwnSection,
  type SelfLevels,
} from '../../../shared/passport/desk.ts';
import { profileSchema } from '../../../shared/passport/profile.ts';
import type { Statement } from '../../../shared/passport/statement.ts';
import { PassportError } from '../../../shared/problem.ts';
import { levelIds } from '../../../shared/skills/placement.ts';

const rooms = [
  'passport',
  'section',
  'own-section',
  'decision',
  'statement',
  'own-file',
  'self-level',
  'version',
] as const;
type Room = (typeof rooms)[number];

const rowSchema = z.object({ room: z.enum(rooms), key: z.string(), value: z.string() });
const changeSchema = z.object({
  room: rowSchema.shape.room,
  key: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
type Change = z.infer<typeof changeSchema>;

/**
 * For whoever reads the desk again and again while it changes: a row that is as it was gives the very same value, so
 * that what follows from it need not be worked out anew.
 */
export function deskReader(database: Database): () => Desk {
  const rows = database.prepare('SELECT room, key, value FROM desk');
  const languageIn = remembered(z.string());
  const profileIn = remembered(profileSchema);
  const isSampleIn = remembered(z.boolean());
  const sectionIn = remembered(z.string());
  const ownSectionIn = remembered(ownSectionSchema);
  const decisionIn = remembered(decisionSchema);
  const statementIn = remembered(statementSchema);
  const ownFileIn = remembered(ownFileSchema);
  const selfLevelIn = remembered(z.enum(levelIds));
  const versionIn = remembered(versionSchema);
  return () => {
    let { language, profile, isSample } = emptyDesk('en', '');
    const sections: Record<string, string> = {};
    const ownSections: Record<string, OwnSection> = {};
    const decisions: Record<string, BadgeDecision> = {};
    const statements: Record<string, Statement> = {};
    const ownFiles: Record<string, OwnFile> = {};
    const selfLevels: Record<string, SelfLevels[keyof SelfLevels]> = {};
    const versions: Record<string, DocumentVersion> = {};
    for (const raw of rows.all()) {
      const { room, key, value } = rowSchema.parse(raw);
      if (room === 'section') sections[key] = sectionIn(key, value);
      else if (room === 'own-section') ownSections[key] = ownSectionIn(key, value);
      else if (room === 'decision') decisions[key] = decisionIn(key, value);
      else if (room === 'statement') statements[key] = statementIn(key, value);
      else if (room === 'own-file') ownFiles[key] = ownFileIn(key, value);
      else if (room === 'self-level') selfLevels[key] = selfLevelIn(key, value);
      else if (room === 'version') versions[key] = versionIn(key, value);
      else if (key === 'language') language = languageIn(key, value);
      else if (key === 'profile') profile = profileIn(key, value);
      else if (key === 'sample') isSample = isSampleIn(key, value);
    }
    return {
      language,
      profile,
      isSample,
      sections,
      ownSections,
      decisions,
      statements,
      ownFiles,
      selfLevels,
      versions,
    };
  };
}

export function readDesk(database: Database): Desk {
  return deskReader(database)();
}

/** Parses a row's JSON, and gives what it gave before where the JSON is the same. */
function remembered<T>(schema: z.ZodType<T>): (key: string, json: string) => T {
  const last = new Map<string, { readonly json: string; readonly value: T }>();
  return (key, json) => {
    const known = last.get(key);
    if (known?.json === json) return known.value;
    const value = schema.parse(JSON.parse(json));
    last.set(key, { json, value });
    return value;
  };
}

function rowsOf(desk: Desk): Map<string, { room: Room; key: string; value: unknown }> {
  const rows = new Map<string, { room: Room; key: string; value: unknown }>();
  const put = (room: Room, key: string, value: unknown): void => {
    rows.set(`${room}/${key}`, { room, key, value });
  };
  const putAll = (room: Room, entries: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries(entries)) put(room, key, value);
  };
  put('passport', 'language', desk.language);
  put('passport', 'profile', desk.profile);
  if (desk.isSample) put('passport', 'sample', true);
  putAll('section', desk.sections);
  putAll('own-section', desk.ownSections);
  putAll('decision', desk.decisions);
  putAll('statement', desk.statements);
  putAll('own-file', desk.ownFiles);
  putAll('self-level', desk.selfLevels);
  putAll('version', desk.versions);
  return rows;
}

/** Only what is another object now is looked at: an edit leaves the rest of the desk as it was. */
function changesBetween(before: Desk, after: Desk): readonly Change[] {
  const old = rowsOf(before);
  const now = rowsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [from, to] = [old.get(id), now.get(id)];
    const row = to ?? from;
    if (row === undefined || from?.value === to?.value) return [];
    const [was, is] = [from, to].map((side) => (side === undefined ? null : JSON.stringify(side.value)));
    if (was === is) return [];
    return [{ room: row.room, key: row.key, before: was ?? null, after: is ?? null }];
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
      rows.map(({ room, key, value }) => ({ room, key, before: null, after: JSON.stringify(value) })),
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
