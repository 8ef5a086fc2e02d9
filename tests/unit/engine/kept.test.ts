/** Proof that outlives the issuer: what was fetched is kept, and a later check without the host says so. */
import BetterSqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BadgeChange } from '../../../shared/contract/views.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, ob2ClassJson } from '../../fixtures/people.ts';
import { added, all, file, freshEngine, online, type Fresh } from './fresh-engine.ts';

const pages = {
  ...Object.fromEntries(Object.entries(academyWorld).map(([url, { body }]) => [url, { body }])),
  [hostedUrl('kept')]: hostedAssertion('kept'),
};
const later = '2027-05-01T09:00:00Z';

let fresh: Fresh;
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(() => fresh.close());

/** Only the address of the badge, as old pictures carry it. */
async function importPointer(): Promise<string> {
  fresh.say({ pages });
  const events = await all(
    fresh.engine.importFiles(fresh.passport, [file('badge.txt', hostedUrl('kept'))], online),
  );
  const [id] = added(events);
  if (id === undefined) throw new Error('not added');
  return id;
}

async function again(id: string, network = online): Promise<BadgeChange> {
  const [event] = await all(fresh.engine.checkBadges(fresh.passport, [id], network));
  if (event?.kind !== 'checked') throw new Error('not checked');
  return event.change;
}

const sheet = (id: string) => fresh.engine.sheet(fresh.passport, id);
const answer = (id: string, check: string) => sheet(id).report?.checks.find((one) => one.id === check);

test('a check without the network rests on what was kept, with the day on which it was fetched', async () => {
  const id = await importPointer();
  expect(sheet(id).report?.verdict).toBe('valid');
  fresh.say({ now: later });
  const change = await again(id, stayOffline);
  expect(answer(id, 'integrity')).toMatchObject({
    outcome: 'passed',
    code: 'confirmed-earlier-not-asked',
    detail: { date: '2026-11-21T12:00:00.000Z', host: 'academy.example' },
  });
  // Whether it was withdrawn since, nobody can say.
  expect(answer(id, 'revocation')?.outcome).toBe('unknown');
  expect([change.before, change.after]).toEqual(['valid', 'unconfirmed']);
  expect(change.checks.map((one) => one.id)).toEqual(
    expect.arrayContaining(['integrity', 'issuer', 'revocation']),
  );
  expect(sheet(id).badge.name).toBe('Teamwork management (Good)');
});

test('a host that is gone is asked, and then the kept documents count', async () => {
  const id = await importPointer();
  fresh.say({ now: later, otherwise: 'unreachable' });
  await again(id);
  expect(answer(id, 'integrity')?.code).toBe('confirmed-earlier');
  expect(fresh.engine.evidence(fresh.passport, id).map(({ fetchedAt }) => fetchedAt)).toEqual(
    fresh.engine.evidence(fresh.passport, id).map(() => '2026-11-21T12:00:00.000Z'),
  );
});

test('the host’s own word that the badge is gone counts more than any older copy, and the name is not forgotten', async () => {
  const id = await importPointer();
  fresh.say({ now: later, pages: { ...pages, [hostedUrl('kept')]: { body: '', status: 410 } } });
  const change = await again(id);
  expect(change.after).toBe('invalid');
  expect(sheet(id).badge.name).toBe('Teamwork management (Good)');
  expect(sheet(id).history.map(({ verdict }) => verdict)).toEqual(['invalid', 'valid']);
});

test('the newest copy of an address counts', async () => {
  const id = await importPointer();
  const renamed = {
    ...pages,
    [at.ob2Class]: { body: { ...ob2ClassJson, name: 'Teamwork, renamed' } },
  };
  fresh.say({ now: later, pages: renamed });
  await again(id);
  expect(sheet(id).badge.name).toBe('Teamwork, renamed');
  fresh.say({ now: '2028-01-01T00:00:00Z' });
  await again(id, stayOffline);
  expect(sheet(id).badge.name).toBe('Teamwork, renamed');
});

test('evidence is only ever added, even by hand', async () => {
  const id = await importPointer();
  expect(fresh.engine.evidence(fresh.passport, id).map(({ url }) => url)).toContain(hostedUrl('kept'));
  const database = new BetterSqlite(join(fresh.folder, `${fresh.passport}.passport`));
  expect(() => database.exec('DELETE FROM report_document')).toThrow(/only added/);
  expect(() => database.exec("UPDATE report_document SET fetched_at = ''")).toThrow(/only added/);
  expect(() => database.exec('DELETE FROM document')).toThrow(/only added/);
  expect(() => database.exec("UPDATE document SET bytes = x'00'")).toThrow(/only added/);
  database.close();
});

describe('the summary of a check', () => {
  test('names only the badges and the answers that changed', async () => {
    const id = await importPointer();
    fresh.say({ pages });
    const same = await all(fresh.engine.checkBadges(fresh.passport, [id], online));
    expect(same.at(-1)).toMatchObject({ kind: 'finished', checked: 1, changed: 0, changes: [], hosts: [] });
    fresh.say({ now: later });
    const offline = await all(fresh.engine.checkBadges(fresh.passport, [id], stayOffline));
    expect(offline.at(-1)).toMatchObject({
      kind: 'finished',
      changed: 1,
      changes: [{ badge: id, before: 'valid', after: 'unconfirmed' }],
      hosts: ['academy.example'],
    });
  });

  test('a host that could say more is named with what it learns', async () => {
    const id = await importPointer();
    fresh.say({ now: later });
    await again(id, stayOffline);
    const [host] = fresh.engine.hostsToAsk(fresh.passport, []);
    expect(host).toMatchObject({ host: 'academy.example', badges: [id], consent: null });
    expect(host?.checks).toEqual(expect.arrayContaining(['integrity', 'revocation']));
    expect(host?.learns).toContain('badge');
  });
});
