/** A passport may come from anybody: evidence that this installation did not fetch itself proves nothing here. */
import BetterSqlite from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { markKeyIn } from '../../../electron/engine/settings/mark-key.ts';
import { noSettings, type Settings } from '../../../electron/engine/settings/settings-schema.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { PassportError } from '../../../shared/problem.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, controllerDocument, keys } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import { added, all, file, freshEngine, online, type Fresh } from './fresh-engine.ts';

const then = '2026-11-21T12:00:00.000Z';
const later = '2027-05-01T09:00:00Z';
const did = 'https://academy.example/issuers/7';
const pages = {
  ...Object.fromEntries(Object.entries(academyWorld).map(([url, { body }]) => [url, { body }])),
  [hostedUrl('kept')]: hostedAssertion('kept'),
};

let fresh: Fresh;
const others: Fresh[] = [];
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(async () => {
  await fresh.close();
  for (const one of others.splice(0)) await one.close();
});

const pathOf = ({ folder, passport }: Fresh): string => join(folder, `${passport}.passport`);
const found = (one: Fresh, id: string, passport = one.passport) => {
  const { report } = one.engine.sheet(passport, id);
  return {
    verdict: report?.verdict,
    remarks: report?.remarks.map(({ code }) => code),
    ...Object.fromEntries(
      (report?.checks ?? []).map((check) => [check.id, `${check.outcome} ${check.code}`]),
    ),
  };
};
/** The only badge as the list shows it. */
const listed = (one: Fresh, passport: string) => one.engine.news(passport, null).badges[0];
const check = (one: Fresh, id: string, network = stayOffline, passport = one.passport) =>
  all(one.engine.checkBadges(passport, [id], network));

/** A badge of somebody who signs with a key of their own and names the academy. */
async function importForged(): Promise<string> {
  const key = keys.forger;
  const badge = await withProof(credential('forged', { issuer: profile(at.issuer) }), {
    key,
    method: `${at.issuer}#key-1`,
  });
  const events = await all(
    fresh.engine.importFiles(fresh.passport, [file('forged.json', badge)], stayOffline),
  );
  const [id = ''] = added(events);
  return id;
}

/** What the forger would like the academy to have said. */
const forgedBytes = Buffer.from(
  JSON.stringify({
    ...controllerDocument(did, keys.forger),
    verificationMethod: [
      {
        id: `${did}#key-1`,
        type: 'Multikey',
        controller: did,
        publicKeyMultibase: keys.forger.multibase,
      },
    ],
    assertionMethod: [`${did}#key-1`],
  }),
);

interface Row {
  readonly url: string;
  readonly bytes: Buffer;
  readonly sha256?: string;
  readonly fetchedAt?: string;
  readonly mark?: string | null;
}

/** Written straight into the file, as whoever made the file can. */
function writeInto(path: string, badge: string, row: Row): void {
  const database = new BetterSqlite(path);
  const report = JSON.stringify({ verdict: 'valid', checks: [], remarks: [], checkedAt: then });
  const { lastInsertRowid } = database
    .prepare('INSERT INTO report (badge, verdict, report, checked_at, mark) VALUES (?, ?, ?, ?, ?)')
    .run(badge, 'valid', report, then, row.mark ?? null);
  const sha256 = row.sha256 ?? createHash('sha256').update(row.bytes).digest('hex');
  database.prepare('INSERT OR REPLACE INTO document VALUES (?, ?)').run(sha256, row.bytes);
  database
    .prepare("INSERT INTO report_document VALUES (?, ?, ?, 200, 'application/json', '{}', ?, ?, ?)")
    .run(lastInsertRowid, row.url, row.url, row.fetchedAt ?? then, sha256, row.mark ?? null);
  database.close();
}

