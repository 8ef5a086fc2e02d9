/** Reports on disk: only ever added, each with the documents that were fetched for it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { reportSchema } from '../../../shared/verify/report-schema.ts';
import { verdicts, type Report, type Verdict } from '../../../shared/verify/report.ts';
import type { FetchedDocument } from '../../../shared/verify/world.ts';
import { markOf, type Marked } from './marks.ts';
import { prepared } from './prepared.ts';

/** One transaction; equal documents are stored once. What a document or a report rests on bears our mark. */
export function addReport(
  database: Database,
  badge: string,
  report: Report,
  documents: readonly FetchedDocument[],
): void {
  const json = JSON.stringify(report);
  database.transaction(() => {
    const { lastInsertRowid } = prepared(
      database,
      'INSERT INTO report (badge, verdict, report, checked_at, mark) VALUES (?, ?, ?, ?, ?)',
    ).run(
      badge,
      report.verdict,
      json,
      report.checkedAt,
      markOf(database, markedReport({ badge, report: json, checkedAt: report.checkedAt })),
    );
    for (const document of documents) {
      prepared(database, 'INSERT OR IGNORE INTO document (sha256, bytes) VALUES (?, ?)').run(
        document.sha256,
        document.bytes,
      );
      prepared(
        database,
        `INSERT INTO report_document (report, url, final_url, status, media_type, headers, fetched_at, document, mark)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        lastInsertRowid,
        document.url,
        document.finalUrl,
        document.status,
        document.mediaType,
        JSON.stringify(document.headers),
        document.fetchedAt,
        document.sha256,
        markOf(database, markedDocument(document, badge, report.checkedAt)),
      );
    }
  })();
}

export function markedReport(row: {
  readonly badge: string;
  readonly report: string;
  readonly checkedAt: string;
}): Marked {
  return ['report', row.badge, row.checkedAt, row.report];
}

/** With the badge and the check that it was kept for. */
export function markedDocument(
  document: Omit<FetchedDocument, 'bytes'>,
  badge: string,
  checkedAt: string,
): Marked {
  const { url, finalUrl, status, mediaType, headers, fetchedAt, sha256 } = document;
  return [
    'document',
    badge,
    checkedAt,
    url,
    finalUrl,
    status,
    mediaType,
    JSON.stringify(headers),
    fetchedAt,
    sha256,
  ];
}

const historySchema = z.object({ checkedAt: z.string(), verdict: z.enum(verdicts) });

/** Newest first. */
export function reportHistory(
  database: Database,
  badge: string,
): readonly { readonly checkedAt: string; readonly verdict: Verdict }[] {
  return prepared(
    database,
    'SELECT checked_at AS checkedAt, verdict FROM report WHERE badge = ? ORDER BY id DESC',
  )
    .all(badge)
    .map((row) => historySchema.parse(row));
}

/** More are no overview any more. */
const mostDiffering = 500;

const pairSchema = z.object({ badge: z.string(), before: z.string(), after: z.string() });

/**
 * The two newest reports of each badge that give other answers, the latest first. SQLite compares them: of ten thousand
 * badges few have changed.
 */
export function differingReports(
  database: Database,
): readonly { readonly badge: string; readonly before: Report; readonly after: Report }[] {
  return prepared(
    database,
    `WITH newest AS (
       SELECT badge, id, report, verdict, row_number() OVER (PARTITION BY badge ORDER BY id DESC) AS nth FROM report
     ), answers AS (
       SELECT badge, id, nth, report,
              verdict || (SELECT group_concat((value ->> 'id') || ' ' || (value ->> 'outcome'))
                          FROM json_each(report, '$.checks')) AS said
       FROM newest WHERE nth <= 2
     )
     SELECT after.badge, before.report AS before, after.report AS after
     FROM answers after JOIN answers before ON before.badge = after.badge AND before.nth = 2
     WHERE after.nth = 1 AND after.said IS NOT before.said
     ORDER BY after.id DESC LIMIT ${mostDiffering}`,
  )
    .all()
    .map((row) => {
      const { badge, before, after } = pairSchema.parse(row);
      return {
        badge,
        before: reportSchema.parse(JSON.parse(before)),
        after: reportSchema.parse(JSON.parse(after)),
      };
    });
}
