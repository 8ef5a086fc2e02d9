/** Badges made to hurt: reported within a second, never thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { isJsonObject } from '../../../shared/badge/json.ts';
import { PassportError } from '../../../shared/problem.ts';
import { canonicalise } from '../../../shared/verify/proofs/canonical.ts';
import { checkIds } from '../../../shared/verify/report.ts';
import { verify } from '../../../shared/verify/verify.ts';
import { claims, credential, subject, VC2 } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { at, keys } from '../../fixtures/people.ts';
import { jws, withProof } from '../../fixtures/sign.ts';
import { answer, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';
import { unfilled } from './sentences.ts';
import { readBadge } from '../badge/fixtures.ts';

const contexts = [VC2, 'https://www.w3.org/ns/credentials/examples/v2'];

function about(credentialSubject: Json): JsonObject {
  return { '@context': contexts, type: ['VerifiableCredential'], credentialSubject };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** `count` nodes without names, each knowing each. */
function everybodyKnowsEverybody(count: number): Json {
  const others = (self: number): Json =>
    times(count, (other) => ({ id: `_:b${other}` })).filter((_, index) => index !== self);
  return { group: times(count, (self) => ({ id: `_:b${self}`, knows: others(self) })) };
}

describe('graphs that are dear to tell apart', () => {
  it.each<[string, Json]>([
    ['everybody knows everybody', everybodyKnowsEverybody(9)],
    [
      'a ring of nine hundred',
      { list: times(900, (index) => ({ id: `_:c${index}`, next: { id: `_:c${(index + 1) % 900}` } })) },
    ],
    ['two stars', times(2, () => ({ list: times(900, () => ({ p: 'x' })) }))],
    ['ten thousand empty things', { list: times(10_000, () => ({})) }],
    ['one and a half thousand twins', { list: times(1500, () => ({ p: 'x' })) }],
    ['hundreds of contexts', times(300, () => ({ '@context': contexts, p: 'x' }))],
  ])('%s: given up in time', async (_, json) => {
    const start = performance.now();
    expect(await canonicalise(about(json))).toMatchObject({ ok: false, code: 'too-much-work' });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('more than 256 kB is not begun', async () => {
    expect(await canonicalise(about({ text: 'x'.repeat(256 * 1024) }))).toMatchObject({
      code: 'document-too-large',
    });
  });

  it.each<[string, Json]>([
    ['fifty twins', { list: times(50, () => ({ p: 'x', q: { r: 'y' } })) }],
    ['twelve levels', times(12, (index) => index).reduce<Json>((inner) => ({ n: inner }), { v: 1 })],
    ['a thousand different values', { list: times(1000, (index) => `v${index}`) }],
  ])('%s: worked through', async (_, json) => {
    expect((await canonicalise(about(json))).ok).toBe(true);
  });

  it('a proof made of too much is not begun', async () => {
    const signed = await withProof(credential('big'), { key: keys.academy });
    const proof = { ...(isJsonObject(signed['proof']) ? signed['proof'] : {}), nonce: times(200, String) };
    expect(answer(await verifying({ ...signed, proof }), 'integrity')).toBe('failed proof-malformed');
  });
});

/** Whatever it is: all seven answers, whose sentences have their values; or a refusal by code. */
async function survives(text: string, page: Json = {}): Promise<void> {
  let read;
  try {
    read = readBadge({ name: 'badge', bytes: new TextEncoder().encode(text) });
  } catch (error) {
    if (error instanceof PassportError) return;
    throw error;
  }
  const world = memoryWorld({
    page: () => ({ body: JSON.stringify(page) }),
    recipients: ['mira@example.org'],
  });
  const { report } = await verify(read, world);
  expect(report.checks.map(({ id }) => id)).toEqual(checkIds);
  for (const check of report.checks) expect(unfilled(check), `${check.id}.${check.code}`).toEqual([]);
}

const odd = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    0,
    -1,
    true,
    [],
    {},
    [[]],
    [null],
    { id: null },
    'did:key:z',
    'did:web:',
    'https://',
    'urn:x',
    '#',
  ),
  fc.constantFrom<Json>(
    { '@id': 'x' },
    { '@type': ['x'] },
    { '@context': 'https://x.example' },
    1e308,
    '\ud800',
    'constructor',
  ),
);

/** Puts something odd somewhere into the document. */
function spoil(json: Json, path: readonly number[], value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined || typeof json !== 'object' || json === null) return value;
  const keysOf = Object.keys(json);
  const chosen = keysOf[step % Math.max(1, keysOf.length)];
  if (chosen === undefined) return value;
  if (Array.isArray(json))
    return json.map((item: Json, index) => (String(index) === chosen ? spoil(item, rest, value) : item));
  return Object.fromEntries(
    Object.entries(json).map(([name, inner]) => [name, name === chosen ? spoil(inner, rest, value) : inner]),
  );
}

const signed = await withProof(credential('spoiled', { credentialSubject: subject('spoiled') }), {
  key: keys.academy,
});
const whole: readonly (readonly [string, JsonObject])[] = [
  ['an embedded proof', signed],
  ['a hosted assertion', hostedAssertion('spoiled')],
];
const path = fc.array(fc.nat(12), { minLength: 1, maxLength: 5 });

describe('badges with something odd in them', () => {
  it.each(whole)('%s', async (_, json) => {
    await fc.assert(
      fc.asyncProperty(path, odd, path, odd, async (one, value, other, another) => {
        await survives(
          JSON.stringify(spoil(spoil(json, one, value), other, another)),
          spoil(json, other, value),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('a VC-JWT', async () => {
    await fc.assert(
      fc.asyncProperty(path, odd, odd, async (where, value, header) => {
        const payload = spoil(claims(credential('spoiled')), where, value);
        const head = {
          alg: 'EdDSA',
          kid: keys.academy.method,
          ...(isJsonObject(header) ? header : { kid: header }),
        };
        if (isJsonObject(payload)) await survives(jws(head, payload, keys.academy), value);
      }),
      { numRuns: 200 },
    );
  });

  it('documents with something odd in them', async () => {
    const badge = await withProof(
      credential('asking', { issuer: { id: at.issuer, type: ['Profile'], name: 'x' } }),
      {
        key: keys.academy,
        method: `${at.issuer}#${keys.academy.multibase}`,
      },
    );
    const jwk = {
      id: at.issuer,
      verificationMethod: [{ id: '#k', controller: at.issuer, publicKeyJwk: keys.academyRsa.jwk }],
      assertionMethod: ['#k'],
      keys: [keys.academyEc.jwk],
    };
    await fc.assert(
      fc.asyncProperty(path, odd, async (where, value) => {
        await survives(JSON.stringify(badge), spoil(jwk, where, value));
        await survives(hostedUrl('x'), spoil(hostedAssertion('x'), where, value));
      }),
      { numRuns: 200 },
    );
  });
});
