/** Embedded proofs of every suite: good, altered, with another key, in company. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { credential, profile, VC1, VC2, OB3 } from '../../fixtures/open-badges-3.ts';
import { jcs } from '../../../shared/verify/proofs/jcs.ts';
import { answer, detail, verifying, without } from './asking.ts';
import { prove, signer, type Signer } from './proofs-signing.ts';

const suites = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['eddsa-jcs-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
  ['Ed25519Signature2020', 'Ed25519'],
] as const;

const signers = { Ed25519: signer('Ed25519'), 'P-256': signer('P-256'), 'P-384': signer('P-384') };
const others = { Ed25519: signer('Ed25519'), 'P-256': signer('P-256'), 'P-384': signer('P-384') };

function badge(key: Signer, suite: string): JsonObject {
  const own = credential('proofs', { issuer: profile(key.did) });
  return suite === 'Ed25519Signature2020'
    ? { ...own, '@context': [VC2, OB3, 'https://w3id.org/security/suites/ed25519-2020/v1'] }
    : own;
}

const evidenceOf = (given: Awaited<ReturnType<typeof verifying>>, what: string): readonly string[] =>
  given.report.checks
    .filter(({ id }) => id === 'integrity')
    .flatMap(({ evidence }) => evidence)
    .filter((item) => item.what === what)
    .map(({ value }) => value);

describe.each(suites)('%s with %s', (suite, kind) => {
  const key = signers[kind];
  const document = badge(key, suite);

  it('is verified, and the report tells how', async () => {
    const given = await verifying({ ...document, proof: await prove(suite, document, key) });
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(answer(given, 'issuer')).toBe('passed did-key');
    expect(given.report.verdict).toBe('valid');
    expect(evidenceOf(given, 'cryptosuite')).toEqual([suite]);
    expect(evidenceOf(given, 'key')).toEqual([key.method]);
    expect(evidenceOf(given, 'specification')[0]).toMatch(/^https:\/\/www\.w3\.org\/TR\/vc-di-e[dc]/u);
    expect(evidenceOf(given, 'canonical-hash')[0]).toMatch(
      kind === 'P-384' ? /^[\da-f]{96}$/u : /^[\da-f]{64}$/u,
    );
    expect(evidenceOf(given, 'key-thumbprint')).toEqual([thumbprint(key.jwk)]);
  });

  it('is refused when a word is another', async () => {
    const proof = await prove(suite, document, key);
    const given = await verifying({ ...document, name: 'Teamwork (Excellent)', proof });
    expect(answer(given, 'integrity')).toBe('failed signature-bad');
    expect(evidenceOf(given, 'key-thumbprint')).toEqual([]);
    expect(given.report.verdict).toBe('invalid');
  });

  it('is refused when a member of the proof is another', async () => {
    const proof = await prove(suite, document, key);
    const given = await verifying({ ...document, proof: { ...proof, created: '2026-03-02T09:00:01Z' } });
    expect(answer(given, 'integrity')).toBe('failed signature-bad');
  });

  it('is refused when it was signed with another key than it names', async () => {
    const proof = await prove(suite, document, { ...others[kind], method: key.method });
    expect(answer(await verifying({ ...document, proof }), 'integrity')).toBe('failed signature-bad');
  });

  it('is not judged with a key of another kind', async () => {
    const other = signers[kind === 'Ed25519' ? 'P-256' : 'Ed25519'];
    const proof = { ...(await prove(suite, document, key)), verificationMethod: other.method };
    expect(answer(await verifying({ ...document, proof }), 'integrity')).toBe('unknown key-not-usable');
  });

  it.each(['', 'z', 'z111', 'u2V0AhVhA', `z${'2'.repeat(100_000)}`, 'z0OIl'])(
    'is damaged with the value "%.12s"',
    async (proofValue) => {
      const proof = { ...(await prove(suite, document, key)), proofValue };
      expect(answer(await verifying({ ...document, proof }), 'integrity')).toBe('failed proof-malformed');
    },
  );
});

/** RFC 7638 §3.1, spelled out. */
function thumbprint({ crv, kty, x, y }: JsonObject): string {
  const text = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return createHash('sha256').update(JSON.stringify(text)).digest('base64url');
}

describe('a suite of another family', () => {
  const key = signers['P-256'];
  it.each([
    ['ecdsa-rdfc-2019', 'eddsa-rdfc-2022'],
    ['ecdsa-jcs-2019', 'eddsa-jcs-2022'],
    ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019'],
  ])('a proof of %s is none of %s', async (made, claimed) => {
    const document = badge(key, made);
    const proof = { ...(await prove(made, document, key)), cryptosuite: claimed };
    const given = await verifying({ ...document, proof });
    expect(given.report.verdict).not.toBe('valid');
    expect(answer(given, 'integrity')).not.toMatch(/^passed/u);
  });
});

describe('the JSON suites', () => {
  const key = signers.Ed25519;
  const document = badge(key, 'eddsa-jcs-2022');

  it('sign words that nobody defines', async () => {
    const odd = { ...document, ownWord: [1e21, 0.1, -0, { b: 'é', a: '\u0001' }] };
    const given = await verifying({ ...odd, proof: await prove('eddsa-jcs-2022', odd, key) });
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    const altered = { ...odd, ownWord: [1e21, 0.2], proof: await prove('eddsa-jcs-2022', odd, key) };
    expect(answer(await verifying(altered), 'integrity')).toBe('failed signature-bad');
  });

  it('accept contexts that were added behind the signed ones, and no others', async () => {
    const proof = await prove('eddsa-jcs-2022', document, key);
    const after = { ...document, '@context': [VC2, OB3, 'https://w3id.org/dcc/v1'], proof };
    expect(answer(await verifying(after), 'integrity')).toBe('passed signature-good');
    const before = { ...document, '@context': [VC2, 'https://w3id.org/dcc/v1', OB3], proof };
    expect(answer(await verifying(before), 'integrity')).toBe('failed proof-malformed');
    expect(detail(await verifying(before), 'integrity')).toEqual({ part: '@context' });
  });

  it('do not care for the order of members', async () => {
    const proof = await prove('eddsa-jcs-2022', document, key);
    const reversed = Object.fromEntries(Object.entries({ ...document, proof }).toReversed());
    expect(answer(await verifying(reversed), 'integrity')).toBe('passed signature-good');
  });
});

