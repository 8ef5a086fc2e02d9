/** Badges in: each file read, its original stored before anything else, then verified and classified. */
import type { ImportEvent } from '../../shared/contract/views.ts';
import { PassportError } from '../../shared/problem.ts';
import { classify } from '../../shared/skills/classify.ts';
import type { World } from '../../shared/verify/world.ts';
import { editPassport } from './edit.ts';
import type { OpenPassport } from './library.ts';
import { addBadge, readOneBadge, saveDerived } from './store/badges.ts';
import { addReport } from './store/reports.ts';
import { openFile, verifyRead, type NamedBytes, type OpenedFile } from './verify-file.ts';
import { summaryOf } from './view.ts';

export interface IncomingFile {
  readonly name: string;
  /** read when its turn comes, so that five thousand files are never in memory at once */
  bytes(): Promise<Uint8Array>;
}

/**
 * One event a badge or refused file, then `finished`. One bad file never stops the others; leaving the loop
 * stops after the badge at hand, and what was acknowledged stays.
 */
export async function* importFiles(
  passport: OpenPassport,
  files: readonly IncomingFile[],
  world: World,
): AsyncGenerator<ImportEvent, void, undefined> {
  const count = { added: 0, already: 0, refused: 0 };
  let done = 0;
  for (const incoming of files) {
    const parts = await partsOf(incoming);
    const total = files.length;
    done += 1;
    for (const part of parts) {
      const event = part.ok
        ? await importOne(passport, part, world, { done, total })
        : ({ kind: 'refused', file: part.name, problem: part.problem, done, total } as const);
      count[event.kind] += 1;
      yield event;
    }
  }
  yield { kind: 'finished', ...count };
}

async function partsOf(incoming: IncomingFile): Promise<readonly OpenedFile[]> {
  try {
    const file: NamedBytes = { name: incoming.name, bytes: await incoming.bytes() };
    return openFile(file);
  } catch (error) {
    if (error instanceof PassportError) return [{ ok: false, name: incoming.name, problem: error.problem }];
    throw error;
  }
}

async function importOne(
  passport: OpenPassport,
  part: Extract<OpenedFile, { ok: true }>,
  world: World,
  progress: { readonly done: number; readonly total: number },
): Promise<Extract<ImportEvent, { kind: 'added' | 'already' }>> {
  const { file, read } = part;
  const at = world.now().toISOString();
  const { id, already } = passport.change((database) =>
    addBadge(database, {
      name: file.name,
      bytes: file.bytes,
      mediaType: mediaTypeOf(read.carrier.kind),
      read,
      proposals: classify(read.badge),
      at,
    }),
  );
  if (!already) {
    const verified = await verifyRead(read, world);
    passport.change((database) => {
      addReport(database, id, verified.report, verified.documents);
      saveDerived(database, id, verified.badge, verified.proposals, at);
    });
  } else if (passport.desk().decisions[id]?.removed === true) {
    // Handing a badge in again is the plainest way to ask for it back.
    editPassport(passport, { kind: 'restore', badges: [id] }, at);
  }
  const held = readOneBadge(passport.database, id);
  if (held === undefined) throw new PassportError('badge-not-found');
  const badge = summaryOf(held, passport.desk());
  return { kind: already ? 'already' : 'added', file: file.name, badge, ...progress };
}

function mediaTypeOf(kind: 'png' | 'svg' | 'json' | 'jws'): string {
  return { png: 'image/png', svg: 'image/svg+xml', json: 'application/json', jws: 'text/plain' }[kind];
}
