/** For the attack list: a badge in, one line out that says what became of it. */
import { gzipSync } from 'node:zlib';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { unpack } from '../../../shared/badge/archive.ts';
import { isJsonObject } from '../../../shared/badge/json.ts';
import { PassportError } from '../../../shared/problem.ts';
import { decidedBy } from '../../../shared/verify/report.ts';
import { verify, type Verification } from '../../../shared/verify/verify.ts';
import { credential, VC2 } from '../../fixtures/open-badges-3.ts';
import { academy, academyWorld, keys } from '../../fixtures/people.ts';
import type { TestKey } from '../../fixtures/keys.ts';
import { withProof } from '../../fixtures/sign.ts';
import { memoryWorld, type MemoryWorld, type MemoryWorldOptions } from './memory-world.ts';
import { readBadge } from '../badge/fixtures.ts';

/** The academy's own host, and whatever the attacker serves. */
export function hosts(
  pages: Readonly<Record<string, object>> = {},
  options: MemoryWorldOptions = {},
): MemoryWorld {
  const own = Object.entries(academyWorld).map(([url, { body, status, mediaType }]) => [
    url,
    { body, status, mediaType },
  ]);
  return memoryWorld({
    otherwise: 'not-found',
    ...options,
    pages: { ...Object.fromEntries(own), ...pages },
  });
}

export function bytes(badge: Json | Uint8Array): Uint8Array {
  if (badge instanceof Uint8Array) return badge;
  return new TextEncoder().encode(typeof badge === 'string' ? badge : JSON.stringify(badge));
}

/** `refused: CODE`, `valid`, or the verdict with the check that made it so: `invalid: dates expired`. */
export async function outcomeOf(badge: Json | Uint8Array, world: MemoryWorld = hosts()): Promise<string> {
  const tried = await attempt(badge, world);
  if (typeof tried === 'string') return tried;
  const check = decidedBy(tried.report);
  return check === null ? tried.report.verdict : `${tried.report.verdict}: ${check.id} ${check.code}`;
}

/** Anything but a PassportError is let through: it is a bug. */
export async function attempt(
  badge: Json | Uint8Array,
  world: MemoryWorld = hosts(),
): Promise<Verification | `refused: ${string}`> {
  try {
    return await verify(readBadge({ name: 'badge', bytes: bytes(badge) }), world);
  } catch (cause) {
    if (cause instanceof PassportError) return `refused: ${cause.code}`;
    throw cause;
  }
}

export function unpacked(zip: Uint8Array): string {
  return unpack({ name: 'x.zip', bytes: zip })
    .map((file) => ('problem' in file ? `refused: ${file.problem.code}` : 'a file'))
    .join(', ');
}

export const listAddress = `${academy}/status/3`;

/** A badge of the academy whose status stands in the list at `listAddress`. */
export function withStatus(over: JsonObject = {}): Promise<JsonObject> {
  const credentialStatus = {
    id: `${listAddress}#7`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: listAddress,
    ...over,
  };
  return withProof(credential('status', { credentialStatus }), { key: keys.academy });
}

/** A signed list of bits, all 0; `bits` in bytes. */
export async function statusList({
  issuer = keys.academy.did,
  key = keys.academy,
  size = 16_384,
  purpose = 'revocation',
}: {
  readonly issuer?: string;
  readonly key?: TestKey;
  readonly size?: number;
  readonly purpose?: string;
} = {}): Promise<JsonObject> {
  const encodedList = `u${gzipSync(new Uint8Array(size)).toString('base64url')}`;
  const list = {
    '@context': [VC2],
    id: listAddress,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2026-03-01T09:00:00Z',
    credentialSubject: {
      id: `${listAddress}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList,
    },
  };
  return withProof(list, { key });
}

/** The proof of a signed document, for putting under another. */
export function proofIn(signed: JsonObject): JsonObject {
  const { proof } = signed;
  return isJsonObject(proof) ? proof : {};
}
