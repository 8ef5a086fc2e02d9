/** MD5, dates, scope and differences: the small tools of the checks. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../shared/verify/differences.ts';
import { isInScope } from '../../../shared/verify/issuer-scope.ts';
import { digestOf, hexOf, md5 } from '../../../shared/verify/hashing.ts';
import { instantOf, isAfter } from '../../../shared/verify/moments.ts';

describe('digests', () => {
  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
    expect(hexOf(md5(bytes))).toBe(createHash('md5').update(bytes).digest('hex'));
    for (const hash of ['SHA-256', 'SHA-384'] as const)
      expect(hexOf(digestOf(bytes, hash))).toBe(
        createHash(hash.toLowerCase().replace('-', '')).update(bytes).digest('hex'),
      );
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02T09:00:00.123456789+01:00', '2026-03-02T08:00:00.123Z'],
    ['2026-03-02 09:00:00+0100', '2026-03-02T08:00:00.000Z'],
  ])('%s is %s', (date, instant) => {
    expect(new Date(instantOf(date) ?? 0).toISOString()).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-13-01', '2026-02-30T25:00:00Z', '02/03/2026', '9'.repeat(100_000)])(
    '%.20s is none',
    (date) => {
      expect(instantOf(date)).toBeNull();
    },
  );

  it('forgives five minutes of a wrong clock', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    expect(isAfter('2026-03-02T09:04:59Z', now)).toBe(false);
    expect(isAfter('2026-03-02T09:05:01Z', now)).toBe(true);
  });
});

describe('the scope of an issuer', () => {
  const issuer = 'https://good.example/issuer';
  const starts = (startsWith: string | readonly string[]) => ({ verification: { startsWith } });
  const origins = (allowedOrigins: string | readonly string[]) => ({ verification: { allowedOrigins } });

  it.each([
    ['its own origin, by default', 'https://good.example/1', {}, true],
    ['another host', 'https://evil.example/1', {}, false],
    ['a host that begins like it', 'https://good.example.evil.example/1', {}, false],
    ['another port', 'https://good.example:8443/1', {}, false],
    ['plain http', 'http://good.example/1', {}, false],
    ['startsWith', 'https://other.example/a/1', starts('https://other.example/a/'), true],
    [
      'one of several',
      'https://other.example/a/1',
      starts(['https://x.example', 'https://other.example/']),
      true,
    ],
    ['beside startsWith', 'https://other.example/b/1', starts('https://other.example/a/'), false],
    [
      'a host that begins like startsWith',
      'https://good.example.evil.example/1',
      starts('https://good.example'),
      false,
    ],
    [
      'startsWith as a user name',
      'https://good.example@evil.example/1',
      starts('https://good.example'),
      false,
    ],
    ['out of startsWith by dots', 'https://good.example/a/../b', starts('https://good.example/a/'), false],
    ['startsWith that is no address', 'https://good.example/1', starts('good'), false],
    ['an allowed host name', 'https://cdn.example/1', origins(['cdn.example']), true],
    ['an allowed origin', 'https://cdn.example/1', origins('https://cdn.example'), true],
    ['not an allowed host', 'https://good.example/1', origins(['cdn.example']), false],
    ['below an allowed host name', 'https://x.cdn.example/1', origins(['cdn.example']), false],
  ])('%s', (_, address, profile, expected) => {
    expect(isInScope(address, issuer, profile)).toBe(expected);
  });
});

describe('differences between two copies', () => {
  it('names what differs, and takes an id for the document that it names', () => {
    const baked = { id: 'a', name: 'x', badge: { id: 'b', name: 'y' }, tags: ['1'], '@context': 'z' };
    expect(differences(baked, { id: 'a', name: 'x', badge: 'b', tags: '1' })).toEqual([]);
    expect(differences(baked, { id: 'a', name: 'q', badge: 'c', tags: ['1', '2'], more: 1 })).toEqual([
      'name',
      'badge',
      'tags',
      'more',
    ]);
  });
});
