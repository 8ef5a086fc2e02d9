/** A key as evidence: its name, and its thumbprint, by which one key is known again in other badges. */
import { calculateJwkThumbprintUri } from 'jose';
import type { CheckEvidence } from '../report.ts';
import type { PublicKey } from './public-key.ts';

/** @param name how the badge names it; the thumbprint is RFC 9278's URN over SHA-256 */
export async function keyEvidence(name: string | null, key: PublicKey): Promise<readonly CheckEvidence[]> {
  const thumbprint = await calculateJwkThumbprintUri({ ...key });
  return [
    ...(name === null ? [] : [{ what: 'key', value: name } as const]),
    { what: 'key', value: thumbprint },
  ];
}
