/** Open Badges 3.0: revocation lists, dates and recipient. Lists of bits: status-list.test.ts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { credentialDates } from '../../../shared/verify/checks/dates.ts';
import type { Verification } from '../../../shared/verify/verify.ts';
import { claims, credential, identity, subject } from '../../fixtures/open-badges-3.ts';
import { academy, keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, verifying, without } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

const key = keys.academy;

/** Signed as a JWS, which covers whatever it holds. */
function jwtOf(over: JsonObject): string {
  return jws({ alg: 'EdDSA', kid: key.method }, credential('jwt', over), key);
}

describe('the status', () => {
  const list = `${academy}/revoked.json`;
  const id = 'urn:uuid:1';
  const badge = jwtOf({ id, credentialStatus: { id: list, type: '1EdTechRevocationList' } });
  const asked = (body: object | 'timeout') => verifying(badge, memoryWorld({ pages: { [list]: body } }));

  it.each([
    [
      'names it',
      {
        id: list,
        issuer: key.did,
        revokedCredential: [{ id, revoked: true, revocationReason: 'By mistake.' }],
      },
      'failed revoked-with-reason',
    ],
    ['names it, without more', { issuer: key.did, revokedCredentials: [id] }, 'failed revoked'],
    [
      'has taken it off again',
      { issuer: key.did, revokedCredential: [{ id, revoked: false }] },
      'passed not-revoked',
    ],
    ['names others', { issuer: key.did, revokedCredential: [{ id: 'urn:uuid:0' }] }, 'passed not-revoked'],
    ['is empty', { issuer: key.did, revokedCredential: [] }, 'passed not-revoked'],
    [
      'is of another issuer',
      { issuer: 'https://evil.example', revokedCredential: [] },
      'unknown list-of-another-issuer',
    ],
    ['is no list', { issuer: key.did }, 'unknown list-malformed'],
    ['does not answer', 'timeout' as const, 'unknown timeout'],
  ])('of a list that %s', async (_, body, expected) => {
    expect(answer(await asked(body), 'revocation')).toBe(expected);
  });

  it.each(['Unheard', 'RevocationList2020Status'])(
    'of a list of type %s is never taken for good',
    async (type) => {
      const entry = {
        id: 'urn:uuid:5',
        type,
        statusPurpose: 'revocation',
        statusListIndex: '1',
        statusListCredential: list,
      };
      const jwt = jwtOf({ credentialStatus: entry });
      const given = await verifying(jwt);
      expect(answer(given, 'revocation')).toBe('unknown status-type-not-looked-up');
      expect(detail(given, 'revocation')).toEqual({ type });
      expect(given.report.verdict).toBe('unconfirmed');
    },
  );

  it('of several lists is the worst of their answers', async () => {
    const entry = { id: list, type: '1EdTechRevocationList' };
    const signed = (credentialStatus: JsonObject[]): string => jwtOf({ credentialStatus });
    const fine = { issuer: key.did, revokedCredential: [] };
    const world = memoryWorld({ pages: { [list]: fine } });
    expect(
      answer(await verifying(signed([entry, { id: 'urn:x:1', type: 'Unheard' }]), world), 'revocation'),
    ).toBe('unknown status-type-not-looked-up');
    expect(answer(await verifying(signed(Array.from({ length: 9 }, () => entry)), world), 'revocation')).toBe(
      'unknown too-many-lists',
    );
    expect(new Set(world.asked).size).toBe(1);
  });
});

describe('the dates', () => {
  it.each([
    ['2026-11-21T12:04:00Z', null, 'passed no-end'],
    ['2026-11-21T12:06:00Z', null, 'failed not-yet-valid'],
    ['2026-01-01T00:00:00Z', '2026-11-21T11:56:00Z', 'passed in-force'],
    ['2026-01-01T00:00:00Z', '2026-11-21T11:54:00Z', 'failed expired'],
    ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'failed expires-before-issued'],
    ['2026-01-01T00:00:00Z', 'soon', 'failed date-malformed'],
  ])('from %s to %s', async (validFrom, validUntil, expected) => {
    const over = { validFrom, ...(validUntil === null ? {} : { validUntil }) };
    const jwt = jws({ alg: 'EdDSA', kid: key.method }, { ...credential('d'), ...over }, key);
    expect(answer(await verifying(jwt), 'dates')).toBe(expected);
  });
});

