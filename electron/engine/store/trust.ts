/** The trust book of one passport on disk: the owner's marks and the imported registries, each in its own table. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import type { NamedIssuer, Registry } from '../trust/trust-file.ts';

export interface StoredMark {
  readonly mark: string;
  readonly issuer: KnownIssuer;
}

export interface StoredRegistry {
  readonly registry: string;
  readonly name: string;
  readonly asOf: string;
  readonly file: string;
  readonly importedAt: string;
  readonly issuers: readonly KnownIssuer[];
}

const issuerRow = {
  issuer_id: z.string().nullable(),
  domain: z.string().nullable(),
  keys: z.string(),
  name: z.string(),
  note: z.string(),
};
const keysSchema = z.array(z.string());
const markRow = z.object({ ...issuerRow, id: z.string(), at: z.string() });
const entryRow = z.object(issuerRow);
const registryRow = z.object({
  id: z.string(),
  name: z.string(),
  as_of: z.string(),
  file_name: z.string(),
  imported_at: z.string(),
});

function named(row: z.infer<typeof entryRow>): NamedIssuer {
  const { issuer_id: id, domain, name, note } = row;
  return { id, domain, name, note, keys: keysSchema.parse(JSON.parse(row.keys)) };
}

/** In the order in which they were made. */
export function readMarks(database: Database): readonly StoredMark[] {
  return database
    .prepare('SELECT * FROM trust_mark ORDER BY rowid')
    .all()
    .map((raw) => {
      const row = markRow.parse(raw);
      return { mark: row.id, issuer: { ...named(row), source: 'owner', registry: null, since: row.at } };
    });
}

/** @param at ISO 8601 UTC */
export function addMark(database: Database, mark: string, issuer: NamedIssuer, at: string): void {
  database
    .prepare(
      'INSERT INTO trust_mark (id, issuer_id, domain, keys, name, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(mark, issuer.id, issuer.domain, JSON.stringify(issuer.keys), issuer.name, issuer.note, at);
}

/** @returns whether there was such a mark */
export function dropMark(database: Database, mark: string): boolean {
  return database.prepare('DELETE FROM trust_mark WHERE id = ?').run(mark).changes > 0;
}

export function readRegistries(database: Database): readonly StoredRegistry[] {
  const entries = database.prepare('SELECT * FROM trust_registry_entry WHERE registry = ? ORDER BY position');
  return database
    .prepare('SELECT * FROM trust_registry ORDER BY rowid')
    .all()
    .map((raw) => {
      const row = registryRow.parse(raw);
      const from = { name: row.name, asOf: row.as_of };
      return {
        registry: row.id,
        ...from,
        file: row.file_name,
        importedAt: row.imported_at,
        issuers: entries.all(row.id).map((entry) => ({
          ...named(entryRow.parse(entry)),
          source: 'registry',
          registry: from,
          since: row.imported_at,
        })),
      };
    });
}

/** One transaction; the same file again only moves the date. */
export function addRegistry(
  database: Database,
  id: string,
  registry: Registry,
  source: { readonly file: string; readonly at: string },
): void {
  database.transaction(() => {
    dropRegistry(database, id);
    database
      .prepare('INSERT INTO trust_registry (id, name, as_of, file_name, imported_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, registry.name, registry.asOf, source.file, source.at);
    const add = database.prepare(
      `INSERT INTO trust_registry_entry (registry, position, issuer_id, domain, keys, name, note)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    registry.issuers.forEach((issuer, position) =>
      add.run(id, position, issuer.id, issuer.domain, JSON.stringify(issuer.keys), issuer.name, issuer.note),
    );
  })();
}

/** @returns whether there was such a registry */
export function dropRegistry(database: Database, id: string): boolean {
  return database.prepare('DELETE FROM trust_registry WHERE id = ?').run(id).changes > 0;
}
