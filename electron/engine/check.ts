/** Checks badges again, from the stored original; each new report stands beside the older ones. */
import type { BadgeChange, CheckEvent } from '../../shared/contract/views.ts';
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { HeldBadge } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import type { BadgeWorlds } from './badge-world.ts';
import { changesBetween, isChange } from './changes.ts';
import type { Checker } from './checker.ts';
import { inRounds } from './rounds.ts';
import type { OpenPassport } from './library.ts';
import { badgeIdOf, readOneBadge, readOriginal, saveDerived } from './store/badges.ts';
import { makeCards } from './store/cards.ts';
import { addReport } from './store/reports.ts';
import { openFile, type Verified } from './verify-file.ts';
import { summaryOfHeld } from './view.ts';

interface Checking {
  readonly before: HeldBadge;
  change: BadgeChange | null;
}

export interface CheckOptions {
  readonly worlds: BadgeWorlds;
  readonly checker: Checker;
  /** hosts that were really contacted, filled in by the run */
  readonly contacted: ReadonlySet<string>;
  /** aborted: what is not answered by then is not written down; the kept reports stay */
  readonly stop: AbortSignal | undefined;
}

/** Leaving the loop stops after the badges at hand, and so does `stop`; what was answered by then is kept. */
export async function* checkBadges(
  passport: OpenPassport,
  badges: readonly string[],
  { worlds, checker, contacted, stop }: CheckOptions,
): AsyncGenerator<CheckEvent, void, undefined> {
  const changes: BadgeChange[] = [];
  const hosts = new Set<string>();
  let done = 0;
  const readAgain = originalsOf(passport);
  const isStopped = (): boolean => stop?.aborted === true;
  const rounds = inRounds<Checking, Verified | null>(checkings(passport, badges), checker, {
    together: (work) =>
      passport.change((database) =>
        database.transaction(() => {
          work();
          makeCards(database);
        })(),
      ),
    begin: () => undefined,
    async start({ before }) {
      if (isStopped()) return null;
      const found = await checker.verify(readAgain(before), worlds.world);
      return isStopped() ? null : found;
    },
    finish(checking, found) {
      if (found === null) return;
      const { before } = checking;
      const known = worlds.before(before);
      const verified = { ...found, report: worlds.seen(before.id, found) };
      keep(passport, before, verified);
      const held = readOneBadge(passport.database, before.id);
      worlds.note(held.id, held);
      const { name } = held.badge;
      checking.change = { badge: before.id, name, ...changesBetween(known, verified.report) };
    },
  });
  for await (const { before, change } of rounds) {
    if (change === null) return;
    const badge = summaryOfHeld(readOneBadge(passport.database, before.id), passport.desk());
    const changed = isChange(change);
    done += 1;
    if (changed) changes.push(change);
    for (const host of badge.hosts) hosts.add(host);
    yield { kind: 'checked', badge, change, changed, done, total: badges.length };
  }
  yield {
    kind: 'finished',
    checked: done,
    changed: changes.length,
    changes,
    hosts: [...hosts],
    contacted: [...contacted],
  };
}

async function* checkings(
  passport: OpenPassport,
  badges: readonly string[],
): AsyncGenerator<Checking, void, undefined> {
  for (const id of badges) yield { before: readOneBadge(passport.database, id), change: null };
}

/** Reads badges from their originals; a record that holds hundreds is read once for all that stand in a row. */
function originalsOf(passport: OpenPassport): (held: HeldBadge) => ReadBadge {
  let last: { readonly sha256: string; readonly reads: ReadonlyMap<string, ReadBadge> } | undefined;
  /** @throws PassportError `passport-damaged`: the original is gone or no longer holds the badge */
  return ({ id, original }) => {
    if (last?.sha256 !== original.sha256) {
      const bytes = readOriginal(passport.database, original.sha256);
      if (bytes === undefined) throw new PassportError('passport-damaged');
      const reads = openFile({ name: original.name, bytes }).flatMap((part) => (part.ok ? [part.read] : []));
      last = {
        sha256: original.sha256,
        reads: new Map(reads.map((read) => [badgeIdOf(read).id, read] as const)),
      };
    }
    const read = last.reads.get(id);
    if (read === undefined) throw new PassportError('passport-damaged');
    return read;
  };
}

function keep({ database }: OpenPassport, before: HeldBadge, verified: Verified): void {
  addReport(database, before.id, verified.report, verified.documents);
  if (knowsNoLess(before, verified))
    saveDerived(database, before.id, verified.badge, verified.proposals, verified.report.checkedAt);
}

/** A check that could not reach the issuer, or was told that the badge is gone, must not forget what an earlier one learned. */
function knowsNoLess({ badge }: HeldBadge, verified: Verified): boolean {
  return verified.documents.length > 0 && (verified.badge.name !== null || badge.name === null);
}
