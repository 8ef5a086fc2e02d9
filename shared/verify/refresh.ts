/**
 * A newer copy of a badge, from its own refresh service (Open Badges 3.0 §8.3, `1EdTechCredentialRefresh`): asked
 * once, only for a badge whose proof is good, and only where the new copy is the same badge of the same issuer.
 */
import type { Credential, JsonObject } from '../badge/badge.ts';
import { readCredential } from '../badge/credential.ts';
import { PassportError } from '../problem.ts';
import { hostOf, type Documents } from './documents.ts';
import { hasType, idOf, listOf, textOf } from './json-reading.ts';
import { instantOf } from './moments.ts';

/** `address` is as the badge writes it; it has not been looked at. */
interface RefreshService {
  readonly address: string;
  readonly host: string;
}

/** Null where the badge names none that we know. */
export function refreshServiceOf(credential: JsonObject): RefreshService | null {
  const service = listOf(credential, 'refreshService').find((one) =>
    hasType(one, '1EdTechCredentialRefresh'),
  );
  const address = idOf(service);
  return address === null ? null : { address, host: hostOf(address) };
}

/** What the service gives. `null`: nothing that could be had, or nothing that is a badge. */
export async function fetchNewer(service: RefreshService, documents: Documents): Promise<Credential | null> {
  const answer = await documents.text(service.address);
  if (!answer.ok) return null;
  try {
    const credential = readCredential(answer.value.text);
    return credential.form === 'url' || credential.standard !== 'OB3' ? null : credential;
  } catch (cause) {
    // A page, a note, anything: the badge that we have stays.
    if (cause instanceof PassportError) return null;
    throw cause;
  }
}

/**
 * Open Badges 3.0, "Comparing credentials": the same where the issuer's and the credential's ids are equal after
 * percent-decoding and trimming; and an older edition never takes the place of a newer one.
 */
export function isNewerEdition(newer: JsonObject, older: JsonObject): boolean {
  return (
    isSameId(idOf(newer), idOf(older)) &&
    isSameId(idOf(newer['issuer']), idOf(older['issuer'])) &&
    startOf(newer) >= startOf(older)
  );
}

function isSameId(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(one) === plain(other);
}

function plain(id: string): string {
  try {
    return decodeURIComponent(id).trim();
  } catch {
    // a stray percent sign: compared as it stands
    return id.trim();
  }
}

function startOf(credential: JsonObject): number {
  const date = textOf(credential, 'validFrom') ?? textOf(credential, 'issuanceDate');
  return date === null ? Number.NEGATIVE_INFINITY : (instantOf(date) ?? Number.NEGATIVE_INFINITY);
}
