/**
 * The World is the only way out. jsonld brings @digitalbazaar/http-client, which can fetch whatever a document names:
 * here every socket, request, fetch and name look-up is a trap, and documents that name addresses everywhere are worked through.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canonicalise } from '../../../shared/verify/proofs/canonical.ts';
import { verify } from '../../../shared/verify/verify.ts';
import { credential, OB3, VC2 } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion } from '../../fixtures/open-badges-2.ts';
import { keys } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import { memoryWorld } from '../verify/memory-world.ts';
import { readBadge } from '../badge/fixtures.ts';

const tried: string[] = [];
const trap = (name: string) => () => {
  tried.push(name);
  throw new Error(`${name} was tried`);
};

beforeEach(() => {
  tried.length = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(trap('fetch'));
  vi.spyOn(http, 'request').mockImplementation(trap('http.request'));
  vi.spyOn(http, 'get').mockImplementation(trap('http.get'));
  vi.spyOn(https, 'request').mockImplementation(trap('https.request'));
  vi.spyOn(https, 'get').mockImplementation(trap('https.get'));
  // Whatever library is above it: undici, ky and the rest all end in one of these.
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(trap('connect'));
  vi.spyOn(tls, 'connect').mockImplementation(trap('tls.connect'));
  vi.spyOn(dgram, 'createSocket').mockImplementation(trap('dgram'));
  vi.spyOn(dns, 'lookup').mockImplementation(trap('lookup'));
});
afterEach(() => vi.restoreAllMocks());

test('the traps work', () => {
  expect(() => fetch('https://example.org/')).toThrow('fetch was tried');
  expect(() => net.connect(443, 'example.org')).toThrow('connect was tried');
  expect(() => https.get('https://example.org/')).toThrow('https.get was tried');
});

test.each([
  ['a context that we do not ship', [VC2, OB3, 'https://evil.example/context.json']],
  ['a context of a private machine', [VC2, 'http://127.0.0.1:1/context.json']],
  ['a context in a file', [VC2, 'file:///etc/passwd']],
  ['a context inside a context', [VC2, OB3, { '@import': 'https://evil.example/import.json' }]],
  [
    'a context behind a term',
    [VC2, OB3, { word: { '@id': 'urn:x', '@context': 'https://evil.example/scoped.json' } }],
  ],
])('%s is not fetched', async (_what, context) => {
  const result = await canonicalise({ ...credential('out'), '@context': context });
  expect(result.ok).toBe(false);
  expect(tried).toEqual([]);
});

test('a good document is worked through without a word to anybody', async () => {
  expect((await canonicalise(credential('in'))).ok).toBe(true);
  expect(tried).toEqual([]);
});

test.each([
  ['signed', () => withProof(credential('whole'), { key: keys.academy })],
  [
    'with addresses everywhere',
    () =>
      Promise.resolve({
        ...credential('far'),
        issuer: 'https://evil.example/issuer',
        credentialStatus: { id: 'https://evil.example/list', type: '1EdTechRevocationList' },
        refreshService: { id: 'https://evil.example/refresh', type: '1EdTechCredentialRefresh' },
        credentialSchema: { id: 'https://evil.example/schema', type: '1EdTechJsonSchemaValidator2019' },
      }),
  ],
  ['hosted', () => Promise.resolve(hostedAssertion('out'))],
])('a whole verification, %s, asks the World and nobody else', async (_what, make) => {
  const bytes = new TextEncoder().encode(JSON.stringify(await make()));
  const { report } = await verify(readBadge({ name: 'a.json', bytes }), memoryWorld());
  expect(report.checks.length).toBeGreaterThan(0);
  expect(tried).toEqual([]);
});
