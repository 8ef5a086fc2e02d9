/** Version 3: badges as they are listed, made of the rest and thrown away when it changes; the owner's own files. */
import type { Migration } from './migration.ts';

export const third: Migration = {
  version: 3,
  sql: `
    -- derived: a badge without one gets it when it is next listed
    CREATE TABLE card (
      -- rises with each card that is made, so that whoever has read them knows which are new
      made  INTEGER PRIMARY KEY AUTOINCREMENT,
      badge TEXT NOT NULL UNIQUE REFERENCES badge (id),
      card  TEXT NOT NULL,
      -- what a search looks through
      words TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER card_after_check AFTER INSERT ON report
      BEGIN DELETE FROM card WHERE badge = NEW.badge; END;
    CREATE TRIGGER card_after_reading AFTER UPDATE ON badge
      BEGIN DELETE FROM card WHERE badge = NEW.id; END;
    CREATE TRIGGER card_after_proposal AFTER INSERT ON proposal
      BEGIN DELETE FROM card WHERE badge = NEW.badge; END;

    -- bytes of what the owner added to a badge; the desk says what each is, and an undone removal finds it again
    CREATE TABLE own_file (
      sha256   TEXT PRIMARY KEY,
      bytes    BLOB NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;
  `,
};
