/** Credentials and presentations in a data: address (VCDM 2.0 §4.13). */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { readBadges } from '../../../shared/badge/read.ts';
import { PassportError } from '../../../shared/problem.ts';
import { claims, credential, VC2 } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, verifying } from '../verify/asking.ts';
import { textBytes } from './fixtures.ts';

const key = keys.academy;
const jwt = jws({ alg: 'EdDSA', typ: 'vc+jwt', kid: key.method }, credential('enveloped'), key);
const envelope = (id: string, type = 'EnvelopedVerifiableCredential'): JsonObject => ({
  '@context': VC2,
  id,
  type,
});
const enveloped = envelope(`data:application/vc+jwt,${jwt}`);

const read = (document: object) =>
  readBadges({ name: 'badge.json', bytes: textBytes(JSON.stringify(document)) });
/** Why it is refused, with the format that is named. */
function refusal(document: object): string {
  try {
    read(document);
    return 'not refused';
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    return `${error.code} ${String(error.problem.detail['format'] ?? '')}`.trim();
  }
}

describe('an enveloped credential', () => {
  test('is the JWT that it holds, and is checked as that', async () => {
    const [badge] = read(enveloped);
    expect(badge?.badge.name).toBe('Teamwork management (Good)');
    expect(badge?.credential).toMatchObject({ form: 'jws', text: jwt });
    expect(answer(await verifying(enveloped), 'integrity')).toBe('passed signature-good');
  });

  test.each([
    ['with parameters', `data:application/vc+jwt;charset=utf-8,${jwt}`],
    ['in capitals', `DATA:Application/VC+JWT,${jwt}`],
    ['in base64', `data:application/vc+jwt;base64,${Buffer.from(jwt).toString('base64')}`],
    ['percent-encoded', `data:application/vc+jwt,${jwt.replaceAll('.', '%2E')}`],
    ['under the name of a draft', `data:application/vc+ld+json+jwt,${jwt}`],
  ])('%s is read too', (_, id) => {
    expect(read(envelope(id)).map(({ badge }) => badge.name)).toEqual(['Teamwork management (Good)']);
  });

  test('cannot say anything itself: only what is in it was signed', () => {
    const lying = { ...enveloped, credentialSubject: { achievement: { name: 'Doctor of everything' } } };
    expect(read(lying).map(({ badge }) => badge.name)).toEqual(['Teamwork management (Good)']);
  });

  test('that was changed is found out', async () => {
    const [header = '', , signature = ''] = jwt.split('.');
    const other = jws({ alg: 'EdDSA' }, claims(credential('other')), key).split('.')[1] ?? '';
    const forged = envelope(`data:application/vc+jwt,${header}.${other}.${signature}`);
    expect(answer(await verifying(forged), 'integrity')).toBe('failed signature-bad');
  });
});

describe('in a presentation', () => {
  const presentation = (inside: readonly JsonObject[]): JsonObject => ({
    '@context': VC2,
    type: 'VerifiablePresentation',
    verifiableCredential: inside,
  });

  test('each enveloped credential is a badge of its own', () => {
    const second = jws({ alg: 'EdDSA', kid: key.method }, credential('second'), key);
    const found = read(presentation([enveloped, envelope(`data:application/vc+jwt,${second}`)]));
    expect(found.map(({ credential: { form }, within }) => [form, within?.form])).toEqual([
      ['jws', 'json'],
      ['jws', 'json'],
    ]);
  });

  test('that is itself enveloped, its credentials are found', async () => {
    const vp = jws({ alg: 'EdDSA', typ: 'vp+jwt', kid: key.method }, presentation([enveloped]), key);
    const document = envelope(`data:application/vp+jwt,${vp}`, 'EnvelopedVerifiablePresentation');
    const [badge] = read(document);
    expect(badge?.badge.name).toBe('Teamwork management (Good)');
    expect(badge?.within).toMatchObject({ form: 'jws', text: vp });
    expect(answer(await verifying(document), 'integrity')).toBe('passed signature-good');
  });
});

describe('what is refused', () => {
  test.each([
    ['SD-JWT, by its name', `data:application/vc+sd-jwt,${jwt}~a~`, 'format-not-supported SD-JWT'],
    ['SD-JWT, by its new name', `data:application/dc+sd-jwt,${jwt}~a~`, 'format-not-supported SD-JWT'],
    ['SD-JWT under another name', `data:application/vc+jwt,${jwt}~a~`, 'format-not-supported SD-JWT'],
    ['COSE', 'data:application/vc+cose;base64,0oR', 'format-not-supported COSE'],
    ['another type', 'data:application/x-mine,abc', 'format-not-supported application/x-mine'],
    ['no type of data', 'data:text/html,<script>', 'jws-malformed'],
    ['an address in the place of data', 'https://evil.example/badge', 'jws-malformed'],
    ['an address inside', 'data:application/vc+jwt,https://evil.example/badge', 'jws-malformed'],
    ['a document inside', `data:application/vc+jwt,${JSON.stringify(credential('x'))}`, 'jws-malformed'],
    ['nothing', 'data:application/vc+jwt,', 'jws-malformed'],
    ['no base64', 'data:application/vc+jwt;base64,***', 'jws-malformed'],
    ['a stray percent sign', `data:application/vc+jwt,%${jwt}`, 'jws-malformed'],
  ])('%s', (_, id, expected) => {
    expect(refusal(envelope(id))).toBe(expected);
  });

  test('one without an id', () => {
    expect(refusal({ '@context': VC2, type: 'EnvelopedVerifiableCredential' })).toBe('jws-malformed');
  });

  test('envelopes without end', () => {
    let inner = jwt;
    for (let depth = 0; depth < 6; depth += 1)
      inner = jws({ alg: 'EdDSA' }, envelope(`data:application/vc+jwt,${inner}`), key);
    expect(refusal(envelope(`data:application/vc+jwt,${inner}`))).toBe('json-too-deep');
  });
});
