/** The attack list: what somebody could try so that a badge says more than its issuer did, and what becomes of it. */
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetworkWorld } from '../../../electron/engine/network.ts';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { bakePng } from '../../../shared/badge/png.ts';
import { bakeSvg } from '../../../shared/badge/svg-bake.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import {
  changed,
  claims,
  credential,
  OB3,
  profile,
  subject,
  VC1,
  VC2,
} from '../../fixtures/open-badges-3.ts';
import { at, keys, ob2ClassJson, ob2IssuerJson } from '../../fixtures/people.ts';
import { encodedJson, jws, jwsOver, proofOf, withProof } from '../../fixtures/sign.ts';
import { bytesOf, textOf } from '../badge/fixtures.ts';
import { remarks, without } from './asking.ts';
import {
  attempt,
  hosts,
  listAddress,
  outcomeOf,
  proofIn,
  statusList,
  unpacked,
  withStatus,
} from './attacking.ts';

const { academy: key, forger } = keys;
const kid = key.method;
const vc = credential('attack');

interface Attack {
  /** as the list of attacks names it */
  readonly attack: string;
  readonly how: string;
  readonly outcome: () => Promise<string> | string;
  readonly expected: string;
}

const rows: Attack[] = [];
function row(attack: string, how: string, outcome: Attack['outcome'], expected: string): void {
  rows.push({ attack, how, outcome, expected });
}

function jwt(over: JsonObject, header: JsonObject & { alg: string } = { alg: 'EdDSA', kid }): string {
  return jws(header, claims(vc, over), key);
}

// Signatures that are none.
row(
  'alg none',
  'a JWT says that it needs no signature',
  () => outcomeOf(jwt({}, { alg: 'none', kid })),
  'invalid: integrity algorithm-not-allowed',
);
row(
  'alg none',
  'the same in other letters',
  () => outcomeOf(`${encodedJson({ alg: 'NoNe', kid })}.${encodedJson(claims(vc))}.`),
  'invalid: integrity algorithm-not-allowed',
);
row(
  'alg none',
  'a signed assertion of 2.0',
  () => outcomeOf(bytesOf('ob2-signed/alg-none.jws')),
  'invalid: integrity algorithm-not-allowed',
);
row(
  'HS256 with the public key',
  'the public key, which everybody has, as a shared secret',
  () =>
    outcomeOf(
      jws(
        { alg: 'HS256', kid: at.rsaJwk },
        claims(credential('x', { issuer: profile(at.rsaIssuer) })),
        keys.academyRsa,
      ),
    ),
  'invalid: integrity algorithm-not-allowed',
);
row(
  'HS256 with the public key',
  'a signed assertion of 2.0',
  () => outcomeOf(bytesOf('ob2-signed/hs256-with-public-key.jws')),
  'invalid: integrity algorithm-not-allowed',
);

// Keys that the badge brings along.
row(
  'key in header',
  'a key of one’s own in the header, in the name of the academy',
  () =>
    outcomeOf(
      jws(
        { alg: 'RS256', jwk: keys.forgerRsa.jwk },
        claims(credential('x', { issuer: profile(at.rsaIssuer) })),
        keys.forgerRsa,
      ),
    ),
  'invalid: issuer not-the-issuers-key',
);
row(
  'key in header',
  'the same where nobody can be asked',
  () =>
    outcomeOf(
      jws(
        { alg: 'RS256', jwk: keys.forgerRsa.jwk },
        claims(credential('x', { issuer: profile('https://nobody.example/1') })),
        keys.forgerRsa,
      ),
    ),
  'unconfirmed: issuer not-found',
);
row(
  'key in header',
  'a key with its private half',
  () => outcomeOf(bytesOf('ob3-jwt/private-key-in-header.jwt')),
  'invalid: integrity private-key-in-badge',
);
row(
  'key in fragment',
  'the key behind the # of the academy’s own address',
  () => outcomeOf(bytesOf('ob3/key-in-fragment.json')),
  'invalid: issuer not-the-issuers-key',
);
row(
  'key in fragment',
  'the same where nobody can be asked',
  () => outcomeOf(bytesOf('ob3/key-in-fragment-unreachable.json')),
  'unconfirmed: issuer not-found',
);

