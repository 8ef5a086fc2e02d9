/** A key that its issuer has withdrawn, or that has run out, confirms no badge (Controlled Identifiers 1.0 §2.2). */
import { gzipSync } from 'node:zlib';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { keptWorld } from '../../../shared/verify/kept-world.ts';
import { claims, credential, profile } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, controllerDocument, keys, ob2IssuerJson } from '../../fixtures/people.ts';
import { pemOf } from '../../fixtures/keys.ts';
import { jws, withProof, type ProofChoices } from '../../fixtures/sign.ts';
import { answer, detail, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

// The clock of the tests stands at 2026-11-21.
const [before, created, after, past, future] = [
  '2026-01-01T00:00:00Z',
  '2026-03-02T09:00:00Z',
  '2026-06-01T00:00:00Z',
  '2026-11-21T11:59:00Z',
  '2026-11-21T12:01:00Z',
];
const key = keys.academy;
const method = `${at.issuer}#${key.multibase}`;

/** The issuer's document, with more said of its one key. */
function listing(id: string, end: JsonObject): JsonObject {
  const document = controllerDocument(id, key);
  const [listed] = Array.isArray(document['verificationMethod']) ? document['verificationMethod'] : [];
  return { ...document, verificationMethod: [{ ...listed, ...end }] };
}

async function signed(proof: Partial<ProofChoices> = { created }): Promise<JsonObject> {
  return withProof(credential('end', { issuer: profile(at.issuer) }), { key, method, ...proof });
}

async function asking(end: JsonObject, badge?: Json) {
  const pages = { [at.issuer]: listing(at.issuer, end) };
  return verifying(badge ?? (await signed()), memoryWorld({ pages }));
}

describe('a key that the issuer’s document withdraws', () => {
  it.each([
    ['before the badge was signed', before],
    ['after the badge was signed: nobody but the signer says when that was', after],
    ['a minute ago', past],
    ['without a day', true],
    ['with an hour of another zone', '2026-11-21T13:00:00+01:00'],
  ])('%s is no key of the issuer any more', async (_, revoked) => {
    const given = await asking({ revoked });
    expect(answer(given, 'issuer')).toBe('failed key-withdrawn');
    expect(detail(given, 'issuer')['host']).toBe('academy.example');
    // What was signed is unchanged all the same.
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(given.report.verdict).toBe('invalid');
  });

  it.each([[future], [false], [null]])('is the issuer’s where it says %s', async (revoked) => {
    const given = await asking({ revoked });
    expect(answer(given, 'issuer')).toBe('passed confirmed-by-domain');
    expect(given.report.verdict).toBe('valid');
  });

  it.each([['soon'], [1_767_225_600], [{ at: before }]])(
    'in a way that we cannot read: %j',
    async (revoked) => {
      expect(answer(await asking({ revoked }), 'issuer')).toBe('unknown key-end-unclear');
    },
  );

  it('is withdrawn however often it is listed, and whatever it is called', async () => {
    const twice = controllerDocument(at.issuer, key);
    const other = {
      id: `${at.issuer}#old`,
      type: 'JsonWebKey',
      controller: at.issuer,
      publicKeyJwk: key.jwk,
      revoked: before,
    };
    const methods = Array.isArray(twice['verificationMethod']) ? twice['verificationMethod'] : [];
    const pages = { [at.issuer]: { ...twice, verificationMethod: [...methods, other] } };
    expect(answer(await verifying(await signed(), memoryWorld({ pages })), 'issuer')).toBe(
      'failed key-withdrawn',
    );
  });

  it('and takes out of its list for assertions is called withdrawn', async () => {
    const pages = { [at.issuer]: { ...listing(at.issuer, { revoked: before }), assertionMethod: [] } };
    expect(answer(await verifying(await signed(), memoryWorld({ pages })), 'issuer')).toBe(
      'failed key-withdrawn',
    );
  });

  it('stays withdrawn by a kept document: it is the issuer’s last word', async () => {
    const first = await asking({ revoked: future });
    const kept = new Map(first.documents.map((document) => [document.url, document]));
    const later = memoryWorld({ now: '2027-01-01T00:00:00Z', otherwise: 'unreachable' });
    const given = await verifying(
      await signed(),
      keptWorld(later, (url) => kept.get(url)),
    );
    expect(answer(given, 'issuer')).toBe('failed key-withdrawn');
  });
});

describe('a key that runs out', () => {
  it.each([
    ['later than now', future, { created }, 'passed confirmed-by-domain'],
    [
      'after the day that the proof bears: only the signer says so',
      after,
      { created },
      'unknown key-expired-since',
    ],
    ['before the day that the proof bears', before, { created }, 'failed key-expired'],
    ['on the moment that the proof bears', created, { created }, 'failed key-expired'],
    ['long ago, and the proof bears no day', after, { created: null }, 'failed key-expired'],
    ['in a way that we cannot read', 'some day', { created }, 'unknown key-end-unclear'],
  ])('%s', async (_, expires, proof, expected) => {
    expect(answer(await asking({ expires }, await signed(proof)), 'issuer')).toBe(expected);
  });

  it('and is withdrawn besides is withdrawn', async () => {
    expect(answer(await asking({ expires: future, revoked: before }), 'issuer')).toBe('failed key-withdrawn');
  });

  it('is not condemned by an old document: the issuer may have renewed it since', async () => {
    const first = await asking({ expires: '2026-12-01T00:00:00Z' }, await signed({ created: null }));
    const kept = new Map(first.documents.map((document) => [document.url, document]));
    const later = memoryWorld({ now: '2027-01-01T00:00:00Z', otherwise: 'unreachable' });
    const given = await verifying(
      await signed({ created: null }),
      keptWorld(later, (url) => kept.get(url)),
    );
    expect(answer(given, 'issuer')).toBe('unknown not-confirmed-earlier');
  });
});

describe('the other ways in which keys are published', () => {
  const did = `${at.didWeb}#${key.multibase}`;
  const jwt = (over: JsonObject = {}): string =>
    jws(
      { alg: 'EdDSA', kid: did },
      { ...claims(credential('end', { issuer: profile(at.didWeb) })), ...over },
      key,
    );
  const asJwt = (end: JsonObject, badge = jwt()) =>
    verifying(
      badge,
      memoryWorld({ pages: { 'https://academy.example/.well-known/did.json': listing(at.didWeb, end) } }),
    );

  it('did:web: a JWT bears the time of its signature as `iat`', async () => {
    expect(answer(await asJwt({ revoked: before }), 'issuer')).toBe('failed key-withdrawn');
    expect(answer(await asJwt({ revoked: future }), 'issuer')).toBe('passed confirmed-by-domain');
    const seconds = Date.parse(created) / 1000;
    expect(answer(await asJwt({ expires: before }, jwt({ iat: seconds })), 'issuer')).toBe(
      'failed key-expired',
    );
    expect(answer(await asJwt({ expires: after }, jwt({ iat: seconds })), 'issuer')).toBe(
      'unknown key-expired-since',
    );
  });

  it('a bare key at the issuer’s origin', async () => {
    const kid = 'https://academy.example/k';
    const badge = jws(
      { alg: 'RS256', kid },
      claims(credential('bare', { issuer: profile(at.issuer) })),
      keys.academyRsa,
    );
    const pages = { [kid]: { ...keys.academyRsa.jwk, revoked: before } };
    const given = await verifying(badge, memoryWorld({ pages, otherwise: 'not-found' }));
    expect(answer(given, 'issuer')).toBe('failed key-withdrawn');
  });

  it('a document of its own that the issuer’s document only names', async () => {
    const kid = 'https://academy.example/keys/rsa';
    const badge = jws(
      { alg: 'RS256', kid },
      claims(credential('named', { issuer: profile(at.issuer) })),
      keys.academyRsa,
    );
    const world = (end: JsonObject) =>
      memoryWorld({
        pages: {
          [at.issuer]: { id: at.issuer, assertionMethod: [kid] },
          [kid]: {
            id: kid,
            type: 'JsonWebKey',
            controller: at.issuer,
            publicKeyJwk: keys.academyRsa.jwk,
            ...end,
          },
        },
      });
    expect(answer(await verifying(badge, world({})), 'issuer')).toBe('passed confirmed-by-domain');
    expect(answer(await verifying(badge, world({ revoked: before })), 'issuer')).toBe('failed key-withdrawn');
  });

  it.each([
    ['in the CryptographicKey', { revoked: before }, {}, 'failed key-withdrawn'],
    ['in the profile that names it', {}, { revoked: before }, 'failed key-withdrawn'],
    ['by a day before the badge was issued', { expires: before }, {}, 'failed key-expired'],
    ['by a day since', { expires: past }, {}, 'unknown key-expired-since'],
    ['by a day to come', { expires: future }, {}, 'passed confirmed-by-domain'],
  ])('Open Badges 2: %s', async (_, inKey, inProfile, expected) => {
    const published = Object.fromEntries(
      Object.entries(academyWorld).map(([url, { body }]) => [url, { body }]),
    );
    const badge = jws(
      { alg: 'RS256' },
      {
        ...hostedAssertion('end'),
        issuedOn: created,
        verification: { type: 'SignedBadge', creator: at.ob2Key },
      },
      keys.academyRsa,
    );
    const pages = {
      ...published,
      [at.ob2Issuer]: { ...ob2IssuerJson, publicKey: { id: at.ob2Key, ...inProfile } },
      [at.ob2Key]: {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'CryptographicKey',
        id: at.ob2Key,
        owner: at.ob2Issuer,
        publicKeyPem: pemOf(keys.academyRsa),
        ...inKey,
      },
    };
    const given = await verifying(badge, memoryWorld({ pages }));
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe(expected);
  });
});

describe('what else is signed with it', () => {
  const listUrl = 'https://academy.example/status/1';
  const other = keys.academyEc;
  /** The badge is signed with the good key, and the second key is withdrawn or not. */
  const issuerWith = (end: JsonObject): JsonObject => ({
    id: at.issuer,
    verificationMethod: [
      { id: method, type: 'Multikey', controller: at.issuer, publicKeyMultibase: key.multibase },
      { id: `${at.issuer}#ec`, type: 'JsonWebKey', controller: at.issuer, publicKeyJwk: other.jwk, ...end },
    ],
    assertionMethod: [method, `${at.issuer}#ec`],
  });
  const signedByOther = (payload: JsonObject): string =>
    jws({ alg: 'ES256', kid: `${at.issuer}#ec` }, payload, other);

  it.each([
    [{}, 'passed not-revoked'],
    [{ revoked: before }, 'unknown list-not-intact'],
    [{ expires: after }, 'unknown list-not-confirmed'],
  ])('a status list: %j', async (end, expected) => {
    const encodedList = `u${base64urlnopad.encode(new Uint8Array(gzipSync(new Uint8Array(131_072 / 8))))}`;
    const list = signedByOther({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: at.issuer,
      validFrom: created,
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
    });
    const badge = await withProof(
      credential('end', {
        issuer: profile(at.issuer),
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '5',
          statusListCredential: listUrl,
        },
      }),
      { key, method, created },
    );
    const world = memoryWorld({ pages: { [at.issuer]: issuerWith(end), [listUrl]: { body: list } } });
    expect(answer(await verifying(badge, world), 'revocation')).toBe(expected);
  });

  it.each([
    [{}, 'passed all-good'],
    [{ revoked: before }, 'failed some-bad'],
    [{ expires: after }, 'unknown some-good'],
  ])('an endorsement: %j', async (end, expected) => {
    const id = credential('end')['id'] ?? '';
    const endorsement = signedByOther({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:e',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: profile(at.issuer),
      validFrom: created,
      credentialSubject: { id, type: 'EndorsementSubject' },
    });
    const badge = await withProof(
      credential('end', { issuer: profile(at.issuer), endorsementJwt: [endorsement] }),
      { key, method, created },
    );
    const world = memoryWorld({ pages: { [at.issuer]: issuerWith(end) } });
    expect(answer(await verifying(badge, world), 'endorsements')).toBe(expected);
  });
});
