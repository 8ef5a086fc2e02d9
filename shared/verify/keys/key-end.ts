/**
 * When a key stops counting, by the word of the document that lists it (Controlled Identifiers 1.0 §2.2): `revoked` is
 * the moment from which it must not be used any more, `expires` the one from which it should not.
 */
import type { Json } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { property, quotable } from '../json-reading.ts';
import { instantOf } from '../moments.ts';
import type { CheckEvidence } from '../report.ts';

/** What one place says about the end of a key; each is as it is written, and null where nothing is said. */
export interface KeyEnd {
  readonly revoked: Json;
  readonly expires: Json;
}

export const noEnd: KeyEnd = { revoked: null, expires: null };

export function keyEndIn(method: Json | null): KeyEnd {
  return { revoked: said(method, 'revoked'), expires: said(method, 'expires') };
}

/** `false` says that it was not withdrawn, as if nothing were said. */
function said(method: Json | null, name: string): Json {
  const value = property(method, name) ?? null;
  return value === false || value === '' ? null : value;
}

/**
 * What stands against a key that is the issuer's own; null where nothing does.
 * @param ends all that the issuer's documents say of this key: the same key may be listed twice, and the hardest word counts
 * @param signedAt when the signer says that it signed; whoever has stolen a key can write any day, so a day before the
 *   end never makes the badge good
 */
export function objectionToKey(
  ends: readonly KeyEnd[],
  signedAt: string | null,
  {
    host,
    now,
    evidence,
  }: { readonly host: string; readonly now: Date; readonly evidence: readonly CheckEvidence[] },
): Finding<'issuer'> | null {
  const revoked = ends.map((end) => end.revoked).filter((value) => value !== null);
  const expires = ends.map((end) => end.expires).filter((value) => value !== null);
  const over = (value: Json): boolean => {
    const moment = typeof value === 'string' ? instantOf(value) : null;
    return moment !== null && moment <= now.getTime();
  };
  const say = (
    code: 'key-withdrawn' | 'key-expired' | 'key-expired-since' | 'key-end-unclear',
    value: Json,
  ): Finding<'issuer'> =>
    found('issuer', code, { host, date: quotable(typeof value === 'string' ? value : '-', 40) }, evidence);
  // `revoked: true` is no date, and plain enough.
  const withdrawn = revoked.find((value) => value === true) ?? revoked.find(over);
  if (withdrawn !== undefined) return say('key-withdrawn', withdrawn);
  const expired = expires.filter(over).toSorted((one, other) => instant(one) - instant(other))[0];
  if (expired !== undefined) {
    const signed = signedAt === null ? null : instantOf(signedAt);
    return say(signed !== null && signed < instant(expired) ? 'key-expired-since' : 'key-expired', expired);
  }
  const unclear = [...revoked, ...expires].find((value) => Number.isNaN(instant(value)));
  return unclear === undefined ? null : say('key-end-unclear', unclear);
}

function instant(value: Json): number {
  return (typeof value === 'string' ? instantOf(value) : null) ?? Number.NaN;
}