describe('RFC 8785', () => {
  it.each<[string, Parameters<typeof jcs>[0], string | null]>([
    [
      'numbers',
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    ],
    ['texts', '\u20ac$\u000f\nA\'\u0042\u0022\u005c\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['literals', [null, true, false], '[null,true,false]'],
    [
      'order by UTF-16',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ['half a pair', { a: ['\ud800'] }, null],
    ['half a pair in a name', { '\udc00': 1 }, null],
  ])('%s', (_, value, text) => {
    expect(jcs(value)).toBe(text);
  });
});

describe('suites that are not checked', () => {
  const key = signers.Ed25519;
  const document = badge(key, '');

  it.each([
    ['bbs-2023', 'suite-not-supported'],
    ['constructor', 'suite-not-supported'],
    ['eddsa-2022', 'suite-outdated'],
  ])('%s is named: %s', async (cryptosuite, code) => {
    const proof = { ...(await prove('eddsa-rdfc-2022', document, key)), cryptosuite };
    const given = await verifying({ ...document, proof });
    expect(answer(given, 'integrity')).toBe(`unknown ${code}`);
    expect(detail(given, 'integrity')).toEqual({ suite: cryptosuite });
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it.each(['RsaSignature2018', 'Ed25519Signature2018', 'JsonWebSignature2020', 'BbsBlsSignature2020'])(
    '%s is named as an old one',
    async (type) => {
      const proof = { ...without(await prove('eddsa-rdfc-2022', document, key), 'cryptosuite'), type };
      const given = await verifying({ ...document, proof });
      expect(answer(given, 'integrity')).toBe('unknown suite-outdated');
      expect(detail(given, 'integrity')).toEqual({ suite: type });
    },
  );

  it('Ed25519Signature2020 needs its words nowhere but in the proof', async () => {
    const older = {
      ...without(document, 'validFrom'),
      '@context': [VC1, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'],
      issuanceDate: '2026-03-02T09:00:00Z',
    };
    const suite = 'https://w3id.org/security/suites/ed25519-2020/v1';
    const proof = await prove('Ed25519Signature2020', older, key, {}, [...older['@context'], suite]);
    expect(answer(await verifying({ ...older, proof }), 'integrity')).toBe('passed signature-good');
  });
});

const [one, two] = [signers.Ed25519, signers['P-256']];
const issued = badge(one, '');
const good = await prove('eddsa-rdfc-2022', issued, one);
const alsoGood = await prove('ecdsa-rdfc-2019', issued, two);
const bad = { ...alsoGood, created: '2026-03-03T09:00:00Z' };
const strange = { ...good, cryptosuite: 'bbs-2023' };

describe('several proofs', () => {
  it.each([
    ['all good', [good, alsoGood], 'passed signature-good', 'valid'],
    ['a good and an unknown one', [strange, good], 'passed one-signature-good', 'valid'],
    ['a good and a bad one', [bad, good], 'passed good-beside-bad', 'valid'],
    ['a bad and an unknown one', [strange, bad], 'failed signature-bad', 'invalid'],
    [
      'only unknown ones',
      [strange, { ...strange, cryptosuite: 'eddsa-2022' }],
      'unknown suite-not-supported',
      'unconfirmed',
    ],
  ])('%s', async (_, proof, expected, verdict) => {
    const given = await verifying({ ...issued, proof });
    expect(answer(given, 'integrity')).toBe(expected);
    expect(given.report.verdict).toBe(verdict);
    expect(evidenceOf(given, 'proof')).toHaveLength(2);
    expect(given.report.remarks.map(({ code }) => code)).toContain('several-proofs');
  });

  it('are each told in the evidence, and only the keys of good ones', async () => {
    const given = await verifying({ ...issued, proof: [bad, good] });
    expect(detail(given, 'integrity')).toEqual({ good: 1, total: 2, bad: 1 });
    expect(evidenceOf(given, 'proof')).toEqual([
      'ecdsa-rdfc-2019: signature-bad',
      'eddsa-rdfc-2022: signature-good',
    ]);
    expect(evidenceOf(given, 'key-thumbprint')).toEqual([thumbprint(one.jwk)]);
  });

  it('in a chain: the later one signs the earlier one too', async () => {
    const first = await prove('eddsa-rdfc-2022', issued, one, {
      id: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544',
    });
    const chained = { ...issued, proof: [first] };
    const second = await prove('ecdsa-rdfc-2019', chained, two, { previousProof: first['id'] ?? '' });
    const whole = await verifying({ ...issued, proof: [first, second] });
    expect(answer(whole, 'integrity')).toBe('passed signature-good');
    const altered = { ...first, created: '2026-03-02T09:00:01Z' };
    expect(answer(await verifying({ ...issued, proof: [altered, second] }), 'integrity')).toBe(
      'failed signature-bad',
    );
    expect(answer(await verifying({ ...issued, proof: second }), 'integrity')).toBe('failed proof-malformed');
  });
});
