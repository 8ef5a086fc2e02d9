/** ecdsa-sd-2023: what an owner shows of a credential, and what nobody can make of it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { textOf } from '../../../shared/verify/json-reading.ts';
import { decodeCbor } from '../../../shared/verify/proofs/cbor.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { answer, verifying, without } from './asking.ts';
import { cborBytes, cborHead, derive, signer } from './proofs-signing.ts';

const [key, other] = [signer('P-256'), signer('P-256')];
const shown = credential('selective', { issuer: profile(key.did) });
const isMandatory = (statement: string): boolean => /#issuer>|validFrom/u.test(statement);

const valueOf = (proof: JsonObject): string => (textOf(proof, 'proofValue') ?? '').slice(1);

describe('a derived proof', () => {
  it('is verified', async () => {
    const given = await verifying({ ...shown, proof: await derive(shown, key, isMandatory) });
    expect(answer(given, 'integrity')).toBe('passed signature-good');
    expect(given.report.verdict).toBe('valid');
  });

  it('may show nothing but what has to be shown, or have nothing that has to be', async () => {
    for (const all of [true, false]) {
      const proof = await derive(shown, key, () => all);
      expect(answer(await verifying({ ...shown, proof }), 'integrity')).toBe('passed signature-good');
    }
  });

  it.each<[string, (json: JsonObject) => JsonObject]>([
    ['a word that was chosen to be shown', (json) => ({ ...json, name: 'Teamwork (Excellent)' })],
    ['a word that every copy shows', (json) => ({ ...json, validFrom: '2026-03-02T09:00:01Z' })],
    ['one word less', (json) => without(json, 'name')],
    ['one word more', (json) => ({ ...json, description: 'The best of all.' })],
  ])('is refused with %s', async (_, alter) => {
    const given = await verifying({ ...alter(shown), proof: await derive(shown, key, isMandatory) });
    expect(answer(given, 'integrity')).toBe('failed signature-bad');
  });

  it('is refused when another key signed it, and not judged with a key of another curve', async () => {
    const forged = await derive(shown, { ...other, method: key.method }, isMandatory);
    expect(answer(await verifying({ ...shown, proof: forged }), 'integrity')).toBe('failed signature-bad');
    const proof = { ...(await derive(shown, key, isMandatory)), verificationMethod: signer('P-384').method };
    expect(answer(await verifying({ ...shown, proof }), 'integrity')).toBe('unknown key-not-usable');
  });

  it('is damaged when a part of it is missing or too much', async () => {
    const proof = await derive(shown, key, isMandatory);
    const bytes = Buffer.from(valueOf(proof), 'base64url');
    const values = [
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.from([0])]),
      bytes.subarray(0, 40),
      bytes.subarray(0, 3),
    ];
    for (const value of values) {
      const proofValue = `u${value.toString('base64url')}`;
      const given = await verifying({ ...shown, proof: { ...proof, proofValue } });
      expect(answer(given, 'integrity')).toBe('failed proof-malformed');
    }
  });
});

describe('a base proof', () => {
  it('is explained, and never verified', async () => {
    const proof = await derive(shown, key, isMandatory);
    const bytes = Buffer.from(valueOf(proof), 'base64url');
    bytes[2] = 0;
    const given = await verifying({
      ...shown,
      proof: { ...proof, proofValue: `u${bytes.toString('base64url')}` },
    });
    expect(answer(given, 'integrity')).toBe('unknown base-proof');
    expect(given.report.verdict).toBe('unconfirmed');
  });
});

describe('CBOR', () => {
  it('reads numbers, bytes, lists and maps', () => {
    const bytes = Uint8Array.from(
      Buffer.concat([
        cborHead(4, 4),
        cborHead(0, 23),
        cborHead(0, 500),
        cborBytes(Buffer.alloc(300, 7)),
        cborHead(5, 1),
        cborHead(0, 1),
        cborBytes(Buffer.of(9)),
      ]),
    );
    expect(decodeCbor(bytes)).toEqual([
      23,
      500,
      new Uint8Array(300).fill(7),
      { entries: [[1, Uint8Array.of(9)]] },
    ]);
  });

  it.each([
    ['nothing', []],
    ['a text', [0x61, 0x61]],
    ['a negative number', [0x20]],
    ['a tag', [0xc0, 0x00]],
    ['a list without end', [0x9f, 0xff]],
    ['a number that is cut off', [0x19, 0x01]],
    ['bytes that are cut off', [0x45, 0x01]],
    ['a list of four thousand millions', [0x9a, 0xff, 0xff, 0xff, 0xff]],
    ['a map of four thousand millions', [0xba, 0xff, 0xff, 0xff, 0xff]],
    ['lists in lists', Array.from({ length: 100 }, () => 0x81)],
    ['something behind', [0x00, 0x00]],
    ['twenty thousand empty lists', [0x99, 0x4e, 0x20, ...Array.from({ length: 20_000 }, () => 0x80)]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeCbor(Uint8Array.from(bytes))).toBeNull();
  });
});
