/** European credentials under their seal: what the seal proves, what it only claims, and what breaks it. */
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { readCertificate } from '../../../shared/verify/keys/certificate.ts';
import { childrenOf, objectIdentifier, readDer } from '../../../shared/verify/keys/der.ts';
import { checkSeal } from '../../../shared/verify/proofs/jades.ts';
import {
  academyName,
  certificate,
  der,
  seal,
  sealingKeys,
  type SealedCredential,
} from './proofs-certificates.ts';

const now = new Date('2026-11-21T12:00:00Z');

const credential: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: {
    id: 'urn:epass:org:1',
    type: 'Organisation',
    eIDASIdentifier: { id: 'urn:id:1', type: 'LegalIdentifier', notation: 'VATES-A12345678' },
    legalName: { en: 'Sample Academy' },
  },
  validFrom: '2026-03-02T09:00:00Z',
  credentialSubject: { id: 'urn:person:1', type: 'Person', fullName: { en: 'Mira Nóvak' } },
};

const checking = (jades: SealedCredential, inside = credential) => checkSeal(jades, inside, now);
const codeOf = async (jades: SealedCredential): Promise<string> => (await checking(jades)).finding.code;
const remarksOf = async (jades: SealedCredential, inside = credential): Promise<readonly string[]> =>
  (await checking(jades, inside)).remarks.map(({ code }) => code);

