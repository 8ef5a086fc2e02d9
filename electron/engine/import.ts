/** Badges in: each file read, its original stored before anything else, then verified and classified. */
import type { CarrierKind } from '../../shared/badge/badge.ts';
import type { ImportEvent } from '../../shared/contract/views.ts';
import { classify } from '../../shared/skills/classify.ts';
import type { BadgeWorlds } from './badge-world.ts';
import type { Checker } from './checker.ts';
import { inRounds } from './rounds.ts';
import { editPassport } from './edit.ts';
import { openAll, type IncomingFile } from './incoming.ts';
import type { OpenPassport } from './library.ts';
import { addBadge, readOneBadge, saveDerived } from './store/badges.ts';
import { makeCards } from './store/cards.ts';
import { addReport } from './store/reports.ts';
import type { OpenedFile, Verified } from './verify-file.ts';
import { summaryOfHeld } from './view.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** One credential or refused file on its way in. */
interface Arrival {
  readonly part: OpenedFile;
  readonly progress: Progress;
  /** in the passport; null: refused */
  stored: { readonly id: string; readonly already: boolean; readonly at: string } | null;
}

export interface ImportOptions {
  readonly worlds: BadgeWorlds;
  /** by how many badges there are at least */
  readonly checkerFor: (badges: number) => Checker;
  readonly now: () => Date;
}

/**
 * One event a badge or refused file, then `finished`. One bad file never stops the others; leaving the loop
 * stops after the badges at hand, and what was acknowledged stays.
 */
export async function* importFiles(
  passport: OpenPassport,
  files: readonly IncomingFile[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent, void, undefined> {
  const { worlds } = options;
  const opened = await openAll(files);
  const checker = options.checkerFor(opened.atLeast);
  const count = { added: 0, already: 0, refused: 0 };
  const rounds = inRounds<Arrival, Verified | null>(arrivals(opened.parts), checker, {
    together: (work) =>
      passport.change((database) =>
        database.transaction(() => {
          work();
          makeCards(database);
        })(),
      ),
    begin(arrival) {
      if (arrival.part.ok) arrival.stored = store(passport, arrival.part, options.now().toISOString());
    },
    start: async ({ part, stored }) =>
      !part.ok || stored === null || stored.already ? null : checker.verify(part.read, worlds.world),
    finish({ part, stored }, verified) {
      if (!part.ok || stored === null || verified === null) return;
      const report = worlds.seen(stored.id, verified);
      addReport(passport.database, stored.id, report, verified.documents);
      // What was stored when it came in was derived from the same.
      if (verified.badge !== part.read.badge)
        saveDerived(passport.database, stored.id, verified.badge, verified.proposals, stored.at);
      worlds.note(stored.id, { badge: verified.badge, report });
    },
  });
  for await (const arrival of rounds) {
    const event = eventOf(passport, arrival);
    count[event.kind] += 1;
    yield event;
  }
  yield { kind: 'finished', ...count };
}

async function* arrivals(
  parts: AsyncIterable<{ readonly part: OpenedFile } & Progress>,
): AsyncGenerator<Arrival, void, undefined> {
  for await (const { part, done, total } of parts) yield { part, progress: { done, total }, stored: null };
}

/** The original first: whatever verification makes of it, it is in the passport. */
function store(
  passport: OpenPassport,
  { file, read }: Extract<OpenedFile, { ok: true }>,
  at: string,
): { readonly id: string; readonly already: boolean; readonly at: string } {
  const { id, already } = passport.change((database) =>
    addBadge(database, {
      // The folders above it may name a person, and say nothing about the badge.
      name: file.name.split(/[/\\]/).at(-1) ?? file.name,
      bytes: file.bytes,
      mediaType: mediaTypeOf(read.carrier.kind),
      read,
      proposals: classify(read.badge),
      at,
    }),
  );
  // Handing a badge in again is the plainest way to ask for it back.
  if (already && passport.desk().decisions[id]?.removed === true)
    editPassport(passport, { kind: 'restore', badges: [id] }, at);
  return { id, already, at };
}

function eventOf(
  passport: OpenPassport,
  { part, progress, stored }: Arrival,
): Exclude<ImportEvent, { kind: 'finished' }> {
  if (!part.ok) return { kind: 'refused', file: part.name, problem: part.problem, ...progress };
  if (stored === null) throw new TypeError('a badge was read and not stored');
  const badge = summaryOfHeld(readOneBadge(passport.database, stored.id), passport.desk());
  return { kind: stored.already ? 'already' : 'added', file: part.file.name, badge, ...progress };
}

const mediaTypes: Readonly<Record<CarrierKind, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
  jws: 'text/plain',
  xml: 'application/xml',
};

function mediaTypeOf(kind: CarrierKind): string {
  return mediaTypes[kind];
}
