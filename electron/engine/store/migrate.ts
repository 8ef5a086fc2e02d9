/** Brings a passport file to the version this app writes; refuses one that a newer app has written. */
import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync } from 'node:fs';
import { PassportError } from '../../../shared/problem.ts';
import { first } from './migrations/0001-first.ts';
import { second } from './migrations/0002-trust.ts';
import { third } from './migrations/0003-cards.ts';
import { fourth } from './migrations/0004-marks.ts';
import { fifth } from './migrations/0005-seal.ts';
import { sixth } from './migrations/0006-card-marks.ts';
import type { Migration } from './migrations/migration.ts';

/** In rising order; a released migration never changes. */
export const migrations: readonly Migration[] = [first, second, third, fourth, fifth, sixth];

/** "SSPP" as a big-endian number: what `file` and we recognise a passport by. */
export const applicationId = 0x53535050;

export interface MigrateOptions {
  readonly path: string;
  readonly migrations?: readonly Migration[];
}

/**
 * Each migration is one transaction. An existing file is copied to `NAME.before-vN` beside it first, once;
 * a file that is already up to date is not touched.
 * @throws PassportError `passport-from-the-future`
 */
export function migrate(database: Database, options: MigrateOptions): void {
  const steps = options.migrations ?? migrations;
  const newest = steps.at(-1)?.version ?? 0;
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > newest) throw new PassportError('passport-from-the-future', { version, newest });
  if (version === newest) return;
  if (version > 0) backUp(options.path, version);
  for (const step of steps.filter((one) => one.version > version)) {
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
      database.pragma(`application_id = ${applicationId}`);
    })();
  }
}

/** The rollback journal is empty while no transaction runs, so the file alone is the whole passport. */
function backUp(path: string, version: number): void {
  const copy = `${path}.before-v${version + 1}`;
  if (!existsSync(copy)) copyFileSync(path, copy);
}
