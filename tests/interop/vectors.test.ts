/** The official vectors of the EdDSA and ECDSA cryptosuites, suite by suite. */
import { describe, expect, it } from 'vitest';
import { without } from '../unit/verify/asking.ts';
import { isThere } from './upstream.ts';
import { isSigned, jsonOf, signedDocument, suiteOfVector, tryVector, vectorFiles } from './vectors.ts';

describe.runIf(isThere)('the vectors of the W3C', () => {
  it.each(vectorFiles())('%s', async (file) => {
    expect(await tryVector(file)).not.toBe('refused');
  });

  it('are verified, explained or input, in these numbers', async () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const file of vectorFiles()) {
      const answer = await tryVector(file);
      const row = (counts[suiteOfVector(file)] ??= {});
      row[answer] = (row[answer] ?? 0) + 1;
    }
    expect(counts).toEqual({
      Ed25519Signature2020: { verified: 8, input: 1 },
      'eddsa-jcs-2022': { verified: 8, input: 1 },
      'eddsa-rdfc-2022': { verified: 16, input: 2 },
      'proof-set-chain': { verified: 4, input: 12 },
      'ecdsa-jcs-2019-p256': { verified: 8, input: 1 },
      'ecdsa-jcs-2019-p384': { verified: 8, input: 1 },
      'ecdsa-rdfc-2019-p256': { verified: 16, input: 2 },
      'ecdsa-rdfc-2019-p384': { verified: 16, input: 2 },
      'ecdsa-sd-2023': { verified: 8, explained: 2, input: 31 },
      'vectors-eddsa (keys and documents)': { input: 3 },
      'vectors-ecdsa (keys and documents)': { input: 9 },
    });
  });

  it.each(vectorFiles().filter((file) => isSigned(file)))(
    '%s, altered after signing, is refused',
    async (file) => {
      expect(await signedDocument(jsonOf(file), (json) => ({ ...json, name: 'Another name' }))).toBe(
        'refused',
      );
    },
  );

  it.each(vectorFiles().filter((file) => isSigned(file)))('%s, less a member, is refused', async (file) => {
    const less = signedDocument(jsonOf(file), (json) => without(json, 'credentialSubject'));
    expect(await less).toBe('refused');
  });
});

it.skipIf(isThere)('not there', () => {
  expect(isThere).toBe(false);
});
