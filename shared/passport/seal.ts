/**
 * The owner's seal on passport.json: an Ed25519 signature (RFC 8032) over its one canonical text (RFC 8785). It shows
 * that nothing was changed since the document was made, never who made it.
 */
import { base64urlnopad } from '@scure/base';
import type { Json } from '../badge/badge.ts';
import { isJsonObject } from '../badge/json.ts';
import { verifySignature } from '../verify/proofs/signature.ts';
import { jcs } from '../verify/proofs/jcs.ts';
import type { PassportJson } from './passport-json.ts';

/** `good`: it fits; `broken`: it does not, or is no seal that can be read */
export const sealAnswers = ['none', 'good', 'broken'] as const;
export type SealAnswer = (typeof sealAnswers)[number];

const keyLength = 32;
const signatureLength = 64;

/**
 * What is signed: the UTF-8 of the canonical text, with `seal.signature` emptied whatever stands there.
 * @param json a whole passport.json: `seal` names algorithm and key already
 * @returns null where it has no canonical text (half a surrogate pair), or no seal
 */
export function sealBytes(json: PassportJson): Uint8Array<ArrayBuffer> | null {
  const value: unknown = JSON.parse(JSON.stringify(json));
  return isJsonObject(value) ? bytesOf(value) : null;
}

/** @param json as it was attached: members that this release does not know are sealed too */
export async function checkSeal(json: Json): Promise<SealAnswer> {
  if (!isJsonObject(json)) return 'broken';
  const seal = json['seal'];
  if (seal === undefined || seal === null) return 'none';
  if (!isJsonObject(seal) || seal['algorithm'] !== 'Ed25519') return 'broken';
  const key = decoded(seal['publicKey'], keyLength);
  const signature = decoded(seal['signature'], signatureLength);
  const bytes = bytesOf(json);
  if (key === null || signature === null || bytes === null) return 'broken';
  const publicKey = { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(key) } as const;
  return (await verifySignature('Ed25519', publicKey, signature, bytes)) === true ? 'good' : 'broken';
}

function bytesOf(json: Readonly<Record<string, Json>>): Uint8Array<ArrayBuffer> | null {
  const seal = json['seal'];
  if (!isJsonObject(seal)) return null;
  const text = jcs({ ...json, seal: { ...seal, signature: '' } });
  return text === null ? null : new TextEncoder().encode(text);
}

function decoded(value: Json | undefined, length: number): Uint8Array | null {
  if (typeof value !== 'string') return null;
  try {
    const bytes = base64urlnopad.decode(value);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}
