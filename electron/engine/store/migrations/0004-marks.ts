/** Version 4: what an installation fetched and checked itself bears its mark; what was there before bears none. */
import type { Migration } from './migration.ts';

export const fourth: Migration = {
  version: 4,
  sql: `
    -- HMAC-SHA-256 over the row, in hexadecimal, with a key of the installation that wrote it
    ALTER TABLE report ADD COLUMN mark TEXT;
    ALTER TABLE report_document ADD COLUMN mark TEXT;
    CREATE INDEX marked_document_of_url ON report_document (url, fetched_at) WHERE mark IS NOT NULL;
  `,
};
