/** Proof that outlives the issuer: what kept documents can say, and what they cannot. */
import { gzipSync } from 'node:zlib';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { keptWorld } from '../../../shared/verify/kept-world.ts';
import { confirmedAt, hostsToAsk } from '../../../shared/verify/report.ts';
import {
  fetchFailures,
  type FetchedDocument,
  type FetchFailure,
  type World,
} from '../../../shared/verify/world.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academy, academyWorld, at, keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying } from './asking.ts';
import { memoryWorld, type Page } from './memory-world.ts';

const then = '2026-11-21T12:00:00.000Z';
const now = '2031-05-01T08:00:00Z';

/** Checks once with everything within reach, then again years later from what was kept. */
async function again(
  badge: Json,
  pages: (url: string) => Page | FetchFailure | null,
  { failure = 'unreachable', later }: { readonly failure?: FetchFailure; readonly later?: World } = {},
) {
  const first = await verifying(badge, memoryWorld({ page: pages }));
  const documents = new Map(first.documents.map((document) => [document.url, document]));
  const world = later ?? memoryWorld({ now, otherwise: failure });
  const second = await verifying(
    badge,
    keptWorld(world, (url) => documents.get(url)),
  );
  return { first, second };
}

const hosted = hostedAssertion('kept');
const hostedAt = hostedUrl('kept');
const served = (url: string): Page | null =>
  url === hostedAt ? { body: hosted } : (academyWorld[url] ?? null);

describe('a hosted badge whose host is gone', () => {
  it('stays confirmed on the day when it was, and is neither valid nor invalid', async () => {
    const { first, second } = await again(hosted, served);
    expect(first.report.verdict).toBe('valid');
    expect(confirmedAt(first.report)).toBe(then);
    expect(answer(second, 'integrity')).toBe('passed confirmed-earlier');
    expect(answer(second, 'issuer')).toBe('passed confirmed-earlier');
    expect(answer(second, 'revocation')).toBe('unknown confirmed-earlier');
    expect(detail(second, 'revocation')).toMatchObject({ date: then, host: 'academy.example' });
    expect(second.report.verdict).toBe('unconfirmed');
    expect(confirmedAt(second.report)).toBe(then);
    expect(remarks(second)).toContain('kept-documents-used');
    expect(second.documents.every(({ isKept }) => isKept === true)).toBe(true);
    expect(second.badge.name).toBe(first.badge.name);
    expect(hostsToAsk(second.report)).toEqual(['academy.example']);
  });

  it.each(['unreachable', 'timeout', 'not-found', 'http-status'] as const)('with %s', async (failure) => {
    const { second } = await again(hosted, served, { failure });
    expect(answer(second, 'revocation')).toBe('unknown confirmed-earlier');
  });

  it.each(['offline', 'host-not-allowed'] as const)(
    'is told apart from one that was not asked: %s',
    async (failure) => {
      const { second } = await again(hosted, served, { failure });
      expect(answer(second, 'integrity')).toBe('passed confirmed-earlier-not-asked');
      expect(answer(second, 'revocation')).toBe('unknown confirmed-earlier-not-asked');
    },
  );

  it('is withdrawn where the host says so, whatever was kept', async () => {
    const later = memoryWorld({ now, pages: { [hostedAt]: 'gone' }, otherwise: 'unreachable' });
    const { second } = await again(hosted, served, { later });
    expect(answer(second, 'revocation')).toBe('failed revoked');
    expect(second.report.verdict).toBe('invalid');
  });

  it('is withdrawn where the host said so before it went', async () => {
    const revoked = { ...hosted, revoked: true };
    const { second } = await again(hosted, (url) => (url === hostedAt ? { body: revoked } : served(url)));
    expect(answer(second, 'revocation')).toBe('failed revoked');
  });

  it('with nothing kept reads as before', async () => {
    const world = keptWorld(memoryWorld({ now, otherwise: 'unreachable' }), () => undefined);
    const given = await verifying(hosted, world);
    expect(answer(given, 'revocation')).toBe('unknown unreachable');
    expect(confirmedAt(given.report)).toBeNull();
  });
});