// Issuers that are not.
row(
  'issuer named falsely',
  'a did:key of one’s own, in the name of the academy',
  () => outcomeOf(bytesOf('ob3/issuer-named-falsely.json')),
  'invalid: issuer not-the-issuers-key',
);
row(
  'issuer named falsely',
  'in the name of another did:key',
  () => outcomeOf(bytesOf('ob3/issuer-other-did-key.json')),
  'invalid: issuer not-the-issuers-key',
);
row(
  'issuer named falsely',
  'in a JWT',
  () => outcomeOf(bytesOf('ob3-jwt/issuer-named-falsely.jwt')),
  'invalid: issuer not-the-issuers-key',
);
row(
  'issuer named falsely',
  'iss names the forger, the credential the academy',
  () => outcomeOf(jws({ alg: 'EdDSA', kid: forger.method }, claims(vc, { iss: forger.did }), forger)),
  'invalid: integrity claims-differ',
);
row(
  'issuer named falsely',
  'the academy’s name over a key of one’s own, beside badges of the academy',
  async () => {
    const seen = [{ id: key.did, name: 'The Academy', domains: [], keys: ['x'], badges: 3 }];
    const badge = await withProof(credential('x', { issuer: profile(forger.did, 'The Academy') }), {
      key: forger,
    });
    const tried = await attempt(badge, hosts({}, { trust: { known: [], seen } }));
    if (typeof tried === 'string') return tried;
    const known = tried.report.checks.find(({ id }) => id === 'issuer-known');
    return `${known?.code}, ${remarks(tried).join()}`;
  },
  'nobody-said, new-key-under-old-name',
);
row(
  'issuer named falsely',
  'a badge class of the academy in an assertion of somebody else',
  () => {
    const id = 'https://evil.example/1.json';
    return outcomeOf(id, hosts({ [id]: hostedAssertion('x', { id }) }));
  },
  'invalid: issuer outside-issuers-scope',
);

row(
  'issuer named falsely',
  'an assertion on one’s own host, of a class in the name of somebody famous',
  () => {
    const id = hostedUrl('attack');
    const famous = 'https://famous.example/issuer';
    const served = hostedAssertion('attack', { badge: { ...ob2ClassJson, issuer: famous } });
    return outcomeOf(id, hosts({ [id]: served, [famous]: { ...ob2IssuerJson, id: famous } }));
  },
  'invalid: issuer outside-issuers-scope',
);

// Claims around the credential.
row(
  'swapped sub',
  'the JWT is about somebody else than the credential',
  () => outcomeOf(jwt({ sub: forger.did })),
  'invalid: integrity claims-differ',
);
row(
  'swapped sub',
  'the subject is exchanged under an embedded proof',
  () => outcomeOf(bytesOf('ob3/changed-recipient.json')),
  'invalid: integrity signature-bad',
);
row(
  'wrong jti',
  'the JWT has another id than the credential',
  () => outcomeOf(jwt({ jti: 'urn:uuid:0' })),
  'invalid: integrity claims-differ',
);

// Words that the signature does not cover.
row(
  'proof over a removed field',
  'the end of validity taken out after signing',
  async () => {
    const ended = credential('x', { validUntil: '2026-04-01T00:00:00Z' });
    return outcomeOf(without(await withProof(ended, { key }), 'validUntil'));
  },
  'invalid: integrity signature-bad',
);
row(
  'proof over a removed field',
  'the status taken out after signing',
  async () => outcomeOf(without(await withStatus(), 'credentialStatus')),
  'invalid: integrity signature-bad',
);
row(
  'proof over a removed field',
  'the proof of one credential under another',
  async () => outcomeOf({ ...credential('other'), proof: proofIn(await withProof(vc, { key })) }),
  'invalid: integrity signature-bad',
);
row(
  'unsigned term added',
  'a word that no context defines',
  async () => outcomeOf(changed(await withProof(vc, { key }), ['credentialSubject', 'grade'], '10')),
  'invalid: structure undefined-term',
);
row(
  'unsigned term added',
  'a word that no context defines, beside the credential',
  async () => outcomeOf({ ...(await withProof(vc, { key })), honours: 'summa cum laude' }),
  'invalid: structure undefined-term',
);
row(
  'unsigned term added',
  'an id that JSON-LD would drop',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', 'achievement', 'id'], 'no-address'),
    ),
  'invalid: structure json-ld-unsafe',
);