describe('a seal', () => {
  it.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const)('with %s is good', async (alg) => {
    const { finding, seal: made, remarks } = await checking(seal(credential, { alg }));
    expect(finding).toMatchObject({
      outcome: 'passed',
      code: 'seal-good',
      detail: { name: 'Sample Academy' },
    });
    expect(made?.isIssuers).toBe(true);
    expect(remarks).toEqual([
      { code: 'seal-time-claimed', detail: { date: '2026-03-02' } },
      { code: 'seal-authority-not-checked', detail: { authority: 'Sample Authority' } },
    ]);
    expect(finding.evidence.map(({ what }) => what)).toEqual([
      'algorithm',
      'specification',
      'certificate',
      'key-thumbprint',
    ]);
    expect(finding.evidence[2]?.value).toContain('organizationIdentifier=VATES-A12345678');
  });

  it('may be over the base64url of the credential', async () => {
    const header = { b64: undefined, crit: ['sigT'] };
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    expect(await codeOf(seal(credential, { header, encode }))).toBe('seal-good');
  });

  it('never says raw and is not, or the other way round', async () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    expect(await codeOf(seal(credential, { encode }))).toBe('proof-malformed');
    expect(await codeOf(seal(credential, { header: { b64: undefined, crit: ['sigT'] } }))).toBe(
      'proof-malformed',
    );
  });

  it('breaks when one letter of the text is another, or a blank is added', async () => {
    const made = seal(credential);
    expect(await codeOf({ ...made, payloadText: made.payloadText.replace('Mira', 'Mirb') })).toBe(
      'signature-bad',
    );
    expect(await codeOf({ ...made, payloadText: `${made.payloadText} ` })).toBe('signature-bad');
  });

  it.each(['none', 'HS256', 'RS1', 'ES256K', 'constructor'])('is never made with %s', async (alg) => {
    expect(await codeOf(seal(credential, { header: { alg } }))).toBe('algorithm-not-allowed');
  });

  it('needs a key of its algorithm', async () => {
    expect(await codeOf(seal(credential, { header: { alg: 'RS256' } }))).toBe('key-not-usable');
  });

  it.each([
    ['sigPl', { crit: ['b64', 'sigPl'], sigPl: {} }],
    ['exp', { crit: ['b64', 'exp'], exp: 1 }],
    ['a critical word that is not there', { crit: ['b64', 'sigT', 'adoTst'] }],
    ['an empty list', { crit: [] }],
    ['b64 that nobody calls critical', { crit: ['sigT'] }],
  ])('is refused for crit: %s', async (_, header) => {
    const { finding } = await checking(seal(credential, { header }));
    expect(finding).toMatchObject({ outcome: 'failed', code: 'proof-malformed' });
  });

  it('takes its certificate from the protected header only, and it has to be the one that is named', async () => {
    const other = certificate(sealingKeys.ES384.publicKey);
    expect(await codeOf(seal(credential, { header: { x5c: undefined } }))).toBe('key-not-named');
    expect(await codeOf(seal(credential, { header: { x5c: [other.toString('base64')] } }))).toBe(
      'certificate-differs',
    );
    expect(await codeOf(seal(credential, { header: { 'x5t#S256': 'AAAA' } }))).toBe('certificate-differs');
    expect(await codeOf(seal(credential, { header: { x5c: ['%%%'] } }))).toBe('proof-malformed');
    const noCertificate = { x5c: [Buffer.from('no').toString('base64')], 'x5t#S256': undefined };
    expect(await codeOf(seal(credential, { header: noCertificate }))).toBe('proof-malformed');
  });

  it('counts if its certificate was valid when it was made, whatever became of that since', async () => {
    const past = { from: '250101000000Z', until: '260401000000Z' };
    expect(await remarksOf(seal(credential, past))).toContain('seal-certificate-expired');
    expect(await codeOf(seal(credential, past))).toBe('seal-good');
    const [early, late] = ['2024-12-31T23:59:59Z', '2026-04-01T00:00:01Z'];
    for (const sigT of [early, late]) {
      const { finding } = await checking(seal(credential, { ...past, header: { sigT } }));
      expect(finding).toMatchObject({
        outcome: 'failed',
        code: 'seal-outside-certificate',
        detail: { from: '2025-01-01', until: '2026-04-01' },
      });
    }
  });

  it('claims no time that is still to come, and none that is none', async () => {
    expect(await codeOf(seal(credential, { header: { sigT: '2026-12-24T00:00:00Z' } }))).toBe(
      'proof-from-the-future',
    );
    expect(await codeOf(seal(credential, { header: { sigT: 'yesterday' } }))).toBe('proof-malformed');
    expect(await remarksOf(seal(credential, { header: { sigT: undefined, crit: ['b64'] } }))).not.toContain(
      'seal-time-claimed',
    );
    expect(await codeOf(seal(credential, { header: { sigT: 7 } }))).toBe('proof-malformed');
  });

  it('may claim its time in seconds, as newer ones do', async () => {
    const inSeconds = (date: string, more = {}) =>
      seal(credential, { header: { sigT: undefined, crit: ['b64'], iat: Date.parse(date) / 1000 }, ...more });
    expect(await remarksOf(inSeconds('2026-03-02T09:00:00Z'))).toContain('seal-time-claimed');
    expect(await codeOf(inSeconds('2026-12-24T00:00:00Z'))).toBe('proof-from-the-future');
    const past = { from: '250101000000Z', until: '260401000000Z' };
    expect(await codeOf(inSeconds('2026-04-02T00:00:00Z', past))).toBe('seal-outside-certificate');
    expect(await codeOf(inSeconds('no date'))).toBe('proof-malformed');
  });

  it('without a time counts only while its certificate is valid', async () => {
    const header = { sigT: undefined, crit: ['b64'] };
    expect(await codeOf(seal(credential, { header }))).toBe('seal-good');
    for (const dates of [
      { from: '250101000000Z', until: '260401000000Z' },
      { from: '261201000000Z', until: '290101000000Z' },
    ]) {
      const { finding, seal: made } = await checking(seal(credential, { header, ...dates }));
      expect(finding).toMatchObject({ outcome: 'unknown', code: 'seal-time-unknown' });
      expect(made).toBeNull();
    }
  });

  it.each([
    ['another identifier', { ...academyName, organizationIdentifier: 'VATES-B99999999' }, {}, true],
    ['no identifier, the same name in other letters', { O: ' SAMPLE  academy' }, {}, false],
    ['no identifier, another name', { O: 'Evil Academy' }, {}, true],
    ['the same name, where the credential gives no identifier', academyName, { eIDASIdentifier: [] }, false],
    ['nothing', { CN: 'x' }, { legalName: '' }, true],
  ])('of a certificate with %s', async (_, subject, issuer, differs) => {
    const said = { ...credential, issuer: { ...Object(credential['issuer']), ...issuer } };
    const { seal: made, remarks } = await checking(seal(said, { subject }), said);
    expect(made?.isIssuers).toBe(!differs);
    expect(remarks.some(({ code }) => code === 'seal-issuer-differs')).toBe(differs);
  });

  it('beside a bad one is enough, and the bad one is said', async () => {
    const made = seal(credential);
    const [entry = {}] = made.signatures;
    const broken = { ...entry, signature: Buffer.alloc(64).toString('base64url') };
    const { finding } = await checking({ ...made, signatures: [broken, entry] });
    expect(finding).toMatchObject({ code: 'good-beside-bad', detail: { good: 1, total: 2, bad: 1 } });
    expect(finding.evidence.filter(({ what }) => what === 'proof').map(({ value }) => value)).toEqual([
      'ES256: signature-bad',
      'ES256: seal-good',
    ]);
    expect((await checking({ ...made, signatures: [broken] })).finding.outcome).toBe('failed');
    expect((await checking({ ...made, signatures: [entry, entry] })).finding).toMatchObject({
      code: 'seal-good',
      detail: { name: 'Sample Academy' },
    });
  });

  it('that nobody can check is never counted as a good one', async () => {
    const made = seal(credential);
    const [entry = {}] = made.signatures;
    const [nameless = {}] = seal(credential, { header: { x5c: undefined } }).signatures;
    const broken = { ...entry, signature: Buffer.alloc(64).toString('base64url') };
    const beside = async (...signatures: readonly JsonObject[]) =>
      (await checking({ ...made, signatures })).finding;
    expect(await beside(nameless, entry)).toMatchObject({
      code: 'one-signature-good',
      detail: { good: 1, total: 2, bad: 0 },
    });
    expect(await beside(nameless, entry, broken)).toMatchObject({
      code: 'good-beside-bad',
      detail: { good: 1, total: 3, bad: 1 },
    });
    expect((await beside(nameless, broken)).code).toBe('signature-bad');
    expect((await beside(nameless)).code).toBe('key-not-named');
    // More than are tried: the good one may be among the others.
    expect(await beside(nameless, broken, broken, broken, entry)).toMatchObject({
      outcome: 'unknown',
      code: 'too-many-proofs',
      detail: { count: 5, limit: 4 },
    });
    const many = await checking({ ...made, signatures: [entry, nameless, nameless, nameless, nameless] });
    expect(many.finding).toMatchObject({ code: 'one-signature-good', detail: { good: 1, total: 5 } });
    expect(many.remarks).toContainEqual({ code: 'several-proofs', detail: { count: 5 } });
    expect((await checking({ ...made, signatures: [{}] })).finding.code).toBe('proof-malformed');
  });
});

