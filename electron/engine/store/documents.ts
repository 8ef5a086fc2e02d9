/** Fetched documents on disk: found again by their address, when the host can no longer be asked. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FetchedDocument } from '../../../shared/verify/world.ts';

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
const headersSchema = z.record(z.string(), z.string());

/** The newest that was stored for this address by any check in this passport; undefined: none ever was. */
export function keptDocument(database: Database, url: string): FetchedDocument | undefined {
  const row = database
    .prepare(
      `SELECT url, final_url, status, media_type, headers, fetched_at, document, bytes
       FROM report_document JOIN document ON document.sha256 = report_document.document
       WHERE url = ? ORDER BY fetched_at DESC, report DESC LIMIT 1`,
    )
    .get(url);
  return row === undefined ? undefined : documentOf(row);
}

/** What a report rests on, in the order of arrival. */
export function documentsOfNewestReport(database: Database, badge: string): readonly FetchedDocument[] {
  return database
    .prepare(
      `SELECT url, final_url, status, media_type, headers, fetched_at, document, bytes
       FROM report_document JOIN document ON document.sha256 = report_document.document
       WHERE report = (SELECT max(id) FROM report WHERE badge = ?) ORDER BY report_document.rowid`,
    )
    .all(badge)
    .map(documentOf);
}

function documentOf(raw: unknown): FetchedDocument {
  const row = rowSchema.parse(raw);
  return {
    url: row.url,
    finalUrl: row.final_url,
    status: row.status,
    mediaType: row.media_type,
    headers: headersSchema.parse(JSON.parse(row.headers)),
    bytes: new Uint8Array(row.bytes),
    sha256: row.document,
    fetchedAt: row.fetched_at,
  };
}
