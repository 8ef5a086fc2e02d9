/** Checks badges again, from the stored original; each new report stands beside the older ones. */
import type { CheckEvent } from '../../shared/contract/views.ts';
import { PassportError } from '../../shared/problem.ts';
import type { World } from '../../shared/verify/world.ts';
import type { OpenPassport } from './library.ts';
import { readOneBadge, readOriginal, saveDerived } from './store/badges.ts';
import { addReport } from './store/reports.ts';
import { badgeIdOf } from './store/badges.ts';
import { openFile, verifyRead } from './verify-file.ts';
import { summaryOf } from './view.ts';

export async function* checkBadges(
  passport: OpenPassport,
  badges: readonly string[],
  world: World,
): AsyncGenerator<CheckEvent, void, undefined> {
  let changed = 0;
  let done = 0;
  const hosts = new Set<string>();
  for (const id of badges) {
    const event = await checkOne(passport, id, world);
    done += 1;
    if (event.changed) changed += 1;
    for (const host of event.badge.hosts) hosts.add(host);
    yield { kind: 'checked', ...event, done, total: badges.length };
  }
  yield { kind: 'finished', checked: done, changed, hosts: [...hosts] };
}

async function checkOne(
  passport: OpenPassport,
  id: string,
  world: World,
): Promise<Pick<Extract<CheckEvent, { kind: 'checked' }>, 'badge' | 'changed'>> {
  const before = readOneBadge(passport.database, id);
  if (before === undefined) throw new PassportError('badge-not-found');
  const bytes = readOriginal(passport.database, before.original.sha256);
  if (bytes === undefined) throw new PassportError('passport-damaged');
  const read = openFile({ name: before.original.name, bytes })
    .flatMap((part) => (part.ok ? [part.read] : []))
    .find((one) => badgeIdOf(one).id === id);
  if (read === undefined) throw new PassportError('passport-damaged');
  const verified = await verifyRead(read, world);
  passport.change((database) => {
    addReport(database, id, verified.report, verified.documents);
    // A check that could not reach the issuer must not forget what an earlier one learned.
    if (verified.documents.length > 0) {
      saveDerived(database, id, verified.badge, verified.proposals, verified.report.checkedAt);
    }
  });
  const held = readOneBadge(passport.database, id);
  if (held === undefined) throw new PassportError('badge-not-found');
  return {
    badge: summaryOf(held, passport.desk()),
    changed: before.report?.verdict !== verified.report.verdict,
  };
}
