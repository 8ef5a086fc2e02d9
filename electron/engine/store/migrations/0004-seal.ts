/** Version 4: the key with which the owner's documents are sealed. It is no decision, so it has no way back. */
import type { Migration } from './migration.ts';

export const fourth: Migration = {
  version: 4,
  sql: `
    -- one row: made when a document is first sealed, and never changed
    CREATE TABLE seal_key (
      only     INTEGER PRIMARY KEY CHECK (only = 1),
      -- PKCS #8, DER
      private  BLOB NOT NULL,
      made_at  TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER seal_key_stays BEFORE UPDATE ON seal_key BEGIN SELECT RAISE(ABORT, 'the key stays'); END;
  `,
};
