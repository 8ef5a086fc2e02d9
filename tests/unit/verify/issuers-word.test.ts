/** Whose key is it? Only the issuer's own document can say so. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { claims, credential, profile } from '../../fixtures/open-badges-3.ts';
import { at, controllerDocument, keys } from '../../fixtures/people.ts';
import { jws, proofOf, withProof } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

const key = keys.academy;
const method = `${at.issuer}#${key.multibase}`;

function signed(issuer: string, how: Parameters<typeof withProof>[1]): Promise<JsonObject> {
  return withProof(credential('word', { issuer: profile(issuer) }), how);
}

const byAcademy = await signed(at.issuer, { key, method });

/** The issuer answers with this. */
async function asking(document: object | 'not-found' | 'offline' | 'timeout', badge: JsonObject = byAcademy) {
  return verifying(badge, memoryWorld({ pages: { [at.issuer]: document } }));
}

describe('an issuer with a web address', () => {
  it('confirms a key that its document lists for assertions', async () => {
    const given = await asking(controllerDocument(at.issuer, key));
    expect(answer(given, 'issuer')).toBe('passed confirmed-by-domain');
    expect(detail(given, 'issuer')).toEqual({ domain: 'academy.example' });
    expect(given.report.verdict).toBe('valid');
    expect(given.documents.map(({ url }) => url)).toEqual([at.issuer]);
  });

  it('may name the key otherwise than the proof does', async () => {
    const named = {
      ...controllerDocument(at.issuer, key),
      verificationMethod: [],
      assertionMethod: [key.method],
    };
    const badge = await signed(at.issuer, { key });
    expect(answer(await asking(named, badge), 'issuer')).toBe('passed confirmed-by-domain');
  });

  it('may write its key inside assertionMethod, with a relative name, and as a JWK', async () => {
    const inside = { id: '#k1', type: 'JsonWebKey', controller: at.issuer, publicKeyJwk: key.jwk };
    const badge = await signed(at.issuer, { key, method: `${at.issuer}#k1` });
    const document = { id: at.issuer, assertionMethod: [inside] };
    expect(answer(await asking(document, badge), 'integrity')).toBe('passed signature-good');
    expect(answer(await asking(document, badge), 'issuer')).toBe('passed confirmed-by-domain');
  });

  it.each([
    ['lists another key', controllerDocument(at.issuer, keys.forger), 'failed not-the-issuers-key'],
    [
      'lists the key for signing in only',
      controllerDocument(at.issuer, key, { uses: 'authentication' }),
      'failed key-not-for-signing',
    ],
    [
      'lists the key of somebody else',
      controllerDocument(at.issuer, key, { controller: 'https://evil.example' }),
      'failed not-the-issuers-key',
    ],
    [
      'is the document of another',
      { ...controllerDocument(at.issuer, key), id: 'https://evil.example' },
      'failed not-the-issuers-key',
    ],
    ['lists no keys', { id: at.issuer, type: 'Profile', name: 'x' }, 'unknown key-carried-by-badge'],
    ['is a page', { body: '<!doctype html>' }, 'unknown not-json'],
    ['is not there', 'not-found', 'unknown not-found'],
    ['cannot be asked', 'offline', 'unknown offline'],
    ['does not answer', 'timeout', 'unknown timeout'],
    [
      'is somewhere else',
      { body: controllerDocument(at.issuer, key), finalUrl: 'https://evil.example/x' },
      'unknown redirected-elsewhere',
    ],
    [
      'is served by its host in plain http, as the World allowed',
      { body: controllerDocument(at.issuer, key), finalUrl: 'http://academy.example/issuers/7' },
      'passed confirmed-by-domain',
    ],
    [
      'has moved to www.',
      { body: controllerDocument(at.issuer, key), finalUrl: 'https://www.academy.example/issuers/7' },
      'passed confirmed-by-domain',
    ],
  ] as const)('whose document %s', async (_, document, expected) => {
    const given = await asking(document);
    expect(answer(given, 'issuer')).toBe(expected);
    // The key stands in the fragment of its name, so the signature itself can be checked.
    expect(answer(given, 'integrity')).toBe('passed signature-good');
  });

  it('is not confirmed by a key that the badge carries, and the report says so', async () => {
    const given = await asking('offline');
    expect(given.report.verdict).toBe('unconfirmed');
    expect(remarks(given)).toContain('key-carried-by-badge');
  });

  it('cannot be named by a forger with a did:key of its own', async () => {
    const forged = await signed(at.issuer, { key: keys.forger });
    expect(answer(await asking(controllerDocument(at.issuer, key), forged), 'issuer')).toBe(
      'failed not-the-issuers-key',
    );
  });

  it('may publish a bare key at its own origin, but not at another', async () => {
    const jwt = (kid: string): string =>
      jws({ alg: 'RS256', kid }, claims(credential('bare', { issuer: profile(at.issuer) })), keys.academyRsa);
    const world = (kid: string) =>
      memoryWorld({ pages: { [kid]: keys.academyRsa.jwk }, otherwise: 'not-found' });
    const [own, other] = ['https://academy.example/k', 'https://evil.example/k'];
    expect(answer(await verifying(jwt(own), world(own)), 'issuer')).toBe('passed confirmed-by-domain');
    expect(answer(await verifying(jwt(other), world(other)), 'integrity')).toBe('passed signature-good');
    expect(answer(await verifying(jwt(other), world(other)), 'issuer')).toBe('unknown not-found');
  });

  it('outweighs a bare key at its origin: its document lists the keys', async () => {
    const kid = 'https://academy.example/k';
    const jwt = jws(
      { alg: 'RS256', kid },
      claims(credential('bare', { issuer: profile(at.issuer) })),
      keys.academyRsa,
    );
    const world = memoryWorld({
      pages: { [kid]: keys.academyRsa.jwk, [at.issuer]: controllerDocument(at.issuer, key) },
    });
    expect(answer(await verifying(jwt, world), 'issuer')).toBe('failed not-the-issuers-key');
  });

  it('may keep its keys in a set', async () => {
    const kid = 'https://academy.example/jwks.json#rsa-1';
    const jwt = jws(
      { alg: 'RS256', kid },
      claims(credential('set', { issuer: profile(at.issuer) })),
      keys.academyRsa,
    );
    const set = {
      keys: [
        { ...keys.forgerRsa.jwk, kid: 'rsa-0' },
        { ...keys.academyRsa.jwk, kid: 'rsa-1' },
      ],
    };
    const world = memoryWorld({
      pages: { 'https://academy.example/jwks.json': set },
      otherwise: 'not-found',
    });
    expect((await verifying(jwt, world)).report.verdict).toBe('valid');
  });
});

