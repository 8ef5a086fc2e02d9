/** One name for one key, whatever form it came in (RFC 7638): by it, the same key is known again. */
import { calculateJwkThumbprint } from 'jose';
import type { CheckEvidence } from '../report.ts';
import { keysRemembered, latest } from './latest.ts';
import type { PublicKey } from './public-key.ts';

/** Several checks ask for the same key, and badge after badge. */
const ofKeys = new WeakMap<PublicKey, Promise<string>>();
const ofTexts = latest<Promise<string>>(keysRemembered);

/** SHA-256 of the required members, base64url: 43 characters. */
export function thumbprintOf(key: PublicKey): Promise<string> {
  const known = ofKeys.get(key);
  if (known !== undefined) return known;
  const made = ofTexts(JSON.stringify(key), () => calculateJwkThumbprint({ ...key }, 'sha256'));
  ofKeys.set(key, made);
  return made;
}

/** For the key of a good signature only: whose key did not sign says nothing about the issuer. */
export async function thumbprintEvidence(key: PublicKey): Promise<CheckEvidence> {
  return { what: 'key-thumbprint', value: await thumbprintOf(key) };
}