// What words mean.
row(
  'context redefining a term',
  'a word of the standard gets another meaning',
  async () =>
    outcomeOf({
      ...(await withProof(vc, { key })),
      '@context': [VC2, OB3, { name: 'https://evil.example/name' }],
    }),
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'two words change places where no context protects them',
  async () => {
    const contexts = [
      VC1,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/data-integrity/v2',
    ];
    const honest = {
      ...without(vc, 'validFrom'),
      '@context': contexts,
      issuanceDate: '2026-03-02T09:00:00Z',
    };
    const swap = { name: 'https://schema.org/description', description: 'https://schema.org/name' };
    const proof = await proofOf(honest, { key });
    return outcomeOf({ ...honest, '@context': [...contexts, swap], proof });
  },
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'a context inside the subject',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', '@context'], {
        name: 'https://evil.example/name',
      }),
    ),
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'a context of one’s own, at one’s own address',
  async () => {
    const address = 'https://evil.example/context';
    const world = hosts({ [address]: { '@context': { grade: 'https://evil.example/grade' } } });
    const said = await outcomeOf(
      { ...(await withProof(vc, { key })), '@context': [VC2, OB3, address] },
      world,
    );
    return `${said}; asked ${world.asked.length}`;
  },
  'unconfirmed: structure context-not-known; asked 0',
);

// Lists of what was taken back.
const listed = async (list: Parameters<typeof statusList>[0], over: JsonObject = {}): Promise<string> =>
  outcomeOf(await withStatus(over), hosts({ [listAddress]: await statusList(list) }));
row(
  'status list of another issuer',
  'none: the academy’s own list, for comparison',
  () => listed({}),
  'valid',
);
row(
  'status list of another issuer',
  'a list that somebody else issued',
  () => listed({ issuer: forger.did, key: forger }),
  'unconfirmed: revocation list-of-another-issuer',
);
row(
  'status list of another issuer',
  'a list in the academy’s name with the proof of somebody else',
  () => listed({ key: forger }),
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'the academy’s list with a changed bit',
  async () => {
    const list = await statusList({});
    const other = await statusList({ size: 16_385 });
    return outcomeOf(await withStatus(), hosts({ [listAddress]: { ...other, proof: proofIn(list) } }));
  },
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'a list without any proof',
  async () => outcomeOf(await withStatus(), hosts({ [listAddress]: without(await statusList({}), 'proof') })),
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'the academy’s list for another purpose',
  () => listed({ purpose: 'message' }),
  'unconfirmed: revocation list-for-another-purpose',
);
row(
  'index out of range',
  'one behind the end',
  () => listed({}, { statusListIndex: '131072' }),
  'unconfirmed: revocation index-out-of-range',
);
row(
  'index out of range',
  'below nothing',
  () => listed({}, { statusListIndex: '-1' }),
  'unconfirmed: revocation index-malformed',
);
row(
  'index out of range',
  'no number',
  () => listed({}, { statusListIndex: '7e0' }),
  'unconfirmed: revocation index-malformed',
);
row(
  'index out of range',
  'larger than numbers can tell',
  () => listed({}, { statusListIndex: '999999999999' }),
  'unconfirmed: revocation index-out-of-range',
);
row(
  'index out of range',
  'a list too short to hide in',
  () => listed({ size: 64 }),
  'unconfirmed: revocation list-too-short',
);
row(
  'gzip bomb in a list',
  'a gigabyte of nothing',
  () => listed({ size: 1024 ** 3 / 8 }),
  'unconfirmed: revocation list-too-large',
);

