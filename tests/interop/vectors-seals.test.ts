/** The seven official sealed credentials, and what is left of each when one byte is another. */
import { describe, expect, it } from 'vitest';
import { isThere } from './upstream.ts';
import {
  certificateChanged,
  payloadChanged,
  sealed,
  sealedFiles,
  signatureChanged,
  trySeal,
} from './vectors-seals.ts';

describe.runIf(isThere)('sealed European credentials', () => {
  it('are seven', () => {
    expect(sealedFiles()).toHaveLength(7);
  });

  it.each(sealedFiles())(
    '%s: the seal is good, made in time, by an authority nobody checked',
    async (file) => {
      const { finding, remarks } = await trySeal(sealed(file));
      expect(finding.code).toBe('seal-good');
      expect(remarks.map(({ code }) => code)).toEqual(
        expect.arrayContaining([
          'seal-time-claimed',
          'seal-certificate-expired',
          'seal-authority-not-checked',
        ]),
      );
    },
  );

  it.each([
    ['edc/Sample-CertOfPart-signed.jsonld', true],
    ['edc/Sample-MC-Annex1-signed.jsonld', true],
    ['edc/edci-signed_credential.jsonld', false],
    ['edc/edci-credential-signed.jsonld', false],
  ])('%s: the certificate names the issuer of the credential: %s', async (file, isIssuers) => {
    const { seal, remarks } = await trySeal(sealed(file));
    expect(seal?.isIssuers).toBe(isIssuers);
    expect(remarks.some(({ code }) => code === 'seal-issuer-differs')).toBe(!isIssuers);
  });

  it.each(sealedFiles())('%s, one byte changed, is refused', async (file) => {
    const codeOf = async (jades: ReturnType<typeof sealed>): Promise<string> =>
      (await trySeal(jades)).finding.code;
    expect(await codeOf(payloadChanged(sealed(file)))).toBe('signature-bad');
    expect(await codeOf(signatureChanged(sealed(file)))).toBe('signature-bad');
    expect(await codeOf(certificateChanged(sealed(file)))).toBe('certificate-differs');
  });
});

it.skipIf(isThere)('not there', () => {
  expect(isThere).toBe(false);
});
