/** Before anybody is asked: which hosts, about what, and what each of them would learn by the question. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { standsFor } from '../../../electron/engine/network/host-names.ts';
import type { HostToAsk } from '../../../shared/contract/trust-views.ts';
import { claims, credential } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { added, all, file, freshEngine, online, type Fresh } from './fresh-engine.ts';

const files = resolve(import.meta.dirname, '../../fixtures/files');
const pages = {
  ...Object.fromEntries(Object.entries(academyWorld).map(([url, { body }]) => [url, { body }])),
  [hostedUrl('told')]: hostedAssertion('told'),
};

let fresh: Fresh;
beforeEach(() => {
  fresh = freshEngine();
});
afterEach(() => fresh.close());

async function take(one: ReturnType<typeof file>, network = stayOffline): Promise<readonly string[]> {
  return added(await all(fresh.engine.importFiles(fresh.passport, [one], network)));
}
const hosts = (): readonly HostToAsk[] => fresh.engine.hostsToAsk(fresh.passport, []);

describe('a hosted badge', () => {
  test('is named to its host, whatever the question is', async () => {
    const [id = ''] = await take(file('hosted.json', hostedAssertion('told')));
    const [host, ...others] = hosts();
    expect(others).toEqual([]);
    expect(host).toMatchObject({ host: 'academy.example', badges: [id], consent: null });
    expect(host?.addresses).toContain(hostedUrl('told'));
    expect(host?.checks).toContain('revocation');
    expect(host?.learns).toContain('badge');
    // There is no list: whether it was withdrawn stands at the badge's own address.
    expect(host?.learns).not.toContain('list');
  });

  test('that was confirmed before can be asked about again, and no list is spoken of', async () => {
    fresh.say({ pages });
    const [id = ''] = await take(file('hosted.json', hostedAssertion('told')), online);
    expect(hosts()[0]?.learns).toEqual(expect.arrayContaining(['badge']));
    expect(hosts()[0]?.learns).not.toContain('list');
    await all(fresh.engine.checkBadges(fresh.passport, [id], stayOffline));
    expect(hosts()[0]?.learns).not.toContain('list');
  });
});

test('a signed badge is not named: its issuer’s key, profile and list are asked for', async () => {
  fresh.say({ pages });
  const text = readFileSync(join(files, 'ob2-signed/good.jws'), 'utf8');
  await take(file('signed.jws', text), online);
  const [host] = hosts();
  expect(host?.addresses).toEqual(expect.arrayContaining([at.ob2Revocations]));
  expect(host?.learns.toSorted()).toEqual(['issuer', 'list']);
});

test('a host that may have a newer copy is named too, though no check waits for it', async () => {
  const json = credential('refreshed', {
    refreshService: { id: 'https://newer.example/badge', type: '1EdTechCredentialRefresh' },
  });
  const header = { alg: 'EdDSA', typ: 'JWT', kid: keys.academy.method };
  const [id = ''] = await take(file('a.jwt', jws(header, claims(json), keys.academy)));
  expect(hosts()).toContainEqual({
    host: 'newer.example',
    checks: [],
    learns: ['badge'],
    addresses: [],
    badges: [id],
    consent: null,
  });
});

test('what was said of a host counts for each of its ports, and "never" most', async () => {
  await take(file('hosted.json', hostedAssertion('told')));
  fresh.engine.setConsent('academy.example', 'always');
  expect(hosts()[0]?.consent).toBe('always');
  fresh.engine.setConsent('ACADEMY.example.', 'never');
  expect(hosts()[0]?.consent).toBe('never');
});

test.each([
  ['academy.example', 'academy.example', true],
  ['academy.example', 'academy.example:8443', true],
  ['academy.example:8443', 'academy.example:8443', true],
  ['academy.example:8443', 'academy.example:443', false],
  ['Academy.Example.', 'academy.example:443', true],
  ['academy.example', 'academy.example.:443', true],
  ['academy.example', 'academy.example.evil.example', false],
  ['academy.example', 'my-academy.example', false],
  ['[::1]', '[::1]:8080', true],
  ['', 'academy.example', false],
])('"%s" stands for "%s": %s', (name, host, expected) => {
  expect(standsFor(name, host)).toBe(expected);
});
