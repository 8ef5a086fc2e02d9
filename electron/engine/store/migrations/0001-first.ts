/** Version 1: originals, badges, reports with their evidence, proposals, the desk, and the way back. */
import type { Migration } from './migration.ts';

export const first: Migration = {
  version: 1,
  sql: `
    CREATE TABLE original (
      sha256   TEXT PRIMARY KEY,
      bytes    BLOB NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE badge (
      sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
      id         TEXT NOT NULL UNIQUE,
      original   TEXT NOT NULL REFERENCES original (sha256),
      file_name  TEXT NOT NULL,
      media_type TEXT NOT NULL,
      -- of the credential's own text: the same badge in another picture is the same badge
      credential_sha256 TEXT NOT NULL UNIQUE,
      -- derived from the original and the fetched documents; may be rebuilt
      carrier    TEXT NOT NULL,
      badge      TEXT NOT NULL,
      remarks    TEXT NOT NULL,
      added_at   TEXT NOT NULL
    ) STRICT;

    -- what the classifier proposes; kept apart from what the owner decides
    CREATE TABLE proposal (
      badge     TEXT PRIMARY KEY REFERENCES badge (id),
      proposals TEXT NOT NULL,
      made_at   TEXT NOT NULL
    ) STRICT;

    CREATE TABLE report (
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      badge      TEXT NOT NULL REFERENCES badge (id),
      verdict    TEXT NOT NULL,
      report     TEXT NOT NULL,
      checked_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_of_badge ON report (badge, id);
    CREATE TRIGGER report_stays BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'reports are only added'); END;
    CREATE TRIGGER report_is_kept BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'reports are only added'); END;

    CREATE TABLE document (
      sha256 TEXT PRIMARY KEY,
      bytes  BLOB NOT NULL
    ) STRICT;
    CREATE TABLE report_document (
      report     INTEGER NOT NULL REFERENCES report (id),
      url        TEXT NOT NULL,
      final_url  TEXT NOT NULL,
      status     INTEGER NOT NULL,
      media_type TEXT,
      headers    TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      document   TEXT NOT NULL REFERENCES document (sha256)
    ) STRICT;

    -- the desk: one row a thing the owner decided. room is 'passport', 'section' or 'decision'
    CREATE TABLE desk (
      room  TEXT NOT NULL,
      key   TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (room, key)
    ) STRICT, WITHOUT ROWID;

    -- the way back: rows changed by each edit, before and after
    CREATE TABLE edit (
      id    INTEGER PRIMARY KEY AUTOINCREMENT,
      kind  TEXT NOT NULL,
      rows  TEXT NOT NULL,
      done  INTEGER NOT NULL CHECK (done IN (0, 1)),
      at    TEXT NOT NULL
    ) STRICT;
  `,
};
