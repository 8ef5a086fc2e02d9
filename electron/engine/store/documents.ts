/** Fetched documents on disk: found again by their address, when the host can no longer be asked. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { KeptDocument } from '../../../shared/verify/kept-world.ts';
import type { FetchedDocument } from '../../../shared/verify/world.ts';
import { isOurs } from './marks.ts';
import { prepared } from './prepared.ts';
import { markedDocument } from './reports.ts';
import { sha256Hex } from './sha256.ts';

const rowSchema = z.object({
  url: z.string(),
  final_url: z.string(),
  status: z.number(),
  media_type: z.string().nullable(),
  headers: z.string(),
  fetched_at: z.string(),
  document: z.string(),
  bytes: z.instanceof(Uint8Array),
});
const markedSchema = rowSchema.extend({
  badge: z.string(),
  checked_at: z.string(),
  mark: z.string().nullable(),
});
const headersSchema = z.record(z.string(), z.string());

const columns = 'url, final_url, status, media_type, headers, fetched_at, document, bytes';

/** Rows of one address that are looked at, the newest first: a file that holds more bad ones says nothing. */
const mostLookedAt = 20;

/**
 * The newest that this installation fetched for this address, for any check in this passport. Where there is none, the
 * newest that came with the file, marked as foreign. undefined: neither.
 */
export function keptDocument(database: Database, url: string): KeptDocument | undefined {
  const select = (condition: string): readonly unknown[] =>
    prepared(
      database,
      `SELECT ${columns}, report.badge, report.checked_at, report_document.mark
       FROM report_document
       JOIN document ON document.sha256 = report_document.document
       JOIN report ON report.id = report_document.report
       WHERE url = ? AND report_document.mark ${condition}
       ORDER BY fetched_at DESC, report_document.report DESC LIMIT ${mostLookedAt}`,
    ).all(url);
  for (const raw of select('IS NOT NULL')) {
    const row = markedSchema.parse(raw);
    const document = documentOf(row);
    if (document !== null && isOurs(database, markedDocument(document, row.badge, row.checked_at), row.mark))
      return document;
  }
  for (const condition of ['IS NULL', 'IS NOT NULL'])
    for (const raw of select(condition)) {
      const document = documentOf(rowSchema.parse(raw));
      if (document !== null) return { ...document, isForeign: true };
    }
  return undefined;
}

/** What a report rests on, in the order of arrival. */
export function documentsOfNewestReport(database: Database, badge: string): readonly FetchedDocument[] {
  return prepared(
    database,
    `SELECT ${columns}
     FROM report_document JOIN document ON document.sha256 = report_document.document
     WHERE report = (SELECT max(id) FROM report WHERE badge = ?) ORDER BY report_document.rowid`,
  )
    .all(badge)
    .flatMap((raw) => documentOf(rowSchema.parse(raw)) ?? []);
}

/** Null where the bytes are not those that the row names: somebody changed the file. */
function documentOf(row: z.infer<typeof rowSchema>): FetchedDocument | null {
  const bytes = new Uint8Array(row.bytes);
  if (sha256Hex(bytes) !== row.document) return null;
  return {
    url: row.url,
    finalUrl: row.final_url,
    status: row.status,
    mediaType: row.media_type,
    headers: headersSchema.parse(JSON.parse(row.headers)),
    bytes,
    sha256: row.document,
    fetchedAt: row.fetched_at,
  };
}