describe('forged evidence in a passport file', () => {
  test.each([
    ['without a mark', { mark: null }],
    ['with a mark of somebody else', { mark: randomBytes(32).toString('hex') }],
    ['with a mark that is none', { mark: 'zz' }],
    ['from the future', { fetchedAt: '2099-01-01T00:00:00Z' }],
    ['whose bytes are not those that it names', { sha256: 'a'.repeat(64) }],
  ])('%s confirms nothing', async (_, row) => {
    const id = await importForged();
    writeInto(pathOf(fresh), id, { url: did, bytes: forgedBytes, ...row });
    fresh.say({ now: later });
    await check(fresh, id);
    const given = found(fresh, id);
    expect(given.verdict).toBe('unconfirmed');
    const code = 'sha256' in row ? 'offline' : 'kept-elsewhere';
    expect(given).toMatchObject({ integrity: `unknown ${code}` });
    // However often it is asked: what is not ours never becomes ours.
    await check(fresh, id);
    expect(found(fresh, id)).toEqual(given);
  });

  test('hides nothing that this installation fetched itself', async () => {
    fresh.say({ pages });
    const [id = ''] = added(
      await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], online)),
    );
    const forged = { ...hostedAssertion('kept'), revoked: true };
    writeInto(pathOf(fresh), id, {
      url: hostedUrl('kept'),
      bytes: Buffer.from(JSON.stringify(forged)),
      fetchedAt: '2026-12-01T00:00:00Z',
    });
    fresh.say({ now: later });
    await check(fresh, id);
    expect(found(fresh, id)).toMatchObject({
      integrity: 'passed confirmed-earlier-not-asked',
      revocation: 'unknown confirmed-earlier-not-asked',
    });
  });

  test('with the mark of another row is not ours', async () => {
    fresh.say({ pages });
    const [hosted = ''] = added(
      await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], online)),
    );
    const id = await importForged();
    const database = new BetterSqlite(pathOf(fresh), { readonly: true });
    const marks = z
      .array(z.string())
      .min(3)
      .parse(database.prepare('SELECT mark FROM report_document').pluck().all());
    database.close();
    for (const mark of marks) writeInto(pathOf(fresh), id, { url: did, bytes: forgedBytes, mark });
    await check(fresh, id);
    expect(found(fresh, id)).toMatchObject({ integrity: 'unknown kept-elsewhere' });
    expect(found(fresh, hosted).verdict).toBe('valid');
  });

  test('that is a withdrawal withdraws nothing', async () => {
    const [id = ''] = added(
      await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], stayOffline)),
    );
    writeInto(pathOf(fresh), id, {
      url: hostedUrl('kept'),
      bytes: Buffer.from(JSON.stringify({ ...hostedAssertion('kept'), revoked: true })),
    });
    await check(fresh, id);
    expect(found(fresh, id)).toMatchObject({ verdict: 'unconfirmed', revocation: 'unknown kept-elsewhere' });
  });

  test('changed bytes under our own mark are not ours', async () => {
    fresh.say({ pages });
    const [id = ''] = added(
      await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], online)),
    );
    const database = new BetterSqlite(pathOf(fresh));
    database.exec("DROP TRIGGER document_stays; UPDATE document SET bytes = CAST('{}' AS BLOB)");
    database.close();
    fresh.say({ now: later });
    await check(fresh, id);
    expect(found(fresh, id)).toMatchObject({ verdict: 'unconfirmed', integrity: 'unknown offline' });
    expect(fresh.engine.evidence(fresh.passport, id)).toEqual([]);
  });

  test('a forged report is told as what came with the file', async () => {
    const id = await importForged();
    expect(found(fresh, id).remarks).not.toContain('checked-elsewhere');
    writeInto(pathOf(fresh), id, { url: did, bytes: forgedBytes });
    expect(found(fresh, id)).toMatchObject({ verdict: 'valid', remarks: ['checked-elsewhere'] });
    await check(fresh, id);
    expect(found(fresh, id).remarks).not.toContain('checked-elsewhere');
  });
});

describe('a card that somebody wrote into the file', () => {
  test('is not shown: it is made anew from the badge and its report', async () => {
    const id = await importForged();
    const honest = listed(fresh, fresh.passport);
    expect(honest).toMatchObject({ verdict: 'unconfirmed' });
    await fresh.engine.close();
    const database = new BetterSqlite(pathOf(fresh));
    database.exec(`UPDATE card SET card = json_set(card, '$.report.verdict', 'valid', '$.because', NULL)`);
    database.close();
    const again = freshEngine({ libraryFolder: fresh.folder });
    others.push(again);
    expect(listed(again, fresh.passport)).toEqual(honest);
    expect(found(again, id, fresh.passport)).toMatchObject({ verdict: 'unconfirmed' });
  });
});

