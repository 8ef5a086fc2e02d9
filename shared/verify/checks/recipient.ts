/** Was it issued to this person? Said loudly, and no part of the verdict: a badge of another is still a badge. */
import type { Badge, RecipientIdentity } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { digestOf, hexOf, md5 } from '../hashing.ts';
import { quotable } from '../json-reading.ts';
import { isSameName, looksLikeName } from '../names.ts';
import { isOnlyAddress, type Subject } from '../subject/subject.ts';
import type { World } from '../world.ts';

/** @param earner what they typed: addresses (or, in their place, a name in plain words), and their name */
export function checkRecipient(
  subject: Subject,
  badge: Badge,
  earner: Pick<World, 'recipients' | 'names'>,
): Finding<'recipient'> {
  const typedIn = (texts: readonly string[]): readonly string[] =>
    texts.map((typed) => typed.trim()).filter((typed) => typed !== '');
  const recipients = typedIn(earner.recipients);
  const names = [...recipients.filter(looksLikeName), ...typedIn(earner.names)];
  const asked = [...recipients, ...typedIn(earner.names)];
  if (asked.length === 0) return found('recipient', 'nobody-asked');
  if (isOnlyAddress(subject)) return found('recipient', 'not-fetched');
  const { identities } = badge.recipient;
  let unknown: string | null = null;
  let name: string | null = null;
  for (const identity of identities) {
    for (const typed of asked) {
      const match = matches(identity, typed);
      // An address says more than a name, so the search goes on.
      if (match === true && (identity.type === 'name' || names.includes(typed))) name ??= typed;
      else if (match === true) return found('recipient', 'matches', { address: quotable(typed) });
      else if (match !== false) unknown ??= match;
    }
  }
  const written = namesOf(badge);
  name ??= names.find((typed) => written.some((one) => isSameName(one, typed))) ?? null;
  // Names are not unique, and the sentence says so.
  if (name !== null) return found('recipient', 'matches-name', { name: quotable(name, 120) });
  const addresses = recipients.filter((typed) => !names.includes(typed));
  return withoutMatch(badge, addresses.length, names.length, unknown);
}

/**
 * Nothing fits: because it is somebody else's, or because the badge and the person name them in different ways. Only an
 * address that differs is a no: people marry, and are written with other letters elsewhere.
 */
function withoutMatch(
  badge: Badge,
  addresses: number,
  names: number,
  unknown: string | null,
): Finding<'recipient'> {
  const [written] = namesOf(badge);
  const identities = badge.recipient.identities.filter(({ type, hashed }) => hashed || type !== 'name');
  if (identities.length === 0) {
    if (written === undefined) return found('recipient', 'names-nobody');
    return found('recipient', names === 0 ? 'name-needed' : 'name-differs', { name: quotable(written, 120) });
  }
  if (addresses === 0) {
    if (written === undefined) return found('recipient', 'address-needed');
    return found('recipient', 'name-differs', { name: quotable(written, 120) });
  }
  if (unknown !== null) return found('recipient', 'hash-not-known', { algorithm: unknown });
  return found('recipient', 'no-match', { count: addresses });
}

/** The names that the badge itself writes for its owner, in the clear. */
function namesOf({ recipient }: Badge): readonly string[] {
  const identities = recipient.identities.filter(({ type, hashed }) => type === 'name' && !hashed);
  return [...(recipient.name === null ? [] : [recipient.name]), ...identities.map(({ value }) => value)];
}

/** The name of the algorithm where it is one that we do not know. */
function matches(identity: RecipientIdentity, address: string): boolean | string {
  const ways = spellings(address);
  if (!identity.hashed) {
    const named = new Set(spellings(identity.value));
    return ways.some((way) => named.has(way));
  }
  const [algorithm = '', digest = ''] = identity.value.split('$');
  for (const way of ways) {
    // Open Badges 2.0 IdentityHash; 3.0 IdentityHash: the salt is appended.
    const hashed = hashOf(algorithm.toLowerCase(), `${way}${identity.salt ?? ''}`);
    if (hashed === null) return quotable(algorithm, 20);
    if (hashed === digest.toLowerCase()) return true;
  }
  return false;
}

/** E-mail as typed and in lower case (many issuers lower it before hashing), with and without `mailto:`. */
function spellings(address: string): readonly string[] {
  const bare = address.trim().replace(/^mailto:/iu, '');
  const isMail = bare.includes('@') && !bare.includes('/') && !bare.startsWith('did:');
  if (!isMail) return [...new Set([address.trim(), bare.replace(/\/$/u, '')])];
  const lower = bare.toLowerCase();
  return [...new Set([bare, lower, `mailto:${bare}`, `mailto:${lower}`])];
}

/** In hexadecimal; null for an algorithm that we do not know. */
function hashOf(algorithm: string, value: string): string | null {
  if (algorithm === 'md5') return hexOf(md5(value));
  return algorithm === 'sha256' ? hexOf(digestOf(value, 'SHA-256')) : null;
}
