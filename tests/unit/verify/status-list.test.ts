/** Lists of bits: what they say of a badge, and that nothing that is wrong with one is ever "not withdrawn". */
import { gzipSync } from 'node:zlib';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { credential, VC1, VC2 } from '../../fixtures/open-badges-3.ts';
import { academy, academyWorld, at, keys } from '../../fixtures/people.ts';
import { jws, withProof } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying } from './asking.ts';
import { memoryWorld, type MemoryWorld } from './memory-world.ts';

const key = keys.academy;
const address = `${academy}/status/3`;
const entries = 131_072;

/** A list of zeros with these places set; places of `size` bits, the highest bit first. */
function encoded(places: Readonly<Record<number, number>>, { size = 1, count = entries } = {}): string {
  const bits = new Uint8Array(Math.ceil((count * size) / 8));
  for (const [place, value] of Object.entries(places))
    for (let bit = 0; bit < size; bit += 1) {
      const position = Number(place) * size + bit;
      if ((value >> (size - 1 - bit)) & 1)
        bits[position >> 3] = (bits[position >> 3] ?? 0) | (0x80 >> (position & 7));
    }
  return base64urlnopad.encode(new Uint8Array(gzipSync(bits)));
}

function list(subject: JsonObject, over: JsonObject = {}): JsonObject {
  return {
    '@context': [VC2],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${encoded({ 23: 1 })}`,
      ...subject,
    },
    ...over,
  };
}

function entry(over: JsonObject = {}): JsonObject {
  return {
    id: `${address}#7`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: address,
    ...over,
  };
}

function badge(...credentialStatus: readonly JsonObject[]): string {
  return jws({ alg: 'EdDSA', kid: key.method }, credential('listed', { credentialStatus }), key);
}

function serving(body: Json): MemoryWorld {
  const pages = { [address]: { body: typeof body === 'string' ? body : JSON.stringify(body) } };
  return memoryWorld({ pages });
}

async function signed(subject: JsonObject, over: JsonObject = {}): Promise<JsonObject> {
  return withProof(list(subject, over), { key });
}

