/** VC-JWT: what a header may ask for, and what the report tells of the key. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { claims, credential, profile } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, verifying } from './asking.ts';

const key = keys.academy;
const payload = claims(credential('jwt', { issuer: profile(key.did) }));

describe('the header of a VC-JWT', () => {
  it.each([
    ['crit', { crit: ['exp'], exp: 1 }],
    ['crit', { crit: [] }],
    ['crit', { crit: ['b64'], b64: true }],
    ['crit', { crit: ['sigT'], sigT: '2026-03-02T09:00:00Z' }],
    ['b64', { b64: false }],
  ])('may not ask for %s', async (part, extra) => {
    const given = await verifying(jws({ alg: 'EdDSA', kid: key.method, ...extra }, payload, key));
    expect(answer(given, 'integrity')).toBe('failed proof-malformed');
    expect(detail(given, 'integrity')).toEqual({ part });
  });

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])(
    'may not carry a key with its %s',
    async (member) => {
      const jwk = { ...key.jwk, [member]: 'AAAA' };
      const given = await verifying(jws({ alg: 'EdDSA', jwk }, payload, key));
      expect(answer(given, 'integrity')).toBe('failed private-key-in-badge');
    },
  );
});

it('tells algorithm, key and its thumbprint, and where that is demanded', async () => {
  const { report } = await verifying(jws({ alg: 'EdDSA', kid: key.method }, payload, key));
  const thumbprint = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: key.jwk['x'] }))
    .digest('base64url');
  expect(report.checks.find(({ id }) => id === 'integrity')?.evidence).toEqual([
    { what: 'algorithm', value: 'EdDSA' },
    { what: 'key', value: key.method },
    { what: 'specification', value: 'https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof' },
    { what: 'key-thumbprint', value: thumbprint },
  ]);
});
