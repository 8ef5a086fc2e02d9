/** The 55 official vectors of the EdDSA cryptosuites. */
import { describe, expect, it } from 'vitest';
import { filesIn, isThere } from './upstream.ts';
import { jsonOf, signedDocument, tryVector, vectorFiles } from './vectors.ts';

describe.runIf(isThere)('vectors-eddsa', () => {
  it.each(vectorFiles())('%s', async (file) => {
    expect(await tryVector(file)).not.toBe('refused');
  });

  it('are verified, not supported or input, in these numbers', async () => {
    const answers = await Promise.all(vectorFiles().map((file) => tryVector(file)));
    const count = (wanted: string): number => answers.filter((answer) => answer === wanted).length;
    expect({
      all: answers.length,
      verified: count('verified'),
      notSupported: count('not supported'),
      input: count('input'),
    }).toEqual({ all: 55, verified: 20, notSupported: 18, input: 17 });
  });

  it.each(filesIn('vectors-eddsa').filter((file) => /rdfc-2022.*signed|\/signedProof/u.test(file)))(
    '%s, altered after signing, is refused',
    async (file) => {
      expect(await signedDocument(jsonOf(file), (json) => ({ ...json, name: 'Another name' }))).toBe(
        'refused',
      );
    },
  );
});

it.skipIf(isThere)('not there', () => {
  expect(isThere).toBe(false);
});
