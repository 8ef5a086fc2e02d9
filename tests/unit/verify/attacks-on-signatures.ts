/** Attacks on who signed, and on what the signature covers. */
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { claims, credential, profile } from '../../fixtures/open-badges-3.ts';
import { at, keys, ob2ClassJson, ob2IssuerJson } from '../../fixtures/people.ts';
import { encodedJson, jws, withProof } from '../../fixtures/sign.ts';
import { bytesOf } from '../badge/fixtures.ts';
import { remarks } from './asking.ts';
import { attempt, hosts, outcomeOf } from './attacking.ts';
import { attackTable } from './attack-table.ts';

const { academy: key, forger } = keys;
const kid = key.method;
const vc = credential('attack');
function jwt(over: JsonObject, header: JsonObject & { alg: string } = { alg: 'EdDSA', kid }): string {
  return jws(header, claims(vc, over), key);
}

const { rows, row } = attackTable();
export const attacksOnSignatures = rows;

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
  'key-nobody-vouches-for, new-key-under-old-name',
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