describe('a bitstring status list', () => {
  it('that leaves the place of the badge free says that it is not withdrawn, and how that is known', async () => {
    const given = await verifying(badge(entry()), serving(await signed({})));
    expect(answer(given, 'revocation')).toBe('passed not-revoked');
    expect(given.report.verdict).toBe('valid');
    const evidence = given.report.checks.find(({ id }) => id === 'revocation')?.evidence;
    expect(evidence).toContainEqual({ what: 'status-list-index', value: '7' });
    expect(evidence).toContainEqual({ what: 'document', value: address });
    expect(evidence?.find(({ what }) => what === 'sha256')?.value).toMatch(/^[\da-f]{64}$/u);
  });

  it.each([
    ['0', 0],
    ['7', 7],
    ['8', 8],
    ['131071', 131_071],
    ['a number', 23],
  ])('that marks place %s says that the badge there is withdrawn', async (_, place) => {
    const index = _ === 'a number' ? place : String(place);
    const world = serving(await signed({ encodedList: `u${encoded({ [place]: 1 })}` }));
    const given = await verifying(badge(entry({ statusListIndex: index })), world);
    expect(answer(given, 'revocation')).toBe('failed revoked');
    expect(given.report.verdict).toBe('invalid');
    const beside = entry({ statusListIndex: String(place === 0 ? 1 : place - 1) });
    expect(answer(await verifying(badge(beside), world), 'revocation')).toBe('passed not-revoked');
  });

  it('of suspensions has words of its own', async () => {
    const suspended = { statusPurpose: 'suspension', encodedList: `u${encoded({ 7: 1 })}` };
    const asked = badge(entry({ statusPurpose: 'suspension' }));
    const given = await verifying(asked, serving(await signed(suspended)));
    expect(answer(given, 'revocation')).toBe('failed suspended');
    const free = serving(await signed({ statusPurpose: 'suspension' }));
    expect(answer(await verifying(asked, free), 'revocation')).toBe('passed not-suspended');
  });

  it('for two purposes is asked for both, and the worse answer counts', async () => {
    const world = serving(
      await signed({ statusPurpose: ['revocation', 'suspension'], encodedList: `u${encoded({ 8: 1 })}` }),
    );
    const both = badge(entry(), entry({ statusPurpose: 'suspension', statusListIndex: '8' }));
    expect(answer(await verifying(both, world), 'revocation')).toBe('failed suspended');
    const last = badge(entry({ statusPurpose: 'suspension' }), entry({ statusListIndex: '8' }));
    expect(answer(await verifying(last, world), 'revocation')).toBe('failed revoked');
  });

  it('of messages tells the issuer’s own words, and takes none of them for "not withdrawn"', async () => {
    const status: JsonObject = {
      statusPurpose: 'message',
      statusSize: 2,
      statusMessage: [
        { status: '0x0', message: 'fine' },
        { status: '0x2', message: 'under review' },
      ],
    };
    const body = await signed({
      statusPurpose: ['message', 'revocation'],
      encodedList: `u${encoded({ 7: 2 }, { size: 2 })}`,
    });
    const alone = await verifying(badge(entry(status)), serving(body));
    expect(answer(alone, 'revocation')).toBe('unknown status-message');
    expect(detail(alone, 'revocation')['message']).toBe('under review');
    const beside = await verifying(badge(entry({ statusListIndex: '8' }), entry(status)), serving(body));
    expect(answer(beside, 'revocation')).toBe('passed not-revoked');
    expect(remarks(beside)).toContain('status-message');
  });

  it('may be a VC-JWT, or follow the forerunner of the standard', async () => {
    const jwt = jws({ alg: 'EdDSA', kid: key.method }, list({ encodedList: `u${encoded({ 7: 1 })}` }), key);
    expect(answer(await verifying(badge(entry()), serving(jwt)), 'revocation')).toBe('failed revoked');
    const old = jws(
      { alg: 'EdDSA', kid: key.method },
      list(
        { type: 'StatusList2021', encodedList: encoded({ 7: 1 }) },
        { '@context': [VC1], type: ['VerifiableCredential', 'StatusList2021Credential'] },
      ),
      key,
    );
    const asked = badge(entry({ type: 'StatusList2021Entry' }));
    expect(answer(await verifying(asked, serving(old)), 'revocation')).toBe('failed revoked');
    // One kind of entry does not lead to the other kind of list.
    expect(answer(await verifying(badge(entry()), serving(old)), 'revocation')).toBe(
      'unknown list-malformed',
    );
  });

  it('under the issuer’s own domain is confirmed by it', async () => {
    const issuer = at.didWeb;
    const method = `${issuer}#${key.multibase}`;
    const body = await withProof(list({ encodedList: `u${encoded({ 7: 1 })}` }, { issuer }), { key, method });
    const asked = jws(
      { alg: 'EdDSA', kid: method },
      credential('web', { issuer: { id: issuer, type: ['Profile'], name: 'A' }, credentialStatus: entry() }),
      key,
    );
    const page = (url: string) =>
      url === address ? { body: JSON.stringify(body) } : (academyWorld[url] ?? null);
    expect(answer(await verifying(asked, memoryWorld({ page })), 'revocation')).toBe('failed revoked');
  });
});

