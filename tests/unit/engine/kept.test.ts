/** Proof that outlives the issuer: what was fetched is kept, and a later check without the host says so. */
import BetterSqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { BadgeChange } from '../../../shared/contract/views.ts';
import { createNetworkWorld } from '../../../electron/engine/network.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, ob2ClassJson } from '../../fixtures/people.ts';
import { added, all, file, freshEngine, online, type Fresh } from './fresh-engine.ts';
import { serve } from './proxy-servers.ts';

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

test.each([
  [
    'a web page on a domain that was given up',
    { body: '<!DOCTYPE html><html><body>Buy this domain</body></html>' },
  ],
  ['a way round and round', 'too-many-redirects'],
  ['far too much', 'too-large'],
  ['a name that leads to a private address', 'private-address'],
] as const)('%s is no word about the badge, and the kept documents count', async (_what, page) => {
  const id = await importPointer();
  const everywhere = Object.fromEntries(Object.keys(pages).map((url) => [url, page]));
  fresh.say({ now: later, pages: everywhere });
  await again(id);
  expect(answer(id, 'integrity')?.code).toBe(
    page === 'private-address' ? 'confirmed-earlier-not-asked' : 'confirmed-earlier',
  );
  expect(answer(id, 'revocation')?.outcome).toBe('unknown');
  expect(sheet(id).report?.verdict).toBe('unconfirmed');
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

test('a learner record with several badges lies in the passport once', async () => {
  const record = readFileSync(join(import.meta.dirname, '../../fixtures/files/clr/good.json'), 'utf8');
  const events = await all(
    fresh.engine.importFiles(fresh.passport, [file('record.json', record)], stayOffline),
  );
  expect(added(events)).toHaveLength(3);
  const database = new BetterSqlite(join(fresh.folder, `${fresh.passport}.passport`), { readonly: true });
  expect(database.prepare('SELECT count(*) FROM original').pluck().get()).toBe(1);
  // The record's own signature stands in no other row: what is kept of a badge is what was read from it.
  const { proofValue } = z
    .object({ proof: z.object({ proofValue: z.string() }) })
    .parse(JSON.parse(record)).proof;
  const rows = database.prepare('SELECT carrier || badge || remarks AS kept FROM badge').pluck().all();
  expect(rows.filter((kept) => String(kept).includes(proofValue))).toEqual([]);
  database.close();
});

test('a check that is stopped writes down nothing of what it did not finish, and asks nobody any more', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const server = await serve((request, response) => {
    asked.push(request.url ?? '');
    // The first badge is answered; while the second one waits, the person has had enough.
    if (request.url === '/2') stop.abort();
    else if (request.url === '/1') response.writeHead(410).end('{}');
    else response.writeHead(404).end();
  });
  const now = (): Date => new Date('2026-11-21T12:00:00Z');
  const real = freshEngine({
    openWorld: (network, recipients) => createNetworkWorld({ network, recipients, now }),
  });
  try {
    const pointers = [1, 2, 3].map((number) => file(`${number}.txt`, `http://${server.address}/${number}`));
    const ids = added(await all(real.engine.importFiles(real.passport, pointers, stayOffline)));
    const network = {
      online: true,
      hosts: 'all-public',
      privateHosts: [server.address],
      stop: stop.signal,
    } as const;
    await all(real.engine.checkBadges(real.passport, ids, network));
    expect(asked).toEqual(['/1', '/2']);
    expect(ids.map((id) => real.engine.sheet(real.passport, id).history.length)).toEqual([2, 1, 1]);
  } finally {
    await real.close();
    await server.close();
  }
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
