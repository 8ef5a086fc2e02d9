/** SQL is compiled once for each open passport: a batch runs the same few statements for every badge. */
import type { Database, Statement } from 'better-sqlite3';

const byDatabase = new WeakMap<Database, Map<string, Statement>>();

/** @param sql of the program's own making: what varies is bound, so that there are few of them */
export function prepared(database: Database, sql: string): Statement {
  const statements = byDatabase.get(database) ?? new Map<string, Statement>();
  byDatabase.set(database, statements);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
