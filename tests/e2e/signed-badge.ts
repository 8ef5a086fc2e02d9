/** A badge as VC-JWT; whoever holds a key may write any name. */
import type { TestKey } from '../fixtures/keys.ts';
import { claims, credential, profile } from '../fixtures/open-badges-3.ts';
import { jws } from '../fixtures/sign.ts';

export function badgeOf(word: string, name: string, key: TestKey): string {
  const payload = claims(credential(word, { issuer: profile(key.did, name) }));
  return jws({ alg: 'EdDSA', typ: 'JWT', kid: key.method }, payload, key);
}