describe('an issuer that is a did:key', () => {
  it('is its key, and the sentence says no more', async () => {
    const given = await verifying(await signed(key.did, { key }));
    expect(answer(given, 'issuer')).toBe('passed did-key');
    expect(given.report.verdict).toBe('valid');
  });

  it('is not another did:key', async () => {
    expect(answer(await verifying(await signed(key.did, { key: keys.forger })), 'issuer')).toBe(
      'failed not-the-issuers-key',
    );
  });

  it('is not a key that came with the badge', async () => {
    const elsewhere = `https://evil.example/#${keys.forger.multibase}`;
    expect(
      answer(await verifying(await signed(key.did, { key: keys.forger, method: elsewhere })), 'issuer'),
    ).toBe('failed not-the-issuers-key');
  });
});

describe('other issuers', () => {
  it('with a name that cannot be looked up are unknown', async () => {
    const given = await verifying(await signed('did:ion:abc', { key }));
    expect(answer(given, 'issuer')).toBe('unknown issuer-not-resolvable');
    expect(detail(given, 'issuer')).toEqual({ issuer: 'did:ion' });
  });

  it('sign with keys that cannot be looked up', async () => {
    const given = await verifying(await signed('did:ion:abc', { key, method: 'did:ion:abc#k' }));
    expect(answer(given, 'integrity')).toBe('unknown key-method-not-supported');
    expect(answer(given, 'issuer')).toBe('unknown integrity-unknown');
  });

  it('with a did:web are asked at its address, and only there', async () => {
    const did = 'did:web:academy.example%3A8443:a';
    const badge = await signed(did, { key, method: `${did}#k` });
    const document = {
      id: did,
      verificationMethod: [
        { id: '#k', type: 'Multikey', controller: did, publicKeyMultibase: key.multibase },
      ],
      assertionMethod: ['#k'],
    };
    const world = memoryWorld({ pages: { 'https://academy.example:8443/a/did.json': document } });
    const given = await verifying(badge, world);
    expect(given.report.verdict).toBe('valid');
    expect(detail(given, 'issuer')).toEqual({ domain: 'academy.example:8443' });
    expect(new Set(world.asked)).toEqual(new Set(['https://academy.example:8443/a/did.json']));
  });

  it('are never looked for in files or data', async () => {
    const world = memoryWorld();
    await verifying(await signed('file:///etc/passwd', { key, method: 'file:///etc/passwd#k' }), world);
    await verifying(
      await signed('data:application/json,{}', { key, method: 'data:application/json,{}#k' }),
      world,
    );
    expect(world.asked).toEqual([]);
  });
});

