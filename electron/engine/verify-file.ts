/** One file opened, and one credential of it verified and classified; nothing is kept. */
import { unpack } from '../../shared/badge/archive.ts';
import type { Badge, ReadBadge } from '../../shared/badge/badge.ts';
import { imageRemarks } from '../../shared/badge/image-rules.ts';
import { pictureOf } from '../../shared/badge/picture.ts';
import { readBadges } from '../../shared/badge/read.ts';
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

export interface RefusedFile {
  readonly ok: false;
  readonly name: string;
  readonly problem: Problem;
  /** as it was handed in; null: not even its bytes could be had */
  readonly file: NamedBytes | null;
}

export type FileResult =
  { readonly ok: true; readonly file: NamedBytes; readonly verified: Verified } | RefusedFile;

export type OpenedFile =
  { readonly ok: true; readonly file: NamedBytes; readonly read: ReadBadge } | RefusedFile;

/**
 * Unpacks and reads without verifying: what an import stores first. A learner record or a presentation gives several
 * with the same file.
 */
export function openFile(file: NamedBytes): readonly OpenedFile[] {
  return unpack(file).flatMap((part): readonly OpenedFile[] => {
    if ('problem' in part) return [{ ok: false, ...part, file: part.name === file.name ? file : null }];
    try {
      return readBadges(part).map((read) => ({
        ok: true,
        file: part,
        read: withImageRemarks(read, part.bytes),
      }));
    } catch (error) {
      if (error instanceof PassportError)
        return [{ ok: false, name: part.name, problem: error.problem, file: part }];
      throw error;
    }
  });
}

export async function verifyRead(read: ReadBadge, world: World): Promise<Verified> {
  const { badge, report, documents } = await verify(read, world);
  return { read, badge, report, documents, proposals: classify(badge) };
}

/** What is to be said of the picture that people will see; a badge without one gets nothing said. */
function withImageRemarks(read: ReadBadge, bytes: Uint8Array): ReadBadge {
  const picture = pictureOf(bytes, read);
  if (picture === null) return read;
  const isBaked = read.carrier.kind === 'png' || read.carrier.kind === 'svg';
  const remarks = imageRemarks(picture.bytes, isBaked ? read.credential.text.length : 0);
  return remarks.length === 0 ? read : { ...read, remarks: [...read.remarks, ...remarks] };
}
