/** European credentials with a proof inside instead of a seal around them. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { european } from '../../fixtures/elm.ts';
import { changed } from '../../fixtures/open-badges-3.ts';
import { answer, detail, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';
import { prove, signer } from './proofs-signing.ts';

const keys = { 'eddsa-rdfc-2022': signer('Ed25519'), 'ecdsa-rdfc-2019': signer('P-384') } as const;

async function proven(suite: keyof typeof keys): Promise<JsonObject> {
  const key = keys[suite];
  const issuer = { id: key.did, type: 'Organisation', legalName: { en: 'Sample Academy' } };
  const contexts = [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap',
    'https://w3id.org/security/data-integrity/v2',
  ];
  const { credentialSchema: _, ...credential } = european('proven', { '@context': contexts, issuer });
  return { ...credential, proof: await prove(suite, credential, key) };
}

describe.each(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'] as const)('with %s', (suite) => {
  it('is verified without asking anybody for the meaning of its words', async () => {
    const world = memoryWorld();
    const given = await verifying(await proven(suite), world);
    expect(given.report.checks.map(({ id, code }) => [id, code])).toEqual(
      expect.arrayContaining([
        ['structure', 'complete'],
        ['integrity', 'signature-good'],
        ['issuer', 'did-key'],
      ]),
    );
    expect(given.report.verdict).toBe('valid');
    expect(world.asked).toEqual([]);
  });

  it('is refused when a learning outcome is another', async () => {
    const honest = await proven(suite);
    const path = ['credentialSubject', 'familyName', 'en'];
    expect(answer(await verifying(changed(honest, path, 'Another')), 'integrity')).toBe(
      'failed signature-bad',
    );
    const level = { id: 'http://data.europa.eu/snb/eqf/8', type: 'Concept' };
    const raised = changed(honest, ['credentialSubject', 'hasClaim', 'specifiedBy', 'eqfLevel'], level);
    expect(answer(await verifying(raised), 'integrity')).toBe('failed signature-bad');
  });

  it('is refused with a word that the signature does not cover', async () => {
    const given = await verifying(
      changed(await proven(suite), ['credentialSubject', 'honours'], 'summa cum laude'),
    );
    expect(answer(given, 'structure')).toBe('failed undefined-term');
    expect(detail(given, 'structure')).toEqual({ term: 'honours' });
    expect(given.report.verdict).toBe('invalid');
  });
});