describe('never "not withdrawn"', () => {
  const list131071 = `u${encoded({}, { count: entries - 8 })}`;
  const bomb = `u${base64urlnopad.encode(new Uint8Array(gzipSync(new Uint8Array(64 * 1024 * 1024))))}`;

  it.each<readonly [string, JsonObject, JsonObject, string]>([
    ['a list of another issuer', {}, { issuer: keys.forger.did }, 'list-of-another-issuer'],
    ['a list for another purpose', { statusPurpose: 'suspension' }, {}, 'list-for-another-purpose'],
    ['a list that is over', {}, { validUntil: '2026-02-01T00:00:00Z' }, 'list-out-of-date'],
    ['a list that is not in force yet', {}, { validFrom: '2027-02-01T00:00:00Z' }, 'list-out-of-date'],
    ['a list that is too short', { encodedList: list131071 }, {}, 'list-too-short'],
    ['a list that is a bomb', { encodedList: bomb }, {}, 'list-too-large'],
    ['a list that is not packed', { encodedList: 'uAAAA' }, {}, 'list-malformed'],
    ['a list that ends early', { encodedList: `u${encoded({}).slice(0, 40)}` }, {}, 'list-malformed'],
    ['a list in another alphabet', { encodedList: 'u+/+/' }, {}, 'list-malformed'],
    ['a list of another type', {}, { type: ['VerifiableCredential'] }, 'list-malformed'],
  ])('%s', async (_, subject, over, code) => {
    const given = await verifying(
      badge(entry()),
      serving(jws({ alg: 'EdDSA', kid: key.method }, list(subject, over), key)),
    );
    expect(answer(given, 'revocation')).toBe(`unknown ${code}`);
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it.each([
    ['131072', 'index-out-of-range'],
    ['999999999999', 'index-out-of-range'],
    ['-1', 'index-malformed'],
    ['1.5', 'index-malformed'],
    ['1e3', 'index-malformed'],
    ['', 'index-malformed'],
    [-1, 'index-malformed'],
    [null, 'index-malformed'],
    [['7'], 'index-malformed'],
  ])('a place %j', async (statusListIndex, code) => {
    const given = await verifying(badge(entry({ statusListIndex })), serving(await signed({})));
    expect(answer(given, 'revocation')).toBe(`unknown ${code}`);
  });

  it.each([[0], ['0'], [9], ['x']])('places of %j bits', async (statusSize) => {
    const given = await verifying(badge(entry({ statusSize })), serving(await signed({})));
    expect(answer(given, 'revocation')).toBe('unknown index-malformed');
  });

  it('a list that was changed after signing', async () => {
    const body = await signed({ encodedList: `u${encoded({ 7: 1 })}` });
    const changed = {
      ...body,
      credentialSubject: list({ encodedList: `u${encoded({})}` })['credentialSubject'] ?? null,
    };
    expect(answer(await verifying(badge(entry()), serving(changed)), 'revocation')).toBe(
      'unknown list-not-intact',
    );
  });

  it('a list that nobody signed, or somebody else in the issuer’s name', async () => {
    expect(answer(await verifying(badge(entry()), serving(list({}))), 'revocation')).toBe(
      'unknown list-not-intact',
    );
    const forged = await withProof(list({}), { key: keys.forger });
    expect(answer(await verifying(badge(entry()), serving(forged)), 'revocation')).toBe(
      'unknown list-not-intact',
    );
  });

  it('a list whose issuer cannot be asked', async () => {
    const issuer = at.didWeb;
    const jwk = { ...keys.forger.jwk };
    const asked = jws(
      { alg: 'EdDSA', kid: key.method, jwk: { ...key.jwk } },
      credential('web', { issuer: { id: issuer, type: ['Profile'], name: 'A' }, credentialStatus: entry() }),
      key,
    );
    const forged = jws({ alg: 'EdDSA', jwk }, list({}, { issuer }), keys.forger);
    expect(answer(await verifying(asked, serving(forged)), 'revocation')).toBe('unknown list-not-confirmed');
  });

  it.each(['offline', 'timeout', 'not-found', 'gone', 'host-not-allowed'] as const)(
    'a list that is %s',
    async (failure) => {
      const given = await verifying(badge(entry()), memoryWorld({ pages: { [address]: failure } }));
      expect(answer(given, 'revocation')).toBe(`unknown ${failure}`);
    },
  );

  it.each(['a page', '[]', '"x"', 'e30.e30.', '['.repeat(100)])('a list that is %j', async (body) => {
    const given = await verifying(badge(entry()), serving(body));
    expect(answer(given, 'revocation')).toMatch(/^unknown (?:not-json|list-malformed)$/u);
  });

  it('an entry for a purpose that nobody knows, or with an address that is none', async () => {
    const world = serving(await signed({ statusPurpose: 'glory' }));
    expect(answer(await verifying(badge(entry({ statusPurpose: 'glory' })), world), 'revocation')).toBe(
      'unknown status-purpose-not-known',
    );
    const data = badge(entry({ statusListCredential: 'data:application/json,{}' }));
    const asked = serving(await signed({}));
    expect(answer(await verifying(data, asked), 'revocation')).toBe('unknown address-malformed');
    expect(asked.asked).toEqual([]);
  });

  it('one good answer beside one that could not be had', async () => {
    const other = entry({ statusListCredential: `${academy}/status/4`, statusPurpose: 'suspension' });
    const given = await verifying(badge(entry(), other), serving(await signed({})));
    expect(answer(given, 'revocation')).toBe('unknown offline');
  });
});
