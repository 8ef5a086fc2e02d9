/** Open Badges 1 and 2: hosted and signed, and how their hosts answer. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { fetchFailures } from '../../../shared/verify/world.ts';
import { hostedAssertion, hostedUrl, OB2, recipient } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, keys, ob2ClassJson, ob2IssuerJson } from '../../fixtures/people.ts';
import { pemOf } from '../../fixtures/keys.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying, without } from './asking.ts';
import { memoryWorld, type MemoryWorldOptions } from './memory-world.ts';

const address = hostedUrl('a');
const assertion = hostedAssertion('a');

/** The academy publishes all, and `pages` beside or instead. */
function world(pages: MemoryWorldOptions['pages'] = {}) {
  const published = Object.fromEntries(
    Object.entries(academyWorld).map(([url, { body }]) => [url, { body }]),
  );
  return memoryWorld({ pages: { ...published, ...pages }, otherwise: 'not-found' });
}

describe('a hosted badge', () => {
  it('is the copy that its issuer publishes', async () => {
    const published = {
      ...assertion,
      recipient: recipient('other@example.org'),
      evidence: 'https://x.example',
    };
    const given = await verifying(assertion, world({ [address]: published }));
    expect(given.report.verdict).toBe('valid');
    expect(given.report.remarks).toEqual([
      { code: 'baked-copy-differs', detail: { fields: 'recipient, evidence', host: 'academy.example' } },
    ]);
    expect(given.badge.recipient.identities[0]?.value).toBe('other@example.org');
    expect(given.badge.name).toBe(ob2ClassJson['name']);
    expect(given.badge.issuer.name).toBe(ob2IssuerJson['name']);
    expect(given.documents.map(({ url }) => url)).toEqual([address, at.ob2Class, at.ob2Issuer]);
  });

  it('with a badge class inside that says more than the published one, is told so', async () => {
    const baked = { ...assertion, badge: { ...ob2ClassJson, name: 'Teamwork management (Excellent)' } };
    const given = await verifying(baked, world({ [address]: assertion }));
    expect(given.report.remarks[0]?.detail['fields']).toBe('badge.name');
    expect(given.badge.name).toBe('Teamwork management (Good)');
  });

  it.each(fetchFailures.filter((code) => code !== 'gone'))(
    'whose host answers %s is unconfirmed, each for its own reason',
    async (failure) => {
      const given = await verifying(assertion, world({ [address]: failure }));
      expect(given.report.verdict).toBe('unconfirmed');
      for (const id of ['integrity', 'issuer', 'revocation'] as const)
        expect(answer(given, id)).toBe(`unknown ${failure}`);
    },
  );

  it.each([
    ['410', { body: { revoked: true, revocationReason: 'By mistake.' }, status: 410 }, 'revoked-with-reason'],
    ['410 without a word', { body: '', status: 410 }, 'revoked'],
    ['revoked', { ...assertion, revoked: true }, 'revoked'],
    [
      'revoked, and nothing else',
      { id: address, revoked: true, revocationReason: 'Left.' },
      'revoked-with-reason',
    ],
  ])('that is withdrawn by %s is invalid', async (_, page, code) => {
    const given = await verifying(assertion, world({ [address]: page }));
    expect(answer(given, 'revocation')).toBe(`failed ${code}`);
    expect(given.report.verdict).toBe('invalid');
  });

  it('is unconfirmed where its address gives a page, a list or a badge class', async () => {
    for (const [page, code] of [
      [{ body: '<html>' }, 'not-json'],
      [{ body: '[1]' }, 'not-json'],
      [ob2ClassJson, 'not-an-assertion'],
      [{}, 'not-an-assertion'],
    ] as const) {
      const given = await verifying(assertion, world({ [address]: page }));
      expect(answer(given, 'integrity')).toBe(`unknown ${code}`);
      expect(given.report.verdict).toBe('unconfirmed');
    }
  });

  it('published outside the scope of its issuer is not the issuer’s', async () => {
    const elsewhere = 'https://academy.example.evil.example/1';
    const given = await verifying(
      { ...assertion, id: elsewhere },
      world({ [elsewhere]: { ...assertion, id: elsewhere } }),
    );
    expect(answer(given, 'issuer')).toBe('failed outside-issuers-scope');
  });

  it('cannot give its issuer a scope: only the profile at the issuer’s own address can', async () => {
    const elsewhere = 'https://evil.example/1';
    const forged = {
      ...assertion,
      id: elsewhere,
      badge: {
        ...ob2ClassJson,
        issuer: { ...ob2IssuerJson, verification: { startsWith: 'https://evil.example/' } },
      },
    };
    expect(answer(await verifying(forged, world({ [elsewhere]: forged })), 'issuer')).toBe(
      'failed outside-issuers-scope',
    );
  });

  it('behind a redirect that leads out of the scope is not confirmed', async () => {
    const page = { body: assertion, finalUrl: 'https://evil.example/1' };
    expect(answer(await verifying(assertion, world({ [address]: page })), 'issuer')).toBe(
      'unknown redirected-elsewhere',
    );
  });

  it('whose issuer’s profile is behind a redirect that leads away is not confirmed', async () => {
    const page = { body: ob2IssuerJson, finalUrl: 'https://evil.example/1' };
    expect(
      answer(await verifying(assertion, world({ [address]: assertion, [at.ob2Issuer]: page })), 'issuer'),
    ).toBe('unknown redirected-elsewhere');
  });

  it('whose issuer’s profile cannot be had is unconfirmed', async () => {
    const given = await verifying(assertion, world({ [address]: assertion, [at.ob2Issuer]: 'timeout' }));
    expect(answer(given, 'issuer')).toBe('unknown timeout');
    expect(answer(given, 'structure')).toBe('unknown timeout');
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it('that names another issuer than its badge class is refused', async () => {
    const published = { ...assertion, issuer: 'https://evil.example/issuer' };
    expect(answer(await verifying(assertion, world({ [address]: published })), 'issuer')).toBe(
      'failed another-issuer',
    );
  });

  it('of which only the address is known is read from there', async () => {
    const given = await verifying(address, world({ [address]: assertion }));
    expect(given.report.verdict).toBe('valid');
    expect(given.badge.name).toBe(ob2ClassJson['name']);
    const offline = await verifying(address);
    expect(offline.report.verdict).toBe('unconfirmed');
    expect(answer(offline, 'dates')).toBe('unknown not-fetched');
    expect(answer(await verifying(address, memoryWorld({ recipients: ['x'] })), 'recipient')).toBe(
      'unknown not-fetched',
    );
  });

  it('of which only the address is known may be a signed one there', async () => {
    const given = await verifying(
      'https://academy.example/s',
      world({ 'https://academy.example/s': { body: signed() } }),
    );
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(given.report.verdict).toBe('valid');
  });

  it('without an address and without a signature proves nothing', async () => {
    const given = await verifying({ ...assertion, id: 'urn:uuid:1' });
    expect(answer(given, 'integrity')).toBe('failed no-proof');
  });
});

function signedAssertion(over: JsonObject = {}): JsonObject {
  return {
    ...assertion,
    id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001',
    verification: { type: 'SignedBadge', creator: at.ob2Key },
    ...over,
  };
}

function signed(over: JsonObject = {}, key = keys.academyRsa): string {
  return jws({ alg: 'RS256' }, signedAssertion(over), key);
}

describe('a signed badge', () => {
  it('is confirmed by the profile that links to its key', async () => {
    const given = await verifying(signed(), world());
    expect(given.report.verdict).toBe('valid');
    expect(answer(given, 'issuer')).toBe('passed confirmed-by-domain');
    expect(answer(given, 'revocation')).toBe('passed not-revoked');
  });

  it('may leave out which key it was: those of the profile are tried', async () => {
    const given = await verifying(signed({ verification: { type: 'SignedBadge' } }), world());
    expect(given.report.verdict).toBe('valid');
  });

  it.each([
    [
      'belongs to somebody else',
      { ...keyDocument(), owner: 'https://evil.example' },
      'failed not-the-issuers-key',
    ],
    ['is not there', 'not-found' as const, 'unknown not-found'],
  ])('whose key %s', async (_, document, expected) => {
    expect(answer(await verifying(signed(), world({ [at.ob2Key]: document })), 'issuer')).toBe(
      expected.replace('not-found', 'integrity-unknown'),
    );
  });

  it('with a key that the profile does not link to is not the issuer’s', async () => {
    const given = await verifying(
      signed({ verification: { type: 'SignedBadge', creator: at.forgerKey } }, keys.forgerRsa),
      world(),
    );
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('failed not-the-issuers-key');
  });

  it('whose profile links to no key is unconfirmed', async () => {
    const given = await verifying(signed(), world({ [at.ob2Issuer]: without(ob2IssuerJson, 'publicKey') }));
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('unknown key-elsewhere');
  });

  it('that brings its issuer’s profile and key is intact, and no more', async () => {
    const issuer = { ...ob2IssuerJson, publicKey: keyDocument() };
    const given = await verifying(signed({ badge: { ...ob2ClassJson, issuer } }));
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('unknown offline');
    expect(answer(given, 'revocation')).toBe('unknown offline');
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it.each([
    ['the id', 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001', 'revoked'],
    [
      'an object with the id',
      { id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001', revocationReason: 'Oops.' },
      'revoked-with-reason',
    ],
    ['its old uid', { uid: 'u1' }, 'revoked'],
  ])('in the list of the withdrawn by %s is invalid', async (_, entry, code) => {
    const list = {
      '@context': OB2,
      type: 'RevocationList',
      id: at.ob2Revocations,
      revokedAssertions: [entry],
    };
    const given = await verifying(signed({ uid: 'u1' }), world({ [at.ob2Revocations]: list }));
    expect(answer(given, 'revocation')).toBe(`failed ${code}`);
    expect(given.report.verdict).toBe('invalid');
  });

  it.each([
    ['cannot be had', 'timeout' as const, 'unknown timeout'],
    ['is none', { '@context': OB2 }, 'unknown list-malformed'],
    ['is a page', { body: '<html>' }, 'unknown not-json'],
    ['is empty', { revokedAssertions: [] }, 'passed not-revoked'],
  ])('whose list of the withdrawn %s', async (_, list, expected) => {
    expect(answer(await verifying(signed(), world({ [at.ob2Revocations]: list })), 'revocation')).toBe(
      expected,
    );
  });

  describe('of Open Badges 1, whose list is an object with a reason for each uid', () => {
    const old = (uid: string | null): string =>
      signed({
        '@context': 'https://w3id.org/openbadges/v1',
        ...(uid === null ? {} : { uid }),
        verify: { type: 'signed', url: at.ob2Key },
      });
    const asking = async (uid: string | null, list: object) =>
      verifying(old(uid), world({ [at.ob2Revocations]: list }));

    it.each([
      ['is named', 'u1', { u1: 'Issued by mistake.', u2: 'x' }, 'failed revoked-with-reason'],
      ['is named without a reason', 'u1', { u1: '' }, 'failed revoked'],
      ['is not named', 'u1', { u2: 'Left.' }, 'passed not-revoked'],
      ['is looked up in an empty list', 'u1', {}, 'passed not-revoked'],
      ['is called as what every object has', 'constructor', { u2: 'x' }, 'passed not-revoked'],
      ['is called __proto__', '__proto__', { u2: 'x' }, 'passed not-revoked'],
      [
        'is called hasOwnProperty',
        'hasOwnProperty',
        { hasOwnProperty: 'Oops.' },
        'failed revoked-with-reason',
      ],
      ['is looked up in what is no list', 'u1', { '@context': OB2 }, 'unknown list-malformed'],
      ['is looked up in a list of other things', 'u1', { u1: { at: 1 } }, 'unknown list-malformed'],
      [
        'is looked up in a list as of Open Badges 2',
        'u1',
        { revokedAssertions: [{ uid: 'u1' }] },
        'failed revoked',
      ],
      ['has no uid', null, { u2: 'x' }, 'unknown list-malformed'],
    ])('a badge that %s', async (_, uid, list, expected) => {
      expect(answer(await asking(uid, list), 'revocation')).toBe(expected);
    });

    it('tells the reason', async () => {
      const given = await asking('u1', { u1: 'Issued by mistake.' });
      expect(detail(given, 'revocation')).toEqual({ host: 'academy.example', reason: 'Issued by mistake.' });
      expect(given.report.verdict).toBe('invalid');
    });

    it('is not read where it names the prototype of all objects', async () => {
      const body = '{"__proto__": "x", "u1": "Issued by mistake."}';
      expect(answer(await asking('__proto__', { body }), 'revocation')).toBe('unknown not-json');
    });
  });

  it('that has no name on any list is not called "not withdrawn"', async () => {
    const nameless = without(signedAssertion(), 'id');
    const given = await verifying(jws({ alg: 'RS256' }, nameless, keys.academyRsa), world());
    expect(answer(given, 'revocation')).toBe('unknown index-malformed');
  });

  it('of an issuer without such a list has nothing to look up', async () => {
    const given = await verifying(
      signed(),
      world({ [at.ob2Issuer]: without(ob2IssuerJson, 'revocationList') }),
    );
    expect(answer(given, 'revocation')).toBe('not-applicable no-status');
    expect(given.report.verdict).toBe('valid');
  });

  it('that was altered asks nobody whether it was withdrawn', async () => {
    const whole = signed();
    const other = signed({ issuedOn: '2020-01-01' });
    const mixed = [...other.split('.').slice(0, 2), whole.split('.')[2]].join('.');
    const given = await verifying(mixed, world());
    expect(answer(given, 'integrity')).toBe('failed signature-bad');
    expect(answer(given, 'revocation')).toBe('unknown not-intact');
    expect(given.documents.map(({ url }) => url)).not.toContain(at.ob2Revocations);
  });
});

function keyDocument(): JsonObject {
  return {
    id: at.ob2Key,
    type: 'CryptographicKey',
    owner: at.ob2Issuer,
    publicKeyPem: pemOf(keys.academyRsa),
  };
}

describe('the build of a badge', () => {
  const published = (json: JsonObject, pages = {}) => verifying(json, world({ [address]: json, ...pages }));

  it.each(['recipient', 'verification', 'issuedOn'])('an assertion without %s', async (name) => {
    const given = await published(without(assertion, name));
    expect(answer(given, 'structure')).toBe('failed property-missing');
    expect(detail(given, 'structure')).toEqual({ property: name, where: 'assertion' });
  });

  it('a badge class without criteria, an issuer of a wrong type', async () => {
    const bare = await published(assertion, { [at.ob2Class]: without(ob2ClassJson, 'criteria') });
    expect(detail(bare, 'structure')).toEqual({ property: 'criteria', where: 'badge class' });
    const odd = await published(assertion, { [at.ob2Issuer]: { ...ob2IssuerJson, type: 'Shop' } });
    expect(answer(odd, 'structure')).toBe('failed type-wrong');
  });

  it.each([
    ['a hash that is none', { type: 'email', hashed: true, identity: 'mira@example.org' }],
    ['an address that is a hash', { type: 'email', hashed: false, identity: `sha256$${'a'.repeat(64)}` }],
    ['an e-mail address that is none', { type: 'email', hashed: false, identity: 'mira' }],
  ])('names its recipient by %s', async (_, to) => {
    expect(answer(await published({ ...assertion, recipient: to }), 'structure')).toBe(
      'failed property-wrong',
    );
  });

  it('a picture inside the assertion is worth a remark', async () => {
    expect(remarks(await published({ ...assertion, image: 'data:image/png;base64,AAAA' }))).toEqual([
      'data-image-in-assertion',
    ]);
  });
});
