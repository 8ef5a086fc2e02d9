/** As much of a passport as a list of passports says, read without its badges. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const listingSchema = z.object({ name: z.string().nullable(), isSample: z.unknown() });

export function readListing(database: Database): { readonly name: string; readonly isSample: boolean } {
  const row = database
    .prepare(
      `SELECT
         (SELECT json_extract(value, '$.name') FROM desk WHERE room = 'passport' AND key = 'profile') AS name,
         (SELECT json_extract(value, '$') FROM desk WHERE room = 'passport' AND key = 'sample') AS isSample`,
    )
    .get();
  const { name, isSample } = listingSchema.parse(row);
  return { name: name ?? '', isSample: isSample === 1 };
}