// Where a badge could send us.
for (const address of [
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:alert(1)',
  'blob:https://academy.example/1',
]) {
  row(
    'file: and data: ids',
    `a hosted assertion at ${address}`,
    async () => {
      const world = hosts();
      const said = await outcomeOf(hostedAssertion('x', { id: address }), world);
      return `${said}; asked ${world.asked.filter((url) => !url.startsWith('https:')).length}`;
    },
    'invalid: integrity no-proof; asked 0',
  );
  row(
    'file: and data: ids',
    `an issuer at ${address}`,
    async () => {
      const world = hosts();
      const badge = await withProof(credential('x', { issuer: profile(address) }), { key });
      return `${await outcomeOf(badge, world)}; asked ${world.asked.length}`;
    },
    'unconfirmed: issuer issuer-not-resolvable; asked 0',
  );
  row(
    'file: and data: ids',
    `a status list at ${address}`,
    async () => {
      const world = hosts();
      return `${await outcomeOf(await withStatus({ statusListCredential: address }), world)}; asked ${world.asked.length}`;
    },
    'unconfirmed: revocation address-malformed; asked 0',
  );
}
row(
  'scope escape by prefix',
  'a host that begins like the academy’s',
  () => {
    const id = 'https://academy.example.evil.example/1.json';
    return outcomeOf(id, hosts({ [id]: hostedAssertion('x', { id }) }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'the academy as a name before @',
  () => {
    const id = 'https://academy.example@evil.example/1.json';
    return outcomeOf(id, hosts({ [id]: hostedAssertion('x', { id }) }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'startsWith of the academy, with the forger’s end',
  () => {
    const id = 'https://academy.example.evil.example/1.json';
    const policy = {
      ...ob2IssuerJson,
      verification: { type: 'VerificationObject', startsWith: 'https://academy.example' },
    };
    return outcomeOf(
      id,
      hosts({ [id]: hostedAssertion('x', { id }), [at.ob2Issuer]: policy, [at.ob2Class]: ob2ClassJson }),
    );
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'up and out of the academy’s folder',
  () => {
    const id = 'https://academy.example/ob2/assertions/../../uploads/1.json';
    const reached = 'https://academy.example/uploads/1.json';
    const policy = {
      ...ob2IssuerJson,
      verification: { type: 'VerificationObject', startsWith: 'https://academy.example/ob2/assertions/' },
    };
    const served = hostedAssertion('x', { id: reached });
    return outcomeOf(id, hosts({ [id]: served, [reached]: served, [at.ob2Issuer]: policy }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'a did:web of a host that begins like the academy’s',
  async () => {
    const did = 'did:web:academy.example';
    const badge = await withProof(credential('x', { issuer: profile(did) }), {
      key: forger,
      method: `${did}.evil.example#k`,
    });
    return outcomeOf(
      badge,
      hosts({
        'https://academy.example.evil.example/.well-known/did.json': {
          id: `${did}.evil.example`,
          verificationMethod: [
            {
              id: `${did}.evil.example#k`,
              type: 'Multikey',
              controller: `${did}.evil.example`,
              publicKeyMultibase: forger.multibase,
            },
          ],
          assertionMethod: [`${did}.evil.example#k`],
        },
      }),
    );
  },
  'invalid: issuer not-the-issuers-key',
);

// Files that want to be read for ever.
row(
  'huge JSON',
  'eleven megabytes',
  () => outcomeOf(`{"type":"Assertion","x":"${'x'.repeat(11 * 1024 ** 2)}"}`),
  'refused: file-too-large',
);
row(
  'huge JSON',
  'more than one credential may have',
  () => outcomeOf(bytesOf('carrier/too-large.json')),
  'refused: credential-too-large',
);
row(
  'huge JSON',
  'more than may be canonicalised',
  async () =>
    outcomeOf(
      changed(
        await withProof(vc, { key }),
        ['credentialSubject', 'achievement', 'description'],
        'x'.repeat(300 * 1024),
      ),
    ),
  'invalid: structure document-too-large',
);
row(
  'deep JSON',
  'a hundred thousand lists in each other',
  () => outcomeOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'refused: json-too-deep',
);
row(
  'deep JSON',
  'in the payload of a JWT',
  () =>
    outcomeOf(
      `${encodedJson({ alg: 'EdDSA' })}.${Buffer.from(`{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`).toString('base64url')}.x`,
    ),
  'refused: json-too-deep',
);
row(
  '__proto__',
  'in a badge',
  () => outcomeOf(textOf('ob3/good-did-key.json').replace('{', '{"__proto__":{"polluted":true},')),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'written with escapes, deep in the subject',
  () =>
    outcomeOf(
      JSON.stringify(vc).replace(
        '"type":["Achievement"]',
        '"type":["Achievement"],"\\u005f_proto__":{"polluted":true}',
      ),
    ),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'in the payload of a JWT',
  () =>
    outcomeOf(
      jwsOver(
        `${encodedJson({ alg: 'EdDSA', kid })}.${Buffer.from('{"__proto__":{"polluted":true}}').toString('base64url')}`,
        'EdDSA',
        key,
      ),
    ),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'in the issuer’s own document',
  async () => {
    const badge = await withProof(credential('x', { issuer: profile(at.issuer) }), {
      key,
      method: `${at.issuer}#${key.multibase}`,
    });
    const body = '{"__proto__":{"polluted":true},"verificationMethod":[]}';
    const said = await outcomeOf(badge, hosts({ [at.issuer]: { body } }));
    return `${said}; polluted ${'polluted' in {}}`;
  },
  'unconfirmed: issuer not-json; polluted false',
);
row(
  '__proto__',
  'constructor and prototype as names of members',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', 'constructor'], {
        prototype: { polluted: true },
      }),
    ),
  'invalid: structure undefined-term',
);
row(
  'JSON-LD poison graph',
  'nine nodes without names that all know each other',
  async () => {
    const nodes = Array.from({ length: 9 }, (_, self) => ({
      id: `_:b${self}`,
      type: ['Achievement'],
      related: Array.from({ length: 9 }, (__, other) => ({ id: `_:b${other}`, type: ['Related'] })),
    }));
    const graph = credential('x', {
      credentialSubject: subject('x', {
        achievement: {
          ...nodes[0],
          name: 'x',
          description: 'x',
          criteria: { narrative: 'x' },
          related: nodes,
        },
      }),
      proof: proofIn(await withProof(vc, { key })),
    });
    return outcomeOf(graph);
  },
  'unconfirmed: structure too-much-work',
);

// Pictures.
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
const openBadge = textOf('ob3/good-did-key.json');
const xml = (badge: string): string =>
  `<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${badge}]]></ob:credential>`;
row(
  'SVG with script',
  'scripts beside a good badge: the badge is read, the script is only text',
  () => {
    const scripted = drawing.replace(
      '<path',
      '<script>globalThis.attacked = true</script><g onload="globalThis.attacked = true"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject><path',
    );
    return outcomeOf(
      bakeSvg(new TextEncoder().encode(scripted), { element: 'credential', body: openBadge }),
    ).then((said) => `${said}; attacked ${'attacked' in globalThis}`);
  },
  'valid; attacked false',
);
row(
  'SVG with script',
  'a badge that stands only in the text of a script',
  () =>
    outcomeOf(
      drawing.replace(
        '<path',
        `<script><![CDATA[<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0">{}</ob:credential>]]></script><path`,
      ),
    ),
  'refused: svg-no-badge',
);
row(
  'entity bomb',
  'entities that grow without end',
  () => outcomeOf(bytesOf('carrier/entity-bomb.svg')),
  'refused: svg-malformed',
);
row(
  'entity bomb',
  'an entity that would read a file into the badge',
  () => outcomeOf(bytesOf('carrier/entity-file.svg')),
  'refused: svg-malformed',
);
row(
  'entity bomb',
  'an entity instead of the badge',
  () =>
    outcomeOf(
      `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing.replace('<path', `${xml('')}<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0">&x;</ob:credential><path`)}`,
    ),
  'refused: svg-malformed',
);
row(
  'PNG with 2^31 length',
  'a chunk longer than PNG allows',
  () => {
    const png = bytesOf('carrier/no-badge.png').slice();
    new DataView(png.buffer).setUint32(33, 2 ** 31);
    return outcomeOf(png);
  },
  'refused: png-damaged',
);
row(
  'PNG with 2^31 length',
  'the longest chunk that PNG allows, in a small file',
  () => {
    const png = bytesOf('carrier/no-badge.png').slice();
    new DataView(png.buffer).setUint32(33, 2 ** 31 - 1);
    return outcomeOf(png);
  },
  'refused: png-truncated',
);
row(
  'PNG with 2^31 length',
  'a header of four milliards of pixels',
  () => {
    const png = bakePng(bytesOf('carrier/no-badge.png'), {
      keyword: 'openbadgecredential',
      text: openBadge,
    }).slice();
    new DataView(png.buffer).setUint32(16, 0xffffffff);
    return outcomeOf(png);
  },
  'refused: png-damaged',
);
row(
  'inflate bomb',
  'compressed text of a PNG that grows without end',
  () => outcomeOf(bytesOf('carrier/inflate-bomb.png')),
  'refused: credential-too-large',
);
row(
  'inflate bomb',
  'a ZIP that grows without end',
  () => unpacked(bytesOf('carrier/bomb.zip')),
  'refused: zip-too-large',
);

const named = [
  'alg none',
  'HS256 with the public key',
  'key in header',
  'key in fragment',
  'issuer named falsely',
  'swapped sub',
  'wrong jti',
  'proof over a removed field',
  'unsigned term added',
  'context redefining a term',
  'status list of another issuer',
  'index out of range',
  'gzip bomb in a list',
  'file: and data: ids',
  'scope escape by prefix',
  'huge JSON',
  'deep JSON',
  '__proto__',
  'JSON-LD poison graph',
  'SVG with script',
  'entity bomb',
  'PNG with 2^31 length',
  'inflate bomb',
];

describe('attacks', () => {
  it('are all of the list', () => {
    expect(new Set(rows.map(({ attack }) => attack))).toEqual(new Set(named));
  });

  it.each(rows)('$attack: $how', async ({ outcome, expected }) => {
    const start = performance.now();
    expect(await outcome()).toBe(expected);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('redirects', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** `127.0.0.1:PORT` of a server, and how often it was asked. */
  async function serve(location: string | null): Promise<{ host: string; asked: () => number }> {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      if (location === null) response.end('{}');
      else response.writeHead(302, { location }).end();
    });
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { host: `127.0.0.1:${port}`, asked: () => asked };
  }

  async function follow(location: string, answers: readonly string[]): Promise<string> {
    const { host } = await serve(location);
    const left = [...answers];
    const world = createNetworkWorld({
      network: { online: true, hosts: 'all-public', privateHosts: [host] },
      recipients: [],
      now: () => new Date('2026-11-21T12:00:00Z'),
      resolve: () => Promise.resolve([{ address: left.shift() ?? '127.0.0.1', family: 4 }]),
    });
    const outcome = await world.fetch(`http://${host}/badge`);
    return outcome.ok ? 'answered' : outcome.failure;
  }

  it('to 127.0.0.1 are not followed, and nobody there is asked', async () => {
    const inside = await serve(null);
    expect(await follow(`https://${inside.host}/secret`, [])).toBe('private-address');
    expect(await follow(`https://localhost:${inside.host.split(':')[1]}/secret`, ['127.0.0.1'])).toBe(
      'private-address',
    );
    expect(inside.asked()).toBe(0);
  });

  it('to a name that turns out to be inside are not followed, whatever it said before', async () => {
    const inside = await serve(null);
    const port = inside.host.split(':')[1];
    expect(await follow(`https://rebind.example:${port}/secret`, ['127.0.0.1'])).toBe('private-address');
    expect(await follow(`https://rebind.example:${port}/secret`, ['::ffff:127.0.0.1'])).toBe(
      'private-address',
    );
    expect(inside.asked()).toBe(0);
  });
});
