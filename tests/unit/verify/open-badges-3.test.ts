/** Open Badges 3.0: build, proofs, claims, status, dates and recipient. */
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { isJsonObject } from '../../../shared/badge/json.ts';
import { claims, credential, profile, subject, VC1, VC2, OB3 } from '../../fixtures/open-badges-3.ts';
import { academy, at, keys, mira } from '../../fixtures/people.ts';
import { encodedJson, jws, proofOf, withProof } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying, without } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

const key = keys.academy;

function proved(
  over: JsonObject = {},
  how: Partial<Parameters<typeof withProof>[1]> = {},
): Promise<JsonObject> {
  return withProof(credential('ob3', over), { key, ...how });
}

describe('the build of a credential', () => {
  it.each([
    ['no context of Open Badges', { '@context': [VC2] }, 'context-missing'],
    ['the contexts the wrong way round', { '@context': [OB3, VC2] }, 'context-missing'],
    ['no issuer', { issuer: {} }, 'property-missing'],
    ['an empty id', { id: '' }, 'property-missing'],
    ['no start', { validFrom: '' }, 'property-missing'],
    ['only VerifiableCredential for a type', { type: ['VerifiableCredential'] }, 'type-wrong'],
    ['a subject of another type', { credentialSubject: { ...subject('x'), type: ['Person'] } }, 'type-wrong'],
    ['nobody for a subject', { credentialSubject: without(subject('x'), 'id') }, 'property-missing'],
    ['no achievement', { credentialSubject: without(subject('x'), 'achievement') }, 'property-missing'],
  ])('with %s: %s', async (_, over, code) => {
    // Signed as a JWT, which covers whatever it holds.
    const jwt = jws({ alg: 'EdDSA', kid: key.method }, { ...credential('x'), ...over }, key);
    const given = await verifying(jwt);
    expect(answer(given, 'structure')).toBe(`failed ${code}`);
    expect(given.report.verdict).toBe('invalid');
  });

  it('names a word that nobody defines, and where it would be signed', async () => {
    const added = { ...(await proved()), bonus: 'more' };
    const given = await verifying(added);
    expect(answer(given, 'structure')).toBe('failed undefined-term');
    expect(detail(given, 'structure')).toEqual({ term: 'bonus' });
    expect(answer(given, 'integrity')).toBe('unknown not-canonical');
    const jwt = jws({ alg: 'EdDSA', kid: key.method }, { ...claims(credential('ob3')), bonus: 'more' }, key);
    expect((await verifying(jwt)).report.verdict).toBe('valid');
  });

  it('never loads a context, whatever the badge names', async () => {
    const world = memoryWorld({ otherwise: 'not-found' });
    const address = 'https://evil.example/context.json';
    const given = await verifying({ ...(await proved()), '@context': [VC2, OB3, address] }, world);
    expect(answer(given, 'structure')).toBe('unknown context-not-known');
    expect(detail(given, 'integrity')).toEqual({ context: address });
    expect(world.asked).toEqual([]);
  });

  it('lets nobody swap the meaning of two words under a good signature', async () => {
    // The context of 3.0.1 protects none of its words, so a later one may define them anew.
    const contexts = [
      VC1,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/data-integrity/v2',
    ];
    const honest = {
      ...without(credential('swap'), 'validFrom'),
      '@context': contexts,
      issuanceDate: '2026-03-02T09:00:00Z',
    };
    const proof = await proofOf(honest, { key });
    const text = (word: string) => ({
      '@id': `https://schema.org/${word}`,
      // as that context spells it
      '@type': 'https://www.w3.org/2001/XMLSchema#string',
    });
    const swapped = {
      ...swap(honest),
      '@context': [...contexts, { name: text('description'), description: text('name') }],
    };
    // The signature fits both: what was the description is shown as the name.
    expect((await proofOf(swapped, { key }))['proofValue']).toBe(proof['proofValue']);
    expect((await verifying({ ...honest, proof })).report.verdict).toBe('valid');
    const given = await verifying({ ...swapped, proof });
    expect(answer(given, 'integrity')).toBe('unknown own-terms');
    expect(detail(given, 'structure')).toEqual({ term: 'name' });
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it.each([
    ['says of which version its own context is', { '@version': 1.1 }, 'valid'],
    ['protects its own words', { '@version': 1.1, '@protected': true }, 'valid'],
    [
      'protects one of its own words',
      { shoeSize: { '@id': 'https://shoes.example/#size', '@protected': true } },
      'valid',
    ],
    ['names a version that there is not', { '@version': 1.2 }, 'unconfirmed'],
    [
      'lifts the protection of a word',
      { shoeSize: { '@id': 'https://shoes.example/#size', '@protected': false } },
      'unconfirmed',
    ],
    ['brings another context along', { '@version': 1.1, '@import': 'https://evil.example/' }, 'unconfirmed'],
    [
      'defines a known word anew under protection',
      { '@protected': true, name: 'https://schema.org/x' },
      'unconfirmed',
    ],
  ] as const)('that %s is judged by what its words mean: %j', async (_, over, verdict) => {
    const json = {
      ...credential('version'),
      '@context': [VC2, OB3, { shoeSize: 'https://shoes.example/#size', ...over }],
      shoeSize: '42',
    };
    // Only what may be used can be signed as JSON-LD means it.
    const badge =
      verdict === 'valid'
        ? await withProof(json, { key })
        : { ...json, proof: await proofOf(credential('version'), { key }) };
    const given = await verifying(badge);
    expect(given.report.verdict).toBe(verdict);
    if (verdict !== 'valid') expect(answer(given, 'structure')).toBe('unknown own-terms');
  });

  it('may add words of its own', async () => {
    const json = {
      ...credential('own'),
      '@context': [VC2, OB3, { shoeSize: 'https://shoes.example/#size' }],
      shoeSize: '42',
    };
    expect((await verifying(await withProof(json, { key }))).report.verdict).toBe('valid');
  });
});

/** Writes `description` for `name`, and the other way round, everywhere. */
function swap(json: JsonObject): JsonObject {
  const other: Readonly<Record<string, string>> = { name: 'description', description: 'name' };
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      other[name] ?? name,
      isJsonObject(value) ? swap(value) : value,
    ]),
  );
}