describe('a certificate', () => {
  it.each(['RS256', 'ES256', 'ES384', 'EdDSA'] as const)(
    'with a key for %s reads as node:crypto reads it',
    async (alg) => {
      const bytes = certificate(sealingKeys[alg].publicKey);
      const read = await readCertificate(new Uint8Array(bytes));
      const theirs = new X509Certificate(bytes);
      expect(read?.subject).toEqual({
        commonName: 'Seal',
        organisation: 'Sample Academy',
        organisationIdentifier: 'VATES-A12345678',
        country: 'ES',
      });
      expect(theirs.subject).toContain('O=Sample Academy');
      expect(Date.parse(read?.notAfter ?? '')).toBe(Date.parse(theirs.validTo));
      expect(Date.parse(read?.notBefore ?? '')).toBe(Date.parse(theirs.validFrom));
      expect(theirs.publicKey.export({ format: 'jwk' })).toMatchObject({ ...read?.key });
    },
  );

  it('of a key that we do not use is none', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    expect(await readCertificate(new Uint8Array(certificate(publicKey)))).toBeNull();
  });

  it('cut anywhere is none, and never thrown at', async () => {
    const bytes = new Uint8Array(certificate(sealingKeys.ES256.publicKey));
    for (let length = 0; length < bytes.length; length += 1)
      expect(await readCertificate(bytes.subarray(0, length))).toBeNull();
  });

  it('with any octet changed is read or refused, and never thrown at', async () => {
    const bytes = new Uint8Array(certificate(sealingKeys.EdDSA.publicKey));
    for (let place = 0; place < bytes.length; place += 1) {
      const altered = bytes.map((byte, index) => (index === place ? byte ^ 0xff : byte));
      const read = await readCertificate(altered);
      expect(read === null || typeof read.notAfter === 'string').toBe(true);
    }
  });
});

describe('DER', () => {
  it.each([
    ['a length without end', [0x30, 0x80, 0x00, 0x00]],
    ['a length in more octets than it needs', [0x04, 0x81, 0x01, 0x00]],
    ['a length with a zero before it', [0x04, 0x82, 0x00, 0x80, ...Array.from({ length: 128 }, () => 0)]],
    ['a length of four thousand millions', [0x04, 0x84, 0xff, 0xff, 0xff, 0xff]],
    ['a tag of more octets', [0x1f, 0x81, 0x00, 0x00]],
    ['contents that are cut off', [0x04, 0x02, 0x00]],
    ['something behind', [0x05, 0x00, 0x00, 0x00]],
    ['nothing', []],
  ])('refuses %s', (_, bytes) => {
    expect(readDer(Uint8Array.from(bytes))).toBeNull();
  });

  it('gives up on thousands of values', () => {
    expect(childrenOf(new Uint8Array(4000))).toBeNull();
    expect(childrenOf(new Uint8Array(der(0x05)))).toHaveLength(1);
  });

  it.each([
    ['550461', '2.5.4.97'],
    ['2a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['883703', '2.999.3'],
  ])('%s is %s', (hex, oid) => {
    expect(objectIdentifier(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(oid);
  });
});