describe('a signed badge whose issuer is gone', () => {
  const method = `${at.didWeb}#${keys.academy.multibase}`;
  const list = `${academy}/revoked.json`;
  const signed = (over: JsonObject = {}): string =>
    jws(
      { alg: 'EdDSA', kid: method },
      credential('kept', { issuer: profile(at.didWeb), ...over }),
      keys.academy,
    );
  const listed = signed({ credentialStatus: { id: list, type: '1EdTechRevocationList' } });
  const withList = (body: JsonObject) => (url: string) =>
    url === list ? { body } : (academyWorld[url] ?? null);

  it('keeps its signature and its issuer as facts of that day', async () => {
    const { second } = await again(signed(), (url) => academyWorld[url] ?? null);
    expect(answer(second, 'integrity')).toBe('passed confirmed-earlier');
    expect(answer(second, 'issuer')).toBe('passed confirmed-earlier');
    expect(detail(second, 'issuer')).toMatchObject({ domain: 'academy.example', date: then });
    expect(answer(second, 'revocation')).toBe('not-applicable no-status');
    expect(confirmedAt(second.report)).toBe(then);
  });

  it('is not called "not withdrawn" by an old list', async () => {
    const { first, second } = await again(listed, withList({ issuer: at.didWeb, revokedCredential: [] }));
    expect(answer(first, 'revocation')).toBe('passed not-revoked');
    expect(answer(second, 'revocation')).toBe('unknown confirmed-earlier');
    expect(second.report.verdict).toBe('unconfirmed');
  });

  it.each([
    ['revocation', 0, 'passed not-revoked', 'unknown confirmed-earlier'],
    ['suspension', 0, 'passed not-suspended', 'unknown confirmed-earlier'],
    ['suspension', 1, 'failed suspended', 'unknown suspended-earlier'],
    ['revocation', 1, 'failed revoked', 'failed revoked'],
  ])('by an old list of bits for %s that says %i', async (statusPurpose, bit, before, after) => {
    const bits = new Uint8Array(131_072 / 8).fill(bit === 1 ? 0xff : 0);
    const encodedList = `u${base64urlnopad.encode(new Uint8Array(gzipSync(bits)))}`;
    const body = jws(
      { alg: 'EdDSA', kid: method },
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: at.didWeb,
        // Over by the time of the second check, which is no fault of what it said in its time.
        validUntil: '2027-01-01T00:00:00Z',
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: { type: 'BitstringStatusList', statusPurpose, encodedList },
      },
      keys.academy,
    );
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: '5',
      statusListCredential: list,
    };
    const pages = (url: string): Page | null => (url === list ? { body } : (academyWorld[url] ?? null));
    const { first, second } = await again(signed({ credentialStatus: entry }), pages);
    expect(answer(first, 'revocation')).toBe(before);
    expect(answer(second, 'revocation')).toBe(after);
  });

  it('stays withdrawn by an old list', async () => {
    const id = credential('kept')['id'] ?? '';
    const { second } = await again(listed, withList({ issuer: at.didWeb, revokedCredential: [{ id }] }));
    expect(answer(second, 'revocation')).toBe('failed revoked');
  });

  it('is not condemned by an old list of keys that lacks a newer one', async () => {
    const did = `${academy}/.well-known/did.json`;
    const empty = {
      ...academyWorld[did],
      body: { id: at.didWeb, verificationMethod: [], assertionMethod: [keys.forger.did] },
    };
    const badge = jws(
      { alg: 'EdDSA', kid: method, jwk: { ...keys.academy.jwk } },
      credential('new', { issuer: profile(at.didWeb) }),
      keys.academy,
    );
    const { first, second } = await again(badge, (url) => (url === did ? { body: empty.body } : null));
    expect(first.report.verdict).toBe('invalid');
    expect(answer(second, 'issuer')).toBe('unknown not-confirmed-earlier');
    expect(second.report.verdict).toBe('unconfirmed');
  });
});

describe('a kept document', () => {
  const document: FetchedDocument = {
    url: `${academy}/x`,
    finalUrl: `${academy}/x`,
    status: 200,
    mediaType: 'application/json',
    headers: {},
    bytes: new TextEncoder().encode('{}'),
    sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    fetchedAt: then,
  };

  it('takes no place of the host’s own word that it was taken away', async () => {
    const world = keptWorld(memoryWorld({ otherwise: 'gone' }), () => document);
    expect(await world.fetch(document.url)).toMatchObject({ ok: false, failure: 'gone' });
  });

  it.each(fetchFailures.filter((failure) => failure !== 'gone'))(
    'stands in for a failure, which says nothing about it: %s',
    async (failure) => {
      const world = keptWorld(memoryWorld({ otherwise: failure }), () => document);
      expect(await world.fetch(document.url)).toMatchObject({
        ok: true,
        document: { isKept: true, keptFor: failure },
      });
    },
  );

  it('stands in for a web page, as it stands on a domain that was given up, but not where a page stood before', async () => {
    const page = { body: '\uFEFF\n<!DOCTYPE html><html></html>' };
    const parked = memoryWorld({ pages: { [document.url]: page } });
    expect(await keptWorld(parked, () => document).fetch(document.url)).toMatchObject({
      document: { isKept: true, keptFor: 'not-found' },
    });
    const before = { ...document, bytes: new TextEncoder().encode(page.body) };
    const fresh = await keptWorld(parked, () => before).fetch(document.url);
    expect(fresh.ok && fresh.document.isKept).toBeUndefined();
  });

  it('that was a withdrawal stays one, and is marked as kept', async () => {
    const world = keptWorld(memoryWorld({ otherwise: 'timeout' }), () => ({ ...document, status: 410 }));
    expect(await world.fetch(document.url)).toMatchObject({
      ok: false,
      failure: 'gone',
      document: { isKept: true, keptFor: 'timeout' },
    });
  });

  it('is not looked for where the host answers', async () => {
    const world = keptWorld(memoryWorld({ pages: { [document.url]: { a: 1 } } }), () => {
      throw new Error('asked for without need');
    });
    expect(await world.fetch(document.url)).toMatchObject({ ok: true });
  });
});
