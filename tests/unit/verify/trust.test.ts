/** Do we know this issuer? By what was proven, never by what a badge only claims. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { thumbprintOf } from '../../../shared/verify/keys/thumbprint.ts';
import { fromMultibase } from '../../../shared/verify/keys/public-key.ts';
import type { KnownIssuer, SeenIssuer, TrustBook } from '../../../shared/verify/trust.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { academyName, academyWorld, at, keys } from '../../fixtures/people.ts';
import type { TestKey } from '../../fixtures/keys.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying } from './asking.ts';
import { hostedAssertion } from '../../fixtures/open-badges-2.ts';
import { memoryWorld } from './memory-world.ts';

async function thumbprint(key: TestKey): Promise<string> {
  const found = fromMultibase(key.multibase);
  if (found === null) throw new Error('a test key is no key');
  return thumbprintOf(found);
}

const thumbprints = { academy: await thumbprint(keys.academy), forger: await thumbprint(keys.forger) };

function known(over: Partial<KnownIssuer>): KnownIssuer {
  return {
    id: null,
    domain: null,
    keys: [],
    name: 'The Academy',
    note: 'I took this course',
    source: 'owner',
    registry: null,
    since: '2026-10-01T09:00:00Z',
    ...over,
  };
}

function seen(over: Partial<SeenIssuer>): SeenIssuer {
  return { id: null, name: null, domains: [], keys: [], badges: 1, ...over };
}

function book(over: Partial<TrustBook>): TrustBook {
  return { known: [], seen: [], ...over };
}

function badge(key: TestKey = keys.academy, over: JsonObject = {}): string {
  return jws(
    { alg: 'EdDSA', kid: key.method },
    credential('known', { issuer: profile(key.did), ...over }),
    key,
  );
}

/** Issued by did:web:academy.example, signed with `key`. */
function webBadge(key: TestKey): string {
  const kid = `${at.didWeb}#${keys.academy.multibase}`;
  return jws(
    { alg: 'EdDSA', kid, jwk: { ...key.jwk } },
    credential('web', { issuer: profile(at.didWeb) }),
    key,
  );
}

const online = (trust: TrustBook) => memoryWorld({ trust, page: (url) => academyWorld[url] ?? null });

describe('an issuer is known', () => {
  it.each([
    ['by its key', { keys: [thumbprints.academy] }],
    ['by its id', { id: keys.academy.did }],
  ])('%s', async (_, names) => {
    const given = await verifying(badge(), memoryWorld({ trust: book({ known: [known(names)] }) }));
    expect(answer(given, 'issuer-known')).toBe('passed known-to-owner');
    expect(detail(given, 'issuer-known')).toEqual({
      name: 'The Academy',
      date: '2026-10-01T09:00:00Z',
      note: 'I took this course',
    });
  });

  it('by a domain that confirmed it, and by no other', async () => {
    const asked = webBadge(keys.academy);
    const knowing = (domain: string) => online(book({ known: [known({ domain, note: '' })] }));
    expect(answer(await verifying(asked, knowing('academy.example')), 'issuer-known')).toBe(
      'passed known-to-owner-without-note',
    );
    for (const domain of ['example', 'sub.academy.example', 'academy.example.evil.example'])
      expect(answer(await verifying(asked, knowing(domain)), 'issuer-known')).toBe('unknown nobody-said');
  });

  it('first by the owner, then by a registry, then by what the app ships', async () => {
    const id = keys.academy.did;
    const registry = { name: 'The list', asOf: '2026-01-01' };
    const shipped = known({ id, source: 'shipped', registry: { name: 'Ours', asOf: '' } });
    const listed = known({ id, source: 'registry', registry });
    const asked = async (all: readonly KnownIssuer[]) =>
      verifying(badge(), memoryWorld({ trust: book({ known: all }) }));
    expect(answer(await asked([shipped, listed, known({ id })]), 'issuer-known')).toBe(
      'passed known-to-owner',
    );
    const given = await asked([shipped, listed]);
    expect(answer(given, 'issuer-known')).toBe('passed known-to-registry');
    expect(detail(given, 'issuer-known')).toMatchObject({ registry: 'The list', date: '2026-01-01' });
    expect(answer(await asked([shipped]), 'issuer-known')).toBe('passed known-to-project');
  });

  it('and that is no part of the verdict', async () => {
    expect((await verifying(badge())).report.verdict).toBe('valid');
    expect(answer(await verifying(badge()), 'issuer-known')).toBe('unknown key-nobody-vouches-for');
  });
});

