/** The trust book: marks, registries and shipped facts, in the passport and in the app, and what a check makes of them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { settingsFileIn } from '../../../electron/engine/settings/settings-file.ts';
import { shippedIssuers } from '../../../electron/engine/trust/known.ts';
import { parseRegistry, parseTrustBook } from '../../../electron/engine/trust/trust-file.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyName, keys } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import type { Report } from '../../../shared/verify/report.ts';
import {
  added,
  all,
  assetsFolder,
  file,
  freshEngine,
  online,
  writtenReports,
  type Fresh,
} from './fresh-engine.ts';

let fresh: Fresh;
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(() => fresh.close());

const signed = async (word: string, key: 'academy' | 'forger' = 'academy') =>
  file(
    `${word}.json`,
    await withProof(credential(word, { issuer: profile(keys[key].did) }), { key: keys[key] }),
  );

async function take(...files: Awaited<ReturnType<typeof signed>>[]): Promise<readonly string[]> {
  return added(await all(fresh.engine.importFiles(fresh.passport, files, stayOffline)));
}

const codeOf = (id: string): string | undefined =>
  fresh.engine.sheet(fresh.passport, id).report?.checks.find((check) => check.id === 'issuer-known')?.code;

const codeIn = ({ checks }: Report): string | undefined =>
  checks.find(({ id }) => id === 'issuer-known')?.code;
const remarksOf = (id: string): readonly string[] =>
  fresh.engine.sheet(fresh.passport, id).remarks.map(({ code }) => code);

describe('marking an issuer as known', () => {
  const academy = {
    id: keys.academy.did,
    domain: null,
    keys: [],
    name: academyName,
    note: 'I took this course',
  };

  test('is kept with note and date, counts at once, and can be taken back', async () => {
    const [id = ''] = await take(await signed('one'));
    expect(codeOf(id)).toBe('key-nobody-vouches-for');
    const view = fresh.engine.markIssuer(fresh.passport, { issuer: academy, place: 'passport' });
    expect(view.marks).toMatchObject([
      { place: 'passport', issuer: { ...academy, source: 'owner', since: '2026-11-21T12:00:00.000Z' } },
    ]);
    expect(view.issuers).toMatchObject([
      { id: keys.academy.did, badges: [id], knownBy: [{ note: 'I took this course' }] },
    ]);
    expect(codeOf(id)).toBe('known-to-owner');
    const after = fresh.engine.unmarkIssuer(fresh.passport, view.marks[0]?.mark ?? '');
    expect(after.marks).toEqual([]);
    expect(codeOf(id)).toBe('key-nobody-vouches-for');
    expect(() => fresh.engine.unmarkIssuer(fresh.passport, 'gone')).toThrow(
      expect.objectContaining({ code: 'mark-not-found' }),
    );
  });

  test('counts wherever the badge is shown, is no news of a later check, and what was written stays', async () => {
    const [id = ''] = await take(await signed('one'));
    fresh.engine.markIssuer(fresh.passport, { issuer: academy, place: 'passport' });
    const [held] = fresh.engine.read(fresh.passport).badges;
    const known = held?.report?.checks.find((check) => check.id === 'issuer-known');
    expect(known).toMatchObject({ outcome: 'passed', code: 'known-to-owner' });
    expect(writtenReports(fresh.folder, fresh.passport).map(codeIn)).toEqual(['key-nobody-vouches-for']);
    const events = await all(fresh.engine.checkBadges(fresh.passport, [id], stayOffline));
    expect(events.at(-1)).toMatchObject({ kind: 'finished', changes: [] });
    expect(writtenReports(fresh.folder, fresh.passport).map(codeIn)).toEqual([
      'key-nobody-vouches-for',
      'known-to-owner',
    ]);
  });

  test('in the app it counts for every passport on this computer', async () => {
    fresh.engine.markIssuer(fresh.passport, { issuer: academy, place: 'app' });
    const other = fresh.engine.createPassport({ name: 'Ben (invented)', language: 'en', isSample: false }).id;
    const events = await all(fresh.engine.importFiles(other, [await signed('one')], stayOffline));
    const [id = ''] = added(events);
    const { report } = fresh.engine.sheet(other, id);
    expect(report?.checks.find((check) => check.id === 'issuer-known')?.code).toBe('known-to-owner');
    expect(fresh.engine.trustView(other).marks).toMatchObject([{ place: 'app' }]);
  });
});

describe('continuity', () => {
  test('the same key as other badges is said, the badge itself left out', async () => {
    const [one = '', two = ''] = await take(await signed('one'), await signed('two'));
    // When the first was checked there was no other yet; now there is.
    expect(writtenReports(fresh.folder, fresh.passport).map(codeIn)).toEqual([
      'key-nobody-vouches-for',
      'same-key-as-others',
    ]);
    expect([codeOf(one), codeOf(two)]).toEqual(['same-key-as-others', 'same-key-as-others']);
    expect(fresh.engine.trustView(fresh.passport).issuers).toHaveLength(1);
  });

  test('a badge that was taken out vouches for nobody', async () => {
    const [one = '', two = ''] = await take(await signed('one'), await signed('two'));
    fresh.engine.edit(fresh.passport, { kind: 'remove', badges: [one] });
    expect(codeOf(two)).toBe('key-nobody-vouches-for');
  });

  test('another key under the same name is a group of its own, and a loud remark', async () => {
    const [genuine = ''] = await take(await signed('one'));
    const [forged = ''] = await take(await signed('two', 'forger'));
    expect(remarksOf(forged)).toContain('new-key-under-old-name');
    // The one that was there before is not blamed for the one that came, not even when both are checked again.
    await all(fresh.engine.checkBadges(fresh.passport, [genuine, forged], stayOffline));
    expect(remarksOf(genuine)).not.toContain('new-key-under-old-name');
    expect(remarksOf(forged)).toContain('new-key-under-old-name');
    const { issuers } = fresh.engine.trustView(fresh.passport);
    expect(issuers.map(({ name, badges }) => [name, badges.length])).toEqual([
      [academyName, 1],
      [academyName, 1],
    ]);
  });
});

describe('a registry', () => {
  const registry = {
    name: 'Invented register',
    asOf: '2026-11-01',
    issuers: [{ name: academyName, id: keys.academy.did }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(registry));

  test.each(['passport', 'app'] as const)(
    'is kept in the %s with date and file, apart from the marks',
    async (place) => {
      const view = fresh.engine.importRegistry(fresh.passport, { name: 'register.json', bytes }, place);
      expect(view.marks).toEqual([]);
      expect(view.registries).toMatchObject([
        {
          place,
          name: 'Invented register',
          asOf: '2026-11-01',
          file: 'register.json',
          entries: 1,
          importedAt: '2026-11-21T12:00:00.000Z',
        },
      ]);
      const [id = ''] = await take(await signed('one'));
      expect(codeOf(id)).toBe('known-to-registry');
      const twice = fresh.engine.importRegistry(fresh.passport, { name: 'again.json', bytes }, place);
      expect(twice.registries).toMatchObject([{ file: 'again.json', entries: 1 }]);
      expect(
        fresh.engine.removeRegistry(fresh.passport, twice.registries[0]?.registry ?? '').registries,
      ).toEqual([]);
      expect(codeOf(id)).toBe('key-nobody-vouches-for');
    },
  );

  test('by DID, as the Digital Credentials Consortium publishes them, is read too', () => {
    const did = {
      meta: { updated: '2026-10-01' },
      registry: { [keys.academy.did]: { name: academyName, url: '' } },
    };
    expect(parseRegistry(new TextEncoder().encode(JSON.stringify(did)), 'folder/dids.json')).toEqual({
      name: 'dids.json',
      asOf: '2026-10-01',
      issuers: [{ id: keys.academy.did, domain: null, keys: [], name: academyName, note: '' }],
    });
  });

  test.each([
    ['no JSON', '<html>'],
    ['another JSON', '{"name":"x"}'],
    ['an issuer by name alone', '{"name":"x","issuers":[{"name":"MIT"}]}'],
    [
      'a domain that is a whole address',
      '{"name":"x","issuers":[{"name":"a","domain":"https://a.example/b"}]}',
    ],
  ])('%s is refused', (_what, text) => {
    const wrong = new TextEncoder().encode(text);
    expect(() => parseRegistry(wrong, 'x.json')).toThrow(
      expect.objectContaining({ code: 'registry-malformed' }),
    );
    expect(() => parseTrustBook(wrong, '')).toThrow(
      expect.objectContaining({ code: 'trust-book-malformed' }),
    );
  });
});

describe('what ships with the app', () => {
  test('says where it comes from, and names no key', () => {
    for (const issuer of shippedIssuers(assetsFolder)) {
      expect(issuer).toMatchObject({
        source: 'shipped',
        id: null,
        keys: [],
        registry: { name: 'SoftSkills4EU' },
      });
      expect(issuer.domain).toMatch(/^(?:academy-)?softskills4\.eu$/);
    }
  });

  test('never counts for a name alone', async () => {
    const json = credential('claim', { issuer: profile(keys.forger.did, 'SoftSkills4EU Consortium') });
    const [id = ''] = await take(file('claim.json', await withProof(json, { key: keys.forger })));
    expect(codeOf(id)).toBe('key-nobody-vouches-for');
  });

  test('counts where its own site confirms the badge', async () => {
    const site = 'https://academy-softskills4.eu';
    const [assertion, badge, issuer] = ['assertion', 'badge', 'issuer'].map((name) => `${site}/${name}.json`);
    fresh.say({
      pages: {
        [`${site}/assertion.json`]: hostedAssertion('x', { id: assertion ?? '', badge: badge ?? '' }),
        [`${site}/badge.json`]: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'BadgeClass',
          id: badge,
          name: 'Social Skills (Good)',
          description: 'Invented.',
          image: `${site}/a.png`,
          criteria: { narrative: 'Take part.' },
          issuer,
        },
        [`${site}/issuer.json`]: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Issuer',
          id: issuer,
          name: 'SoftSkills4EU Consortium',
          url: site,
          email: 'a@example.org',
        },
      },
    });
    const events = await all(
      fresh.engine.importFiles(fresh.passport, [file('a.txt', assertion ?? '')], online),
    );
    expect(codeOf(added(events)[0] ?? '')).toBe('known-to-project');
    expect(hostedUrl('x')).not.toContain('softskills4');
  });
});

describe('the owner’s own list as a file', () => {
  const mark = (over: object, place: 'passport' | 'app' = 'passport') =>
    fresh.engine.markIssuer(fresh.passport, {
      issuer: { id: null, domain: null, keys: [], name: academyName, note: '', ...over },
      place,
    });

  test('is read again as it was written, and the command line’s check knows the issuer by it', async () => {
    const thumbprint = 'N'.repeat(43);
    mark({ id: keys.academy.did, note: 'I took “this” course' });
    mark({ domain: 'office.example:8080', keys: [thumbprint] }, 'app');
    const { name, bytes } = fresh.engine.trustBookFile(fresh.passport);
    expect(name).toBe('known-issuers-2026-11-21.json');
    const since = '2026-11-21T12:00:00.000Z';
    // As docs/command-line.md writes it: what says nothing is left out.
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
      issuers: [
        { name: academyName, id: keys.academy.did, note: 'I took “this” course', since },
        { name: academyName, domain: 'office.example:8080', keys: [thumbprint], since },
      ],
    });
    const known = parseTrustBook(bytes, 'never');
    expect(known).toEqual(fresh.engine.trustView(fresh.passport).marks.map(({ issuer }) => issuer));
    const badge = await signed('listed');
    const other = freshEngine();
    const [result] = await all(other.engine.verifyFiles([badge], stayOffline, { recipients: [], known }));
    await other.close();
    expect(result?.ok === true ? codeIn(result.verified.report) : null).toBe('known-to-owner');
  });

  test('leaves out what no check could find again, and so stays readable', () => {
    mark({ domain: 'https://academy.example/path' });
    mark({ keys: ['short'] });
    mark({ domain: 'academy.example' });
    const { bytes } = fresh.engine.trustBookFile(fresh.passport);
    expect(parseTrustBook(bytes, '').map(({ domain }) => domain)).toEqual(['academy.example']);
  });

  test('of nobody is an empty list', () => {
    expect(parseTrustBook(fresh.engine.trustBookFile(fresh.passport).bytes, '')).toEqual([]);
  });
});

describe('the app’s settings', () => {
  const settings = (): string => join(fresh.folder, 'settings.json');

  test('consents are kept, and decide who may be asked', () => {
    fresh.engine.setConsent('good.example', 'always');
    fresh.engine.setConsent('bad.example', 'never');
    fresh.engine.setConsent('old.example', 'always');
    fresh.engine.setConsent('old.example', null);
    fresh.engine.setPrivateHost('office.example:8080', true);
    expect(fresh.engine.consents()).toMatchObject({
      hosts: [
        { host: 'good.example', consent: 'always' },
        { host: 'bad.example', consent: 'never' },
      ],
      privateHosts: ['office.example:8080'],
      problem: null,
    });
    expect(fresh.engine.consentedNetwork(['bad.example', 'once.example'])).toMatchObject({
      online: true,
      hosts: new Set(['once.example', 'good.example']),
      never: new Set(['bad.example']),
      // Named as an office's: that is no consent to ask it.
      privateHosts: ['office.example:8080'],
    });
    fresh.engine.setConsent('good.example', null);
    expect(fresh.engine.consentedNetwork(['bad.example'])).toMatchObject({ online: false });
  });

  test('are one whole file, and another process’s change is seen', () => {
    fresh.engine.setConsent('good.example', 'always');
    expect(readdirSync(fresh.folder).filter((name) => name.includes('part'))).toEqual([]);
    const text = readFileSync(settings(), 'utf8');
    writeFileSync(settings(), text.replace('good.example', 'other.example'));
    expect(fresh.engine.consents().hosts).toMatchObject([{ host: 'other.example' }]);
  });

  test('that cannot be kept are a Problem of their own: nobody chose their place', () => {
    const elsewhere = join(fresh.folder, 'a-file');
    writeFileSync(elsewhere, '');
    const unwritable = settingsFileIn(join(elsewhere, 'library'), () => new Date());
    expect(() => unwritable.change((before) => before)).toThrow(
      expect.objectContaining({ code: 'settings-not-writable' }),
    );
  });

  test.each(['{"version":1', '{"version":1,"consents":"all"}', '{"version":7}'])(
    'damaged ones are set aside, said, and never lost: %s',
    (damaged) => {
      writeFileSync(settings(), damaged);
      const { hosts, problem } = fresh.engine.consents();
      expect([hosts, problem?.code]).toEqual([[], 'settings-damaged']);
      const aside = String(problem?.detail['file']);
      expect(readFileSync(join(fresh.folder, aside), 'utf8')).toBe(damaged);
      fresh.engine.setConsent('good.example', 'always');
      expect(fresh.engine.consents().hosts).toHaveLength(1);
      expect(readFileSync(join(fresh.folder, aside), 'utf8')).toBe(damaged);
    },
  );
});
