/** One passport file: opened, recognised, migrated, locked as SQLite does. */
import BetterSqlite, { type Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { PassportError } from '../../../shared/problem.ts';
import { applicationId, migrate } from './migrate.ts';

export interface OpenOptions {
  readonly path: string;
  /** make the file where there is none; otherwise `passport-not-found` */
  readonly create: boolean;
  /** better-sqlite3's binary, where its own does not fit the runtime */
  readonly nativeSqlite: string | undefined;
}

/**
 * Opens a passport for reading and writing. A transaction that has returned is on the disk: the journal is
 * SQLite's rollback journal with `synchronous = EXTRA`, so that no sidecar file is needed and a copy of the
 * one file is a whole passport.
 * @throws PassportError `passport-not-found`, `passport-not-a-passport`, `passport-from-the-future`,
 *   `passport-busy`, `passport-not-writable`, `passport-damaged`, `runtime-too-old`
 */
export function openPassportFile(options: OpenOptions): Database {
  const isNew = !existsSync(options.path);
  if (isNew && !options.create) throw new PassportError('passport-not-found');
  requireNodeApi(options.nativeSqlite);
  let database: Database | undefined;
  try {
    database = new BetterSqlite(options.path, {
      timeout: 3000,
      ...(options.nativeSqlite === undefined ? {} : { nativeBinding: options.nativeSqlite }),
    });
    if (!isNew) recognise(database);
    database.pragma('journal_mode = DELETE');
    database.pragma('synchronous = EXTRA');
    database.pragma('foreign_keys = ON');
    // Without it, `INSERT OR REPLACE` would go past the triggers that keep reports and evidence.
    database.pragma('recursive_triggers = ON');
    // A file may come from anybody: its schema must not be able to run anything.
    database.pragma('trusted_schema = OFF');
    migrate(database, { path: options.path });
    return database;
  } catch (error) {
    database?.close();
    throw storeProblem(error);
  }
}

/** better-sqlite3's own binary needs Node-API 10 and ends the process without a word below it. */
function requireNodeApi(nativeSqlite: string | undefined): void {
  if (nativeSqlite !== undefined || Number(process.versions['napi'] ?? 0) >= 10) return;
  throw new PassportError('runtime-too-old', { version: process.versions.node });
}

function recognise(database: Database): void {
  const id = Number(database.pragma('application_id', { simple: true }));
  const version = Number(database.pragma('user_version', { simple: true }));
  const isEmpty = database.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
  // An empty database is a creation that was cut short before its first transaction.
  if (isEmpty && version === 0 && (id === 0 || id === applicationId)) return;
  if (id !== applicationId || version === 0) throw new PassportError('passport-not-a-passport');
}

/** What SQLite says, as a Problem that a person can act on; anything else stays what it is. */
export function storeProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  if (code === 'SQLITE_NOTADB') return new PassportError('passport-not-a-passport', {}, error);
  if (code.startsWith('SQLITE_CORRUPT')) return new PassportError('passport-damaged', {}, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new PassportError('passport-busy', {}, error);
  if (code === 'SQLITE_FULL') return new PassportError('disk-full', {}, error);
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR')
  )
    return new PassportError('passport-not-writable', {}, error);
  return error;
}
