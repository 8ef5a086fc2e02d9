/** Version 2: the trust book, kept apart by who says so; evidence is found by its address and only ever added. */
import type { Migration } from './migration.ts';

export const second: Migration = {
  version: 2,
  sql: `
    -- issuers that the owner said they know
    CREATE TABLE trust_mark (
      id        TEXT PRIMARY KEY,
      issuer_id TEXT,
      domain    TEXT,
      keys      TEXT NOT NULL,
      name      TEXT NOT NULL,
      note      TEXT NOT NULL,
      at        TEXT NOT NULL
    ) STRICT;

    -- lists that somebody published and the owner imported; id is the SHA-256 of the file
    CREATE TABLE trust_registry (
      id          TEXT PRIMARY KEY,
      name        TEXT NOT NULL,
      as_of       TEXT NOT NULL,
      file_name   TEXT NOT NULL,
      imported_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE trust_registry_entry (
      registry  TEXT NOT NULL REFERENCES trust_registry (id) ON DELETE CASCADE,
      position  INTEGER NOT NULL,
      issuer_id TEXT,
      domain    TEXT,
      keys      TEXT NOT NULL,
      name      TEXT NOT NULL,
      note      TEXT NOT NULL,
      PRIMARY KEY (registry, position)
    ) STRICT, WITHOUT ROWID;

    -- what was fetched is found again by its address, when its host can no longer be reached
    CREATE INDEX report_document_of_url ON report_document (url, fetched_at);
    CREATE INDEX report_document_of_report ON report_document (report);
    CREATE TRIGGER report_document_stays BEFORE UPDATE ON report_document
      BEGIN SELECT RAISE(ABORT, 'evidence is only added'); END;
    CREATE TRIGGER report_document_is_kept BEFORE DELETE ON report_document
      BEGIN SELECT RAISE(ABORT, 'evidence is only added'); END;
    CREATE TRIGGER document_stays BEFORE UPDATE ON document
      BEGIN SELECT RAISE(ABORT, 'evidence is only added'); END;
    CREATE TRIGGER document_is_kept BEFORE DELETE ON document
      BEGIN SELECT RAISE(ABORT, 'evidence is only added'); END;
  `,
};