describe('a passport that its owner opens on another computer', () => {
  async function moved() {
    fresh.say({ pages });
    const [id = ''] = added(
      await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], online)),
    );
    const other = freshEngine();
    others.push(other);
    const path = join(other.folder, 'mine.passport');
    copyFileSync(pathOf(fresh), path);
    return { id, other, passport: other.engine.openPassport(path, null).id };
  }

  test('says that it did not fetch the evidence itself, and confirms it when it is asked again', async () => {
    const { id, other, passport } = await moved();
    expect(found(other, id, passport)).toMatchObject({ verdict: 'valid', remarks: ['checked-elsewhere'] });
    // The list says so too, and that nothing is proven here; the cards in the file are not taken at their word.
    expect(listed(fresh, fresh.passport)).toMatchObject({ verdict: 'valid', isElsewhere: false });
    expect(listed(other, passport)).toMatchObject({ verdict: 'valid', isElsewhere: true });
    await check(other, id, stayOffline, passport);
    expect(listed(other, passport)).toMatchObject({ verdict: 'unconfirmed', isElsewhere: false });
    expect(found(other, id, passport)).toMatchObject({
      verdict: 'unconfirmed',
      integrity: 'unknown kept-elsewhere',
      issuer: 'unknown kept-elsewhere',
      revocation: 'unknown kept-elsewhere',
    });
    // What the badge says is not forgotten, and its host can be asked.
    expect(other.engine.sheet(passport, id).badge.name).toBe('Teamwork management (Good)');
    expect(other.engine.hostsToAsk(passport, [id]).map(({ host }) => host)).toEqual(['academy.example']);
    other.say({ pages });
    await check(other, id, online, passport);
    expect(found(other, id, passport)).toMatchObject({ verdict: 'valid' });
    other.say({ now: later });
    await check(other, id, stayOffline, passport);
    expect(found(other, id, passport)).toMatchObject({ integrity: 'passed confirmed-earlier-not-asked' });
  });
});

describe('the key of the marks', () => {
  test('lies in the settings, for nobody else to read, and never in a passport', async () => {
    fresh.say({ pages });
    await all(fresh.engine.importFiles(fresh.passport, [file('a.txt', hostedUrl('kept'))], online));
    const settings = join(fresh.folder, 'settings.json');
    const { evidenceKey } = z
      .object({ evidenceKey: z.string() })
      .parse(JSON.parse(readFileSync(settings, 'utf8')));
    const key = Buffer.from(evidenceKey, 'base64');
    expect(key).toHaveLength(32);
    if (process.platform !== 'win32') expect(statSync(settings).mode & 0o077).toBe(0);
    const passport = readFileSync(pathOf(fresh));
    for (const form of [key, Buffer.from(evidenceKey), Buffer.from(key.toString('hex'))])
      expect(passport.includes(form)).toBe(false);
  });

  test('is made once, and what cannot be kept is no key', () => {
    let settings: Settings = noSettings;
    const kept = {
      read: () => settings,
      change: (edit: (before: Settings) => Settings) => (settings = edit(settings)),
      problem: () => null,
    };
    expect(markKeyIn(kept).read()).toBeNull();
    const made = markKeyIn(kept).make();
    expect(made).toHaveLength(32);
    expect(markKeyIn(kept).make()).toEqual(made);
    // One that another process made counts, and one that is none is made anew.
    const other = markKeyIn({ ...kept, read: () => noSettings });
    other.make();
    expect(markKeyIn(kept).read()).toEqual(made);
    settings = { ...settings, evidenceKey: 'c2hvcnQ=' };
    expect(markKeyIn(kept).read()).toBeNull();
    expect(markKeyIn(kept).make()).toHaveLength(32);
    const full = {
      ...kept,
      read: () => noSettings,
      change: () => {
        throw new PassportError('disk-full');
      },
    };
    expect(markKeyIn(full).make()).toBeNull();
  });
});
