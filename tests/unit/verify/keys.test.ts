/** Public keys and the identifiers that hold or locate them. */
import { generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { decompress } from '../../../shared/verify/keys/ec-point.ts';
import { addressOfDidWeb, didOf, keyOfDidKey } from '../../../shared/verify/keys/did.ts';
import {
  fromJwk,
  fromMultibase,
  fromPem,
  hasPrivateMembers,
  sameKey,
} from '../../../shared/verify/keys/public-key.ts';

/** The two coordinates of a new key of a curve, and its compressed point. */
function ecKey(curve: 'P-256' | 'P-384') {
  const jwk = generateKeyPairSync('ec', { namedCurve: curve }).publicKey.export({ format: 'jwk' });
  const [x, y] = [Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')];
  return { jwk, x, y, compressed: Uint8Array.from([2 + ((y.at(-1) ?? 0) & 1), ...x]) };
}

describe('compressed points', () => {
  it.each(['P-256', 'P-384'] as const)('gives both coordinates of %s', (curve) => {
    for (let round = 0; round < 8; round += 1) {
      const { x, y, compressed } = ecKey(curve);
      const point = decompress(curve, compressed);
      expect(Buffer.from(point?.x ?? [])).toEqual(x);
      expect(Buffer.from(point?.y ?? [])).toEqual(y);
    }
  });

  it('refuses what is no point of the curve', () => {
    const { x } = ecKey('P-256');
    expect(decompress('P-256', Uint8Array.from([4, ...x]))).toBeNull();
    expect(decompress('P-256', Uint8Array.from([2, ...x, 0]))).toBeNull();
    expect(decompress('P-256', new Uint8Array(33).fill(0xff))).toBeNull();
    // x = 5 is no abscissa of P-256
    expect(decompress('P-256', Uint8Array.from([2, ...Array.from({ length: 31 }, () => 0), 7]))).toBeNull();
  });
});

describe('did:key', () => {
  it.each([
    ['Ed25519', 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', 'OKP'],
    ['P-256', 'did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76', 'EC'],
    ['P-384', 'did:key:z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ', 'EC'],
  ])('holds a key of %s', (_, did, kty) => {
    expect(keyOfDidKey(did)?.kty).toBe(kty);
    expect(keyOfDidKey(`${did}#${did.slice(8)}`)).toEqual(keyOfDidKey(did));
  });

  it('gives nothing for a key that is cut, too long or of another kind', () => {
    expect(keyOfDidKey('did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swb')).toBeNull();
    expect(keyOfDidKey(`did:key:z${'2'.repeat(100_000)}`)).toBeNull();
    expect(
      fromMultibase(`z${base58.encode(Uint8Array.from([0xe7, 0x01, ...new Uint8Array(33)]))}`),
    ).toBeNull();
    expect(keyOfDidKey('did:web:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2')).toBeNull();
  });
});

describe('did:web', () => {
  it.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:dept:7#key', 'https://example.org/dept/7/did.json'],
    ['did:web:example.org%3A8443:dept', 'https://example.org:8443/dept/did.json'],
    ['did:web:example.org:a%2Fb', 'https://example.org/a%2Fb/did.json'],
  ])('%s lies at %s', (did, address) => {
    expect(addressOfDidWeb(did)).toBe(address);
  });

  it.each([
    'did:web:',
    'did:web:user%40example.org',
    'did:web:example.org%2Fevil',
    'did:web:example.org:..:x',
    'did:web:example.org:%2E%2E:x',
    'did:web:example.org::x',
    'did:web:example.org%3A99999',
    'did:web:example.org:%zz',
    'did:key:z6Mk',
  ])('%s has no address', (did) => {
    expect(addressOfDidWeb(did)).toBeNull();
  });

  it('is told from its key and its path', () => {
    expect(didOf('did:web:example.org:a#k')).toBe('did:web:example.org:a');
    expect(didOf('https://example.org')).toBeNull();
  });
});

describe('keys in other forms', () => {
  it('reads PEM of RSA, EC and Ed25519', async () => {
    const pairs = [
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
      generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      generateKeyPairSync('ed25519'),
    ];
    for (const { publicKey } of pairs) {
      const read = await fromPem(publicKey.export({ format: 'pem', type: 'spki' }).toString());
      expect(read).toEqual(fromJwk(publicKey.export({ format: 'jwk' })));
    }
    expect(await fromPem('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toBeNull();
  });

  it('knows one key again, and no other', () => {
    const [one, other] = [ecKey('P-256').jwk, ecKey('P-256').jwk].map((jwk) => fromJwk(jwk));
    expect(one && other && [sameKey(one, one), sameKey(one, other)]).toEqual([true, false]);
  });

  it('takes no key that gives away its private half, and no secret', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(hasPrivateMembers(privateKey.export({ format: 'jwk' }))).toBe(true);
    expect(fromJwk(privateKey.export({ format: 'jwk' }))).toBeNull();
    expect(fromJwk({ kty: 'oct', k: 'AAAA' })).toBeNull();
    expect(fromJwk({ kty: 'EC', crv: 'P-521', x: 'AAAA', y: 'AAAA' })).toBeNull();
  });
});
