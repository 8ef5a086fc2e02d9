/** The short way to a proof's statements gives what the long way gives, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { canonicalise } from '../../../shared/verify/proofs/canonical.ts';
import { everydayStatements } from '../../../shared/verify/proofs/proof-statements.ts';
import { OB3, VC1, VC2 } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';

const integrity = 'https://w3id.org/security/data-integrity/v2';
const older = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';

function proof(over: JsonObject = {}): JsonObject {
  return {
    '@context': [VC2, OB3],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-03-02T09:00:00Z',
    verificationMethod: keys.academy.method,
    proofPurpose: 'assertionMethod',
    ...over,
  };
}

async function longWay(configuration: JsonObject): Promise<string | null> {
  const canonical = await canonicalise({ ...configuration });
  return canonical.ok ? canonical.quads : null;
}

describe('the same statements', () => {
  it.each<[string, JsonObject]>([
    ['an everyday proof', {}],
    ['with an end', { expires: '2030-01-01T00:00:00+01:00' }],
    ['another suite', { cryptosuite: 'ecdsa-sd-2023' }],
    ['a key of a did:web', { verificationMethod: 'did:web:academy.example%3A8443:issuers:9#key-1' }],
    ['a key at a web address', { verificationMethod: 'https://academy.example/issuers/7#key-1' }],
    ['VCDM 1.1', { '@context': [VC1, older, integrity] }],
  ])('%s', async (_, over) => {
    const short = everydayStatements(proof(over));
    expect(short).not.toBeNull();
    expect(short).toBe(await longWay(proof(over)));
  });

  it.each([
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    'https://w3id.org/dcc/v1',
    'https://w3id.org/security/data-integrity/v2',
    'https://www.w3.org/ns/credentials/examples/v2',
    'https://www.w3.org/ns/credentials/status/v1',
    'https://w3id.org/security/multikey/v1',
  ])('with %s too', async (address) => {
    const configuration = proof({ '@context': [VC2, OB3, address] });
    const long = await longWay(configuration);
    // Contexts that contradict each other: the document that names them fails before its proof is looked at.
    if (long !== null) expect(everydayStatements(configuration)).toBe(long);
    else
      expect(await longWay({ '@context': [VC2, OB3, address], type: ['VerifiableCredential'] })).toBeNull();
  });

  it('whatever the members say', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('2026', 'did:key:z6Mk', 'https://a.example/#k', 'a:b', '"', '\\', '\n', '#k', ''),
    );
    const value = fc.oneof(
      text,
      fc.constantFrom(null, 1, true),
      fc.array(text, { maxLength: 2 }),
      fc.constant({ id: 'urn:x' }),
    );
    const name = fc.constantFrom(
      'type',
      'cryptosuite',
      'created',
      'expires',
      'proofPurpose',
      'verificationMethod',
      'domain',
      'id',
      'nonce',
      '@type',
      '@id',
    );
    await fc.assert(
      fc.asyncProperty(name, value, async (member, said) => {
        const configuration = proof({ [member]: said });
        const short = everydayStatements(configuration);
        if (short !== null) expect(short).toBe(await longWay(configuration));
      }),
      { numRuns: 300 },
    );
  });
});

describe('nothing', () => {
  it.each<[string, JsonObject]>([
    ['words of its own', { '@context': [VC2, { did: 'https://evil.example/#' }] }],
    ['contexts that define no proof', { '@context': [VC1, older] }],
    ['a name', { id: 'urn:uuid:9' }],
    ['a chain', { previousProof: 'urn:uuid:9' }],
    ['a domain', { domain: 'academy.example' }],
    ['another purpose', { proofPurpose: 'authentication' }],
    ['a relative key', { verificationMethod: '#key-1' }],
    ['quotes', { created: '2026"^^<x> .' }],
  ])('for a proof with %s', (_, over) => {
    expect(everydayStatements(proof(over))).toBeNull();
  });
});