describe('an embedded proof', () => {
  it.each([
    ['for another purpose', { proofPurpose: 'authentication' }, 'proof-purpose'],
    ['with a date to come', { created: '2030-01-01T00:00:00Z' }, 'proof-from-the-future'],
    ['with a date that is none', { created: 'yesterday' }, 'proof-malformed'],
    ['that has run out', { expires: '2026-11-21T11:00:00Z' }, 'proof-expired'],
    ['with a value of another alphabet', { proofValue: 'u0000' }, 'proof-malformed'],
    ['with no value', { proofValue: '' }, 'proof-malformed'],
    ['with a value that is too long', { proofValue: `z${'2'.repeat(100_000)}` }, 'proof-malformed'],
    ['that builds on a proof that is not there', { previousProof: 'urn:uuid:9' }, 'proof-malformed'],
  ])('%s: %s', async (_, over, code) => {
    const json = credential('ob3');
    const given = await verifying({ ...json, proof: { ...(await proofOf(json, { key })), ...over } });
    expect(answer(given, 'integrity')).toBe(`failed ${code}`);
    expect(answer(given, 'issuer')).toBe('unknown not-intact');
  });

  it('forgives a clock that is four minutes early', async () => {
    const given = await verifying(await proved({}, { created: '2026-11-21T12:04:00Z' }));
    expect(given.report.verdict).toBe('valid');
  });

  it('needs a key of its own kind', async () => {
    const json = credential('ob3');
    const proof = { ...(await proofOf(json, { key })), verificationMethod: keys.academyEc.method };
    expect(answer(await verifying({ ...json, proof }), 'integrity')).toBe('unknown key-not-usable');
  });
});