it('a credential that is no badge starts on the day that ELM v3 calls `issued`, where it says no other', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  expect(credentialDates({ issued: '2026-01-02T00:00:00Z' }, now)).toMatchObject({ code: 'no-end' });
  expect(credentialDates({ issued: '2027-01-02T00:00:00Z' }, now)).toMatchObject({ code: 'not-yet-valid' });
  const both = { issued: '2026-01-02T00:00:00Z', validFrom: '2027-01-02T00:00:00Z' };
  expect(credentialDates(both, now)).toMatchObject({ code: 'not-yet-valid' });
});

describe('the claim `status` of a JWT (IETF Token Status List)', () => {
  const withStatus = (status: Json, over: JsonObject = {}): Promise<Verification> =>
    verifying(
      jws({ alg: 'EdDSA', kid: key.method }, { ...credential('token', over), status }, key),
      memoryWorld({ pages: { [list]: { issuer: key.did, revokedCredential: [] } } }),
    );
  const list = 'https://academy.example/revoked.json';
  const entry = { id: list, type: '1EdTechRevocationList' };

  it('is a list that we do not read, and never "no list"', async () => {
    const given = await withStatus({ status_list: { idx: 3, uri: 'https://academy.example/token' } });
    expect(answer(given, 'revocation')).toBe('unknown status-type-not-looked-up');
    expect(detail(given, 'revocation')).toEqual({ type: 'status.status_list' });
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it('stays open beside a list that was read, and beside the claim `vc`', async () => {
    const both = await withStatus({ status_list: {} }, { credentialStatus: entry });
    expect(answer(both, 'revocation')).toBe('unknown status-type-not-looked-up');
    const old = jws(
      { alg: 'EdDSA', kid: key.method },
      { ...claims(credential('token')), status: { status_list: {} } },
      key,
    );
    expect(answer(await verifying(old), 'revocation')).toBe('unknown status-type-not-looked-up');
  });

  it.each([[{}], ['active'], [null]])('that names no list is none: %j', async (status) => {
    expect(answer(await withStatus(status), 'revocation')).toBe('not-applicable no-status');
  });
});

describe('the recipient', () => {
  const to = async (identifier: JsonObject, recipients: readonly string[]): Promise<string> => {
    const credentialSubject = { ...without(subject('r'), 'id'), identifier: [identifier] };
    const jwt = jws({ alg: 'EdDSA', kid: key.method }, credential('r', { credentialSubject }), key);
    return answer(await verifying(jwt, memoryWorld({ recipients })), 'recipient');
  };
  const hashed = identity('emailAddress', 'a@example.com', { algorithm: 'sha256', salt: 'Kosher' });

  it.each([
    ['a hash with salt', hashed, 'a@example.com', 'passed matches'],
    ['a hash of what was typed in capitals', hashed, ' A@Example.com ', 'passed matches'],
    ['a hash of an address typed with mailto:', hashed, 'mailto:a@example.com', 'passed matches'],
    [
      'a hash of a mailto: address',
      identity('emailAddress', 'mailto:a@example.com', { algorithm: 'md5' }),
      'a@example.com',
      'passed matches',
    ],
    [
      'a hash in capitals',
      {
        ...hashed,
        identityHash: `SHA256$${createHash('sha256').update('a@example.comKosher').digest('hex').toUpperCase()}`,
      },
      'a@example.com',
      'passed matches',
    ],
    ['an address in the clear', identity('emailAddress', 'A@example.com'), 'a@EXAMPLE.com', 'passed matches'],
    [
      'a web page, with and without its slash',
      identity('url', 'https://a.example/'),
      'https://a.example',
      'passed matches',
    ],
    ['somebody else', hashed, 'b@example.com', 'failed no-match'],
    ['nobody, for nobody asked', hashed, '  ', 'not-applicable nobody-asked'],
    [
      'a hash that we do not know',
      { ...hashed, identityHash: 'sha512$ab' },
      'a@example.com',
      'unknown hash-not-known',
    ],
  ])('by %s', async (_, identifier, typed, expected) => {
    expect(await to(identifier, [typed])).toBe(expected);
  });

  it('of the specification’s own example', async () => {
    // Open Badges 3.0, IdentityHash
    const identityHash = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
    expect(await to({ ...hashed, identityHash }, ['a@example.com'])).toBe('passed matches');
  });

  describe('by name', () => {
    const called = async (over: JsonObject, recipients: readonly string[]): Promise<string> => {
      const credentialSubject = { ...without(subject('r'), 'id'), ...over };
      const jwt = jws({ alg: 'EdDSA', kid: key.method }, credential('r', { credentialSubject }), key);
      return answer(await verifying(jwt, memoryWorld({ recipients })), 'recipient');
    };
    const named = { identifier: [identity('name', 'Míra Nóvak-Łuk')] };

    it.each([
      ['without its accents and capitals', named, ['mira novak luk'], 'passed matches-name'],
      ['in another order', named, ['Novak Łuk, Mira'], 'passed matches-name'],
      ['of somebody else', named, ['Mara Novak'], 'unknown name-differs'],
      ['of one word of it only', named, ['Mira'], 'unknown name-differs'],
      ['where only an address was given', named, ['a@example.com'], 'unknown name-needed'],
      [
        'where the badge gives only an address',
        { identifier: [hashed] },
        ['Mira Novak'],
        'unknown address-needed',
      ],
      [
        'beside an address, which says more',
        { identifier: [identity('name', 'Mira Novak'), hashed] },
        ['Mira Novak', 'a@example.com'],
        'passed matches',
      ],
      [
        'beside an address that is another: the address decides',
        { identifier: [identity('name', 'Mira Novak'), hashed] },
        ['Mara Novak', 'b@example.com'],
        'failed no-match',
      ],
      [
        'beside an address, where only a name was given',
        { identifier: [identity('name', 'Mira Novak'), hashed] },
        ['Mara Novak'],
        'unknown name-differs',
      ],
      [
        'of somebody else, where an address was given that the badge does not ask for',
        named,
        ['Mara Novak', 'b@example.com'],
        'unknown name-differs',
      ],
      [
        'hashed',
        { identifier: [identity('name', 'Mira Novak', { algorithm: 'sha256' })] },
        ['Mira Novak'],
        'passed matches-name',
      ],
    ])('%s', async (_, over, recipients, expected) => {
      expect(await called(over, recipients)).toBe(expected);
    });

    it.each([
      ['as the badge writes it', ['Míra Nóvak-Łuk'], 'passed matches-name'],
      [
        'with a number, which no address test must take for an address',
        ['Mira Novak Luk 2'],
        'unknown name-differs',
      ],
      ['that differs is never a loud no', ['Otto'], 'unknown name-differs'],
      ['of blanks is none', ['  '], 'not-applicable nobody-asked'],
    ])('the owner’s own: %s', async (_, names, expected) => {
      const credentialSubject = { ...without(subject('r'), 'id'), ...named };
      const jwt = jws({ alg: 'EdDSA', kid: key.method }, credential('r', { credentialSubject }), key);
      expect(answer(await verifying(jwt, memoryWorld({ names })), 'recipient')).toBe(expected);
    });
  });

  it('that does not match is no part of the verdict', async () => {
    const given = await verifying(jwtOf({}), memoryWorld({ recipients: ['b@example.com'] }));
    expect(answer(given, 'recipient')).toBe('failed no-match');
    expect(given.report.verdict).toBe('valid');
  });
});
