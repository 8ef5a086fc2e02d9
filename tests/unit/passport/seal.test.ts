import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { isJsonObject, parseJson } from '../../../shared/badge/json.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { passportJson, type PassportJson } from '../../../shared/passport/passport-json.ts';
import { checkSeal, sealBytes } from '../../../shared/passport/seal.ts';
import { held, madeOn, passportOf } from '../pdf/sample-passport.ts';

const unsealed = passportJson(passportOf([held(1)]), {
  choices: usualChoices('en'),
  date: madeOn,
  says: [{ sheet: 1, text: 'Good', part: 'level', badge: 'badge-1' }],
  drawn: [],
});

/** By Node's own signer, not by the code that is tested. */
function sealed(json: PassportJson): JsonObject {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  const withKey = (signature: string): PassportJson => ({
    ...json,
    seal: { algorithm: 'Ed25519', publicKey: raw, signature },
  });
  const signed = sealBytes(withKey(''));
  if (signed === null) throw new Error('nothing to sign');
  return attached(withKey(sign(null, signed, privateKey).toString('base64url')));
}

/** As a reader gets it. */
function attached(json: PassportJson): JsonObject {
  const value = parseJson(JSON.stringify(json));
  if (!isJsonObject(value)) throw new Error('no object');
  return value;
}

describe('the seal of passport.json', () => {
  test('is good as it was made, in whatever order its members stand', async () => {
    const json = sealed(unsealed);
    expect(await checkSeal(json)).toBe('good');
    const turned = Object.fromEntries(Object.entries(json).toReversed());
    expect(await checkSeal(turned)).toBe('good');
  });

  test('does not fit when anything was changed', async () => {
    const json = sealed(unsealed);
    expect(await checkSeal({ ...json, name: 'Somebody Else' })).toBe('broken');
    expect(await checkSeal({ ...json, added: 'later' })).toBe('broken');
    expect(await checkSeal({ ...json, says: [] })).toBe('broken');
    const other = sealed(unsealed);
    expect(await checkSeal({ ...json, seal: other['seal'] ?? null, name: 'Somebody Else' })).toBe('broken');
  });

  test('is none where there is none, and broken where it cannot be read', async () => {
    expect(await checkSeal(attached(unsealed))).toBe('none');
    const json = sealed(unsealed);
    const wrong: readonly Json[] = [
      'sealed',
      {},
      { algorithm: 'none', publicKey: '', signature: '' },
      { algorithm: 'Ed25519', publicKey: '!', signature: '' },
      { algorithm: 'Ed25519', publicKey: 'A'.repeat(43), signature: 'A'.repeat(86) },
    ];
    for (const seal of wrong) expect(await checkSeal({ ...json, seal }), JSON.stringify(seal)).toBe('broken');
    expect(await checkSeal([])).toBe('broken');
  });

  test('half a character has no text that could be signed', () => {
    const seal = { algorithm: 'Ed25519', publicKey: '', signature: '' } as const;
    expect(sealBytes({ ...unsealed, name: '\ud800', seal })).toBeNull();
    expect(sealBytes(unsealed)).toBeNull();
  });

  test('signs everything but the signature itself', () => {
    const one = { algorithm: 'Ed25519', publicKey: 'k', signature: 'a' } as const;
    expect(sealBytes({ ...unsealed, seal: one })).toEqual(
      sealBytes({ ...unsealed, seal: { ...one, signature: 'b' } }),
    );
    const text = new TextDecoder().decode(sealBytes({ ...unsealed, seal: one }) ?? new Uint8Array());
    expect(text.startsWith('{"app":')).toBe(true);
    expect(text).toContain('"seal":{"algorithm":"Ed25519","publicKey":"k","signature":""}');
  });
});
