/** Badges on disk: the original first and untouched, what was read from it beside it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Badge, ReadBadge, Remark } from '../../../shared/badge/badge.ts';
import { badgeSchema, carrierSchema, remarkSchema } from '../../../shared/badge/badge-schema.ts';
import type { HeldBadge } from '../../../shared/passport/passport.ts';
import type { Proposal } from '../../../shared/skills/placement.ts';
import { PassportError } from '../../../shared/problem.ts';
import { proposalSchema } from '../../../shared/skills/proposal-schema.ts';
import { reportSchema } from '../../../shared/verify/report-schema.ts';
import type { Report } from '../../../shared/verify/report.ts';
import { isOurs } from './marks.ts';
import { prepared } from './prepared.ts';
import { markedReport } from './reports.ts';
import { sha256Hex } from './sha256.ts';

export interface NewBadge {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly read: ReadBadge;
  readonly proposals: readonly Proposal[];
  /** ISO 8601 UTC */
  readonly at: string;
}

/** A badge is named by its credential, so that the same one in another picture is found again. */
export function badgeIdOf(read: ReadBadge): { readonly id: string; readonly credentialSha256: string } {
  const credentialSha256 = sha256Hex(new TextEncoder().encode(read.credential.text));
  return { id: credentialSha256.slice(0, 12), credentialSha256 };
}

/** One transaction. @returns the badge's id, and whether the passport held it already (then nothing changed) */
export function addBadge(
  database: Database,
  added: NewBadge,
): { readonly id: string; readonly already: boolean } {
  const { id, credentialSha256 } = badgeIdOf(added.read);
  return database.transaction(() => {
    const known = prepared(database, 'SELECT id FROM badge WHERE credential_sha256 = ?')
      .pluck()
      .get(credentialSha256);
    if (typeof known === 'string') return { id: known, already: true };
    const original = sha256Hex(added.bytes);
    prepared(database, 'INSERT OR IGNORE INTO original (sha256, bytes, added_at) VALUES (?, ?, ?)').run(
      original,
      added.bytes,
      added.at,
    );
    prepared(
      database,
      `INSERT INTO badge (id, original, file_name, media_type, credential_sha256, carrier, badge, remarks, added_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      original,
      added.name,
      added.mediaType,
      credentialSha256,
      JSON.stringify(added.read.carrier),
      JSON.stringify(added.read.badge),
      JSON.stringify(added.read.remarks),
      added.at,
    );
    saveProposals(database, id, added.proposals, added.at);
    return { id, already: false };
  })();
}

/** The derived view after a check that fetched the issuer's own copy. */
export function saveDerived(
  database: Database,
  id: string,
  badge: Badge,
  proposals: readonly Proposal[],
  at: string,
): void {
  prepared(database, 'UPDATE badge SET badge = ? WHERE id = ?').run(JSON.stringify(badge), id);
  saveProposals(database, id, proposals, at);
}

function saveProposals(database: Database, id: string, proposals: readonly Proposal[], at: string): void {
  prepared(database, 'INSERT OR REPLACE INTO proposal (badge, proposals, made_at) VALUES (?, ?, ?)').run(
    id,
    JSON.stringify(proposals),
    at,
  );
}

const rowSchema = z.object({
  id: z.string(),
  sequence: z.number(),
  file_name: z.string(),
  media_type: z.string(),
  original: z.string(),
  size: z.number(),
  carrier: z.string(),
  badge: z.string(),
  remarks: z.string(),
  proposals: z.string(),
  report: z.string().nullable(),
  checked_at: z.string().nullable(),
  mark: z.string().nullable(),
  added_at: z.string(),
});

const heldQuery = `
  SELECT badge.id, sequence, file_name, media_type, original, length(original.bytes) AS size, carrier, badge.badge,
         remarks, proposal.proposals, newest.report, newest.checked_at, newest.mark, badge.added_at
  FROM badge
  JOIN original ON original.sha256 = badge.original
  JOIN proposal ON proposal.badge = badge.id
  LEFT JOIN report newest ON newest.id = (SELECT max(id) FROM report WHERE report.badge = badge.id)`;

const stampSchema = z.object({ id: z.string(), report: z.number().nullable(), made_at: z.string() });

/**
 * All badges in order of arrival, removed ones too, for whoever asks again and again while an import goes on: only
 * what has changed since is read anew. What is derived from a badge changes only together with a new report or new
 * proposals.
 */
export function badgeShelf(database: Database): () => readonly HeldBadge[] {
  const stamps = database.prepare(`
    SELECT badge.id, (SELECT max(id) FROM report WHERE report.badge = badge.id) AS report, proposal.made_at
    FROM badge JOIN proposal ON proposal.badge = badge.id ORDER BY sequence`);
  const one = database.prepare(`${heldQuery} WHERE badge.id = ?`);
  let shelf: ReadonlyMap<string, { readonly stamp: string; readonly held: HeldBadge }> = new Map();
  return () => {
    const next = new Map<string, { readonly stamp: string; readonly held: HeldBadge }>();
    for (const raw of stamps.all()) {
      const { id, report, made_at: madeAt } = stampSchema.parse(raw);
      const stamp = `${report ?? ''} ${madeAt}`;
      const known = shelf.get(id);
      next.set(id, { stamp, held: known?.stamp === stamp ? known.held : heldOf(database, one.get(id)) });
    }
    shelf = next;
    return [...next.values()].map(({ held }) => held);
  };
}

/** @throws PassportError `badge-not-found` */
export function readOneBadge(database: Database, id: string): HeldBadge {
  const row = prepared(database, `${heldQuery} WHERE badge.id = ?`).get(id);
  if (row === undefined) throw new PassportError('badge-not-found');
  return heldOf(database, row);
}

function heldOf(database: Database, raw: unknown): HeldBadge {
  const row = rowSchema.parse(raw);
  return {
    id: row.id,
    sequence: row.sequence,
    addedAt: row.added_at,
    original: { sha256: row.original, name: row.file_name, mediaType: row.media_type, size: row.size },
    carrier: carrierSchema.parse(JSON.parse(row.carrier)),
    badge: badgeSchema.parse(JSON.parse(row.badge)),
    remarks: z.array(remarkSchema).parse(JSON.parse(row.remarks)),
    proposals: z.array(proposalSchema).parse(JSON.parse(row.proposals)),
    report: reportIn(database, row),
  };
}

/** A report that this installation did not make itself came with the file, and whoever wrote the file wrote it. */
function reportIn(
  database: Database,
  { id, report: json, checked_at: checkedAt, mark }: z.infer<typeof rowSchema>,
): Report | null {
  if (json === null) return null;
  const report = reportSchema.parse(JSON.parse(json));
  if (isOurs(database, markedReport({ badge: id, report: json, checkedAt: checkedAt ?? '' }), mark))
    return report;
  const elsewhere: Remark = { code: 'checked-elsewhere', detail: {} };
  return { ...report, remarks: [elsewhere, ...report.remarks] };
}

export function readOriginal(database: Database, sha256: string): Uint8Array | undefined {
  const bytes = prepared(database, 'SELECT bytes FROM original WHERE sha256 = ?').pluck().get(sha256);
  return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
}