describe('a claim that nobody confirmed', () => {
  it('is never compared: id, domain and name are free for anybody to write', async () => {
    const forged = webBadge(keys.forger);
    const trust = book({ known: [known({ id: at.didWeb, domain: 'academy.example' })] });
    const denied = await verifying(forged, online(trust));
    expect(denied.report.verdict).toBe('invalid');
    expect(answer(denied, 'issuer-known')).toBe('not-applicable not-confirmed');
    const unreachable = await verifying(forged, memoryWorld({ trust }));
    expect(answer(unreachable, 'issuer')).toBe('unknown offline');
    expect(answer(unreachable, 'issuer-known')).toBe('unknown key-nobody-vouches-for');
  });

  it('is not helped by a known key of another issuer', async () => {
    const trust = book({ known: [known({ id: 'https://forger.example', keys: [thumbprints.forger] })] });
    const given = await verifying(webBadge(keys.forger), memoryWorld({ trust }));
    expect(answer(given, 'issuer-known')).toBe('unknown key-nobody-vouches-for');
  });

  it('of a badge that was changed says nothing', async () => {
    const [head, , signature] = badge().split('.');
    const [, payload] = badge(keys.academy, { name: 'Better' }).split('.');
    const trust = book({ known: [known({ id: keys.academy.did, keys: [thumbprints.academy] })] });
    const given = await verifying([head, payload, signature].join('.'), memoryWorld({ trust }));
    expect(answer(given, 'issuer-known')).toBe('not-applicable not-confirmed');
  });
});

describe('continuity', () => {
  it('tells how many other badges the same key signed', async () => {
    const trust = book({
      seen: [
        seen({ keys: [thumbprints.academy], badges: 3 }),
        seen({ keys: [thumbprints.forger], badges: 9 }),
      ],
    });
    const given = await verifying(badge(), memoryWorld({ trust }));
    expect(answer(given, 'issuer-known')).toBe('unknown same-key-as-others');
    expect(detail(given, 'issuer-known')).toEqual({ count: 3 });
  });

  it('tells how many the same domain confirmed', async () => {
    const given = await verifying(
      webBadge(keys.academy),
      online(book({ seen: [seen({ domains: ['academy.example'], badges: 2 })] })),
    );
    expect(answer(given, 'issuer-known')).toBe('unknown same-domain-as-others');
    expect(detail(given, 'issuer-known')).toMatchObject({ count: 2, domain: 'academy.example' });
  });
});

describe('a new key under an old name', () => {
  const old = { name: academyName.toUpperCase(), keys: [thumbprints.academy], badges: 4 };
  const loud = async (text: string, trust: TrustBook, isOnline = false) =>
    remarks(await verifying(text, isOnline ? online(trust) : memoryWorld({ trust }))).includes(
      'new-key-under-old-name',
    );

  it('is said loudly, whoever knows the name', async () => {
    expect(await loud(badge(keys.forger), book({ seen: [seen(old)] }))).toBe(true);
    const { name, keys: oldKeys } = old;
    expect(await loud(badge(keys.forger), book({ known: [known({ name, keys: oldKeys })] }))).toBe(true);
    expect(
      await loud(badge(keys.forger), book({ known: [known({ name, domain: 'academy.example' })] })),
    ).toBe(true);
  });

  it('is said of a new address too, for badges that are published and not signed', async () => {
    const assertion = hostedAssertion('known');
    const pages = (url: string) =>
      url === assertion['id'] ? { body: assertion } : (academyWorld[url] ?? null);
    const asked = async (domain: string) => {
      const trust = book({ known: [known({ name: academyName, domain })] });
      return (await verifying(assertion, memoryWorld({ trust, page: pages }))).report.remarks.find(
        ({ code }) => code === 'new-domain-under-old-name',
      );
    };
    expect(await asked('other.example')).toEqual({
      code: 'new-domain-under-old-name',
      detail: { name: academyName, domain: 'academy.example' },
    });
    expect(await asked('academy.example')).toBeUndefined();
  });

  it('is said of an old id too', async () => {
    const trust = book({ seen: [seen({ id: at.didWeb, keys: [thumbprints.academy] })] });
    expect(await loud(webBadge(keys.forger), trust)).toBe(true);
  });

  it('is not said of the old key, of a new name, or where the old domain answers for the new key', async () => {
    expect(await loud(badge(), book({ seen: [seen(old)] }))).toBe(false);
    expect(await loud(badge(keys.forger), book({ seen: [seen({ ...old, name: 'Another' })] }))).toBe(false);
    const before = seen({ name: academyName, keys: [thumbprints.forger], domains: ['academy.example'] });
    expect(await loud(webBadge(keys.academy), book({ seen: [before] }), true)).toBe(false);
  });
});
