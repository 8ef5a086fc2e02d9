/** Credentials without a proof of their own, secured by what they lie in. */
import { describe, expect, it } from 'vitest';
import type { Credential, JsonObject } from '../../../shared/badge/badge.ts';
import { normalise } from '../../../shared/badge/normalise.ts';
import { verify, type Verification } from '../../../shared/verify/verify.ts';
import { credential, OB3, profile, VC2 } from '../../fixtures/open-badges-3.ts';
import { keys, mira } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, remarks, without } from './asking.ts';
import { memoryWorld } from './memory-world.ts';
import { seal } from './proofs-certificates.ts';
import { prove, signer } from './proofs-signing.ts';

const key = signer('Ed25519');
const own = credential('own', { issuer: profile(key.did) });
const foreign = credential('foreign', { issuer: profile(keys.academy.did) });

const record: JsonObject = {
  '@context': [VC2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB3],
  id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: profile(key.did),
  validFrom: '2026-03-02T09:00:00Z',
  name: 'Learner record',
  credentialSubject: { id: mira.did, type: ['ClrSubject'], verifiableCredential: [own, foreign] },
};
const signed = { ...record, proof: await prove('eddsa-rdfc-2022', record, key) };

function asJson(standard: Credential['standard'], json: JsonObject): Credential {
  return { form: 'json', standard, text: JSON.stringify(json), json };
}

function verifyingWithin(json: JsonObject, within: Credential | null): Promise<Verification> {
  const inside = asJson('OB3', json);
  const badge = normalise(inside, () => undefined);
  return verify({ credential: inside, badge, remarks: [], within }, memoryWorld());
}

describe('a badge without a proof in a learner record', () => {
  it('is covered by the proof of the record', async () => {
    const given = await verifyingWithin(own, asJson('CLR2', signed));
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('passed did-key');
    expect(given.report.verdict).toBe('valid');
  });

  it('is covered by a record that is a VC-JWT', async () => {
    const [header, payload] = [
      { alg: 'EdDSA', kid: keys.academy.method },
      { ...record, issuer: profile(keys.academy.did) },
    ];
    const within: Credential = {
      form: 'jws',
      standard: 'CLR2',
      text: jws(header, payload, keys.academy),
      header,
      payload,
    };
    const given = await verifyingWithin(foreign, within);
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('passed did-key');
  });

  it('is not the word of another issuer that it names', async () => {
    const given = await verifyingWithin(foreign, asJson('CLR2', signed));
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('unknown vouched-by-another');
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it('is not covered when the record was altered, has no proof, or does not hold it', async () => {
    const altered = asJson('CLR2', { ...signed, name: 'Another' });
    expect(answer(await verifyingWithin(own, altered), 'integrity')).toBe('failed signature-bad');
    expect(answer(await verifyingWithin(own, asJson('CLR2', record)), 'integrity')).toBe('failed no-proof');
    const other = { ...own, name: 'Teamwork (Excellent)' };
    expect(answer(await verifyingWithin(other, asJson('CLR2', signed)), 'integrity')).toBe('failed no-proof');
    expect(answer(await verifyingWithin(own, null), 'integrity')).toBe('failed no-proof');
  });

  it('is not covered by a presentation: its holder signs that', async () => {
    const presentation = {
      ...without(signed, 'credentialSubject'),
      type: ['VerifiablePresentation'],
      verifiableCredential: [own],
    };
    expect(answer(await verifyingWithin(own, asJson('OB3', presentation)), 'integrity')).toBe(
      'failed no-proof',
    );
  });

  it('with a bad proof of its own is not saved by the record', async () => {
    const proof = { ...(await prove('eddsa-rdfc-2022', own, key)), created: '2026-03-02T09:00:01Z' };
    const spoiled = { ...own, proof };
    const all = {
      ...record,
      credentialSubject: { type: ['ClrSubject'], id: mira.did, verifiableCredential: [spoiled] },
    };
    const within = asJson('CLR2', { ...all, proof: await prove('eddsa-jcs-2022', all, key) });
    expect(answer(await verifyingWithin(spoiled, within), 'integrity')).toBe('failed signature-bad');
  });
});

describe('the learner record itself', () => {
  it('is verified as a credential of its own', async () => {
    const whole = asJson('CLR2', signed);
    const badge = normalise(asJson('OB3', own), () => undefined);
    const given = await verify({ credential: whole, badge, remarks: [] }, memoryWorld());
    expect(answer(given, 'structure')).toBe('passed complete');
    expect(answer(given, 'integrity')).toBe('passed signature-good');
  });
});

describe('a sealed presentation', () => {
  const european = (id: string): JsonObject => ({
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: 'Sample Academy' } },
    validFrom: '2026-03-02T09:00:00Z',
    credentialSubject: { id: 'urn:person:1', type: 'Person' },
  });
  const [inside, elsewhere] = [european('urn:credential:1'), european('urn:credential:2')];
  const presentation: JsonObject = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [inside],
  };
  const badge = normalise(asJson('OB3', own), () => undefined);
  const checking = (json: JsonObject, within: Credential | null): Promise<Verification> =>
    verify({ credential: asJson('EDC', json), badge, remarks: [], within }, memoryWorld());

  it('covers the credentials in it, and its certificate is not the issuer’s word', async () => {
    const given = await checking(inside, seal(presentation));
    expect(answer(given, 'structure')).toBe('passed complete');
    expect(answer(given, 'integrity')).toBe('passed seal-good');
    expect(answer(given, 'issuer')).toBe('unknown sealed-by');
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it('says so when the certificate names somebody else', async () => {
    const given = await checking(inside, seal(presentation, { subject: { O: 'Evil Academy' } }));
    expect(answer(given, 'issuer')).toBe('unknown sealed-by-another');
    expect(detail(given, 'issuer')).toEqual({ name: 'Evil Academy', issuer: 'Sample Academy' });
    expect(remarks(given)).toContain('seal-issuer-differs');
  });

  it('covers no others, and nothing once it was altered', async () => {
    expect(answer(await checking(elsewhere, seal(presentation)), 'integrity')).toBe('failed no-proof');
    const made = seal(presentation);
    const payloadText = made.payloadText.replace('Sample Academy', 'Simple Academy');
    expect(answer(await checking(inside, { ...made, payloadText }), 'integrity')).toBe(
      'failed signature-bad',
    );
  });
});

it('the older XML form is shown, and judged in nothing', async () => {
  const badge = normalise(asJson('OB3', own), () => undefined);
  const xml: Credential = { form: 'xml', standard: 'EDC', text: '<x/>' };
  const given = await verify({ credential: xml, badge, remarks: [] }, memoryWorld());
  for (const id of ['structure', 'integrity', 'revocation'] as const)
    expect(answer(given, id)).toBe('unknown form-not-checked');
  expect(answer(given, 'issuer')).toBe('unknown integrity-unknown');
  expect(given.report.verdict).toBe('unconfirmed');
});
