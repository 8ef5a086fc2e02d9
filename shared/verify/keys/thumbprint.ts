/** One name for one key, whatever form it came in (RFC 7638): by it, the same key is known again. */
import { calculateJwkThumbprint } from 'jose';
import type { CheckEvidence } from '../report.ts';
import type { PublicKey } from './public-key.ts';

/** SHA-256 of the required members, base64url: 43 characters. */
export function thumbprintOf(key: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ ...key }, 'sha256');
}

/** For the key of a good signature only: whose key did not sign says nothing about the issuer. */
export async function thumbprintEvidence(key: PublicKey): Promise<CheckEvidence> {
  return { what: 'key-thumbprint', value: await thumbprintOf(key) };
}