describe('several proofs', () => {
  const plain = credential('several', { issuer: profile(at.issuer) });

  it('one that the issuer confirms is enough', async () => {
    const proof = [await proofOf(plain, { key: keys.forger }), await proofOf(plain, { key, method })];
    const given = await asking(controllerDocument(at.issuer, key), { ...plain, proof });
    expect(answer(given, 'issuer')).toBe('passed confirmed-by-domain');
    expect(remarks(given)).toContain('several-proofs');
  });

  it('a bad one beside a good one is said', async () => {
    const bad = { ...(await proofOf(plain, { key, method })), created: '2026-01-01T00:00:00Z' };
    const given = await asking(controllerDocument(at.issuer, key), {
      ...plain,
      proof: [bad, await proofOf(plain, { key, method })],
    });
    expect(answer(given, 'integrity')).toBe('passed good-beside-bad');
    expect(detail(given, 'integrity')).toEqual({ good: 1, total: 2, bad: 1 });
    expect(given.report.verdict).toBe('valid');
  });

  it('a bad one is not softened by one that cannot be checked', async () => {
    const good = await proofOf(plain, { key, method });
    const proof = [
      { ...good, cryptosuite: 'bbs-2023' },
      { ...good, created: '2026-01-01T00:00:00Z' },
    ];
    expect(answer(await asking('offline', { ...plain, proof }), 'integrity')).toBe('failed signature-bad');
  });

  it('more than are tried leave it open: the good one may be among the others, and all are counted', async () => {
    const good = await proofOf(plain, { key, method });
    const bad = { ...good, created: '2026-01-01T00:00:00Z' };
    const unclear = { ...good, cryptosuite: 'bbs-2023' };
    const document = controllerDocument(at.issuer, key);
    for (const first of [
      [bad, bad, bad, bad],
      [unclear, bad, unclear, bad],
    ]) {
      const given = await asking(document, { ...plain, proof: [...first, good] });
      expect(answer(given, 'integrity')).toBe('unknown too-many-proofs');
      expect(detail(given, 'integrity')).toEqual({ count: 5, limit: 4 });
      expect(given.report.verdict).toBe('unconfirmed');
      expect(given.report.remarks).toContainEqual({ code: 'several-proofs', detail: { count: 5 } });
    }
    const among = await asking(document, {
      ...plain,
      proof: [unclear, good, unclear, unclear, unclear, bad],
    });
    expect(answer(among, 'integrity')).toBe('passed one-signature-good');
    expect(detail(among, 'integrity')).toEqual({ good: 1, total: 6, bad: 0 });
    const all = await asking(document, { ...plain, proof: [bad, bad, bad, bad] });
    expect(answer(all, 'integrity')).toBe('failed signature-bad');
  });

  it('a proof that builds on another signs that one too', async () => {
    const first = { ...(await proofOf(plain, { key })), id: 'urn:uuid:1' };
    const missing = { ...(await proofOf(plain, { key })), previousProof: 'urn:uuid:2' };
    expect(answer(await verifying({ ...plain, proof: [first, missing] }), 'integrity')).not.toContain(
      'passed signature-good',
    );
  });
});