describe('a VC-JWT', () => {
  const payload = claims(credential('jwt', { issuer: profile(key.did) }));

  it.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const)('signed with %s', async (alg) => {
    const pair = pairFor(alg);
    const kid = `${academy}/k`;
    const signingInput = `${encodedJson({ alg, kid })}.${encodedJson(claims(credential('alg', { issuer: profile(at.issuer) })))}`;
    const signature = sign(
      alg === 'EdDSA' ? null : alg === 'ES384' ? 'sha384' : 'sha256',
      Buffer.from(signingInput),
      {
        key: createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
        ...(alg.startsWith('ES') ? { dsaEncoding: 'ieee-p1363' as const } : {}),
        ...(alg === 'PS256' ? { padding: 6, saltLength: 32 } : {}),
      },
    );
    const pages = { [kid]: pair.publicKey.export({ format: 'jwk' }) };
    const given = await verifying(
      `${signingInput}.${signature.toString('base64url')}`,
      memoryWorld({ pages, otherwise: 'not-found' }),
    );
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(given.report.verdict).toBe('valid');
  });

  it('with an RSA key under 2048 bits proves nothing', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const kid = `${academy}/k`;
    const signingInput = `${encodedJson({ alg: 'RS256', kid })}.${encodedJson(payload)}`;
    const jwt = `${signingInput}.${sign('sha256', Buffer.from(signingInput), privateKey).toString('base64url')}`;
    const given = await verifying(
      jwt,
      memoryWorld({ pages: { [kid]: publicKey.export({ format: 'jwk' }) } }),
    );
    expect(answer(given, 'integrity')).toBe('unknown key-not-usable');
  });

  it.each(['none', 'HS256', 'HS512', 'RS1', 'constructor'])('never with %s', async (alg) => {
    const [, body, signature] = jws({ alg: 'EdDSA' }, payload, key).split('.');
    const given = await verifying(`${encodedJson({ alg, kid: key.method })}.${body}.${signature}`);
    expect(answer(given, 'integrity')).toBe('failed algorithm-not-allowed');
  });

  it('fetches nothing that its header points to beside the key', async () => {
    const header = {
      alg: 'EdDSA',
      kid: key.method,
      jku: 'https://evil.example/jwks',
      x5u: 'https://evil.example/x',
    };
    const world = memoryWorld();
    const given = await verifying(jws(header, payload, key), world);
    expect(given.report.verdict).toBe('valid');
    expect(given.report.remarks).toEqual([{ code: 'jwt-extra-header', detail: { names: 'jku, x5u' } }]);
    expect(world.asked).toEqual([]);
  });

  it.each([
    ['iss', { iss: 'https://evil.example' }],
    ['sub', { sub: 'did:example:other' }],
    ['jti', { jti: 'urn:uuid:other' }],
    ['nbf', { nbf: 1 }],
    ['nbf', { nbf: 'soon' }],
    ['exp', { exp: 1, validUntil: '2030-01-01T00:00:00Z' }],
  ])('whose %s contradicts the credential', async (claim, over) => {
    const given = await verifying(jws({ alg: 'EdDSA', kid: key.method }, { ...payload, ...over }, key));
    expect(answer(given, 'integrity')).toBe('failed claims-differ');
    expect(detail(given, 'integrity')).toEqual({ claim });
  });

  it('may be silent on sub and jti, with a remark', async () => {
    const given = await verifying(
      jws({ alg: 'EdDSA', kid: key.method }, without(payload, 'sub', 'jti'), key),
    );
    expect(given.report.verdict).toBe('valid');
    expect(remarks(given)).toEqual(['jwt-sub-missing', 'jwt-jti-missing']);
  });

  it('of VCDM 1.1 may leave to its claims what the credential does not say', async () => {
    const vc = {
      '@context': [VC1, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: without(subject('old'), 'id'),
    };
    const body = {
      vc,
      iss: key.did,
      jti: 'urn:uuid:1',
      sub: mira.did,
      nbf: 1_700_000_000,
      exp: 1_700_000_001,
    };
    const given = await verifying(
      jws({ alg: 'EdDSA', kid: key.method }, body, key),
      memoryWorld({ recipients: [mira.did] }),
    );
    expect(answer(given, 'structure')).toBe('passed complete');
    expect(answer(given, 'issuer')).toBe('passed did-key');
    expect(answer(given, 'recipient')).toBe('passed matches');
    expect(answer(given, 'dates')).toBe('failed expired');
    expect(remarks(given)).toContain('vcdm-1-1');
  });

  it('names a key of its issuer by a short name', async () => {
    const did = 'did:web:academy.example';
    const document = {
      id: did,
      assertionMethod: [{ id: `${did}#k1`, type: 'JsonWebKey', controller: did, publicKeyJwk: key.jwk }],
    };
    const world = memoryWorld({ pages: { 'https://academy.example/.well-known/did.json': document } });
    const jwt = jws({ alg: 'EdDSA', kid: 'k1' }, claims(credential('short', { issuer: profile(did) })), key);
    expect((await verifying(jwt, world)).report.verdict).toBe('valid');
  });
});

function pairFor(alg: 'RS256' | 'PS256' | 'ES256' | 'ES384' | 'EdDSA') {
  if (alg === 'EdDSA') return generateKeyPairSync('ed25519');
  if (alg === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (alg === 'ES384') return generateKeyPairSync('ec', { namedCurve: 'P-384' });
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
