/** One file in, every credential in it read, verified and classified; nothing is kept. */
import { unpack } from '../../shared/badge/archive.ts';
import type { Badge, ReadBadge } from '../../shared/badge/badge.ts';
import { readBadge } from '../../shared/badge/read.ts';
import { PassportError, type Problem } from '../../shared/problem.ts';
import { classify } from '../../shared/skills/classify.ts';
import type { Proposal } from '../../shared/skills/placement.ts';
import type { Report } from '../../shared/verify/report.ts';
import { verify } from '../../shared/verify/verify.ts';
import type { FetchedDocument, World } from '../../shared/verify/world.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found out about one credential. `badge` is the issuer's own copy where that was fetched. */
export interface Verified {
  readonly read: ReadBadge;
  readonly badge: Badge;
  readonly report: Report;
  readonly documents: readonly FetchedDocument[];
  readonly proposals: readonly Proposal[];
}

export type FileResult =
  | { readonly ok: true; readonly file: NamedBytes; readonly verified: Verified }
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

/** A ZIP gives one result an entry, anything else one. Expected failures are results, never thrown. */
export async function verifyFile(file: NamedBytes, world: World): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const part of openFile(file)) {
    results.push(
      part.ok ? { ok: true, file: part.file, verified: await verifyRead(part.read, world) } : part,
    );
  }
  return results;
}

export type OpenedFile =
  | { readonly ok: true; readonly file: NamedBytes; readonly read: ReadBadge }
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

/** Unpacks and reads without verifying: what an import stores first. */
export function openFile(file: NamedBytes): readonly OpenedFile[] {
  return unpack(file).map((part): OpenedFile => {
    if ('problem' in part) return { ok: false, name: part.name, problem: part.problem };
    try {
      return { ok: true, file: part, read: readBadge(part) };
    } catch (error) {
      if (error instanceof PassportError) return { ok: false, name: part.name, problem: error.problem };
      throw error;
    }
  });
}

export async function verifyRead(read: ReadBadge, world: World): Promise<Verified> {
  const { badge, report, documents } = await verify(read, world);
  return { read, badge, report, documents, proposals: classify(badge) };
}
