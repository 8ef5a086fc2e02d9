/** Version 6: a card bears the mark of the installation that made it; any other makes it anew from the badge's report. */
import type { Migration } from './migration.ts';

export const sixth: Migration = {
  version: 6,
  sql: `
    -- they say nothing of where a badge was checked, and are made anew when they are next listed
    DELETE FROM card;
    -- HMAC-SHA-256 over the row, in hexadecimal, with a key of the installation that wrote it
    ALTER TABLE card ADD COLUMN mark TEXT;
  `,
};
