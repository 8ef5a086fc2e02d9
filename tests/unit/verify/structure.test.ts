/** What a verifiable credential must say to be one, beyond its contexts and types. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { credential, identity, profile, subject } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, verifying, without } from './asking.ts';

const key = keys.academy;

/** As a JWS, which covers whatever it holds. */
function built(over: JsonObject): Promise<Awaited<ReturnType<typeof verifying>>> {
  return verifying(jws({ alg: 'EdDSA', kid: key.method }, credential('s', over), key));
}

function identified(over: JsonObject): JsonObject {
  return { credentialSubject: { ...without(subject('s'), 'id'), identifier: [over] } };
}

describe('a credential', () => {
  it.each<readonly [string, JsonObject, string, string]>([
    ['whose id is no address', { id: 'number 7' }, 'property-wrong', 'credential'],
    ['whose issuer’s id is no address', { issuer: profile('The academy') }, 'property-wrong', 'issuer'],
    ['for two subjects', { credentialSubject: [subject('s'), subject('s')] }, 'property-wrong', 'credential'],
    [
      'with a status of no type',
      { credentialStatus: { id: 'urn:x:1' } },
      'property-missing',
      'credentialStatus',
    ],
    ['with terms of no type', { termsOfUse: [{ id: 'urn:x:1' }] }, 'property-missing', 'termsOfUse'],
    ['with evidence of no type', { evidence: [{ id: 'urn:x:1' }] }, 'property-missing', 'evidence'],
    [
      'with a refresh service of no type',
      { refreshService: { id: 'urn:x:1' } },
      'property-missing',
      'refreshService',
    ],
    [
      'with a schema of no id',
      { credentialSchema: { type: 'JsonSchema' } },
      'property-missing',
      'credentialSchema',
    ],
    [
      'with an identifier that says nothing',
      identified({ type: 'IdentityObject' }),
      'property-missing',
      'identifier',
    ],
    [
      'with a hash that is none',
      identified({ ...identity('emailAddress', 'a@example.com'), hashed: true }),
      'property-wrong',
      'identifier',
    ],
  ])('%s', async (_, over, code, where) => {
    const given = await built(over);
    expect(answer(given, 'structure')).toBe(`failed ${code}`);
    expect(detail(given, 'structure')['where']).toBe(where);
  });

  it('may have each of these, written well', async () => {
    const over = {
      ...identified(identity('emailAddress', 'a@example.com', { algorithm: 'sha256', salt: 'x' })),
      credentialSchema: { id: 'https://x.example/schema.json', type: 'JsonSchema' },
      evidence: [{ id: 'https://x.example/e', type: ['Evidence'] }],
    };
    expect(answer(await built(over), 'structure')).toBe('passed complete');
  });
});
