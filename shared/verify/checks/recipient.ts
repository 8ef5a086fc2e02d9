/** Was it issued to this person? Said loudly, and no part of the verdict: a badge of another is still a badge. */
import type { Badge, RecipientIdentity } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { quotable } from '../json-reading.ts';
import { md5 } from '../md5.ts';
import { isOnlyAddress, type Subject } from '../subject/subject.ts';

/** @param addresses the earner's own, as typed: e-mail, DID, web page, telephone */
export async function checkRecipient(
  subject: Subject,
  badge: Badge,
  addresses: readonly string[],
): Promise<Finding<'recipient'>> {
  const asked = addresses.map((address) => address.trim()).filter((address) => address !== '');
  if (asked.length === 0) return found('recipient', 'nobody-asked');
  if (isOnlyAddress(subject)) return found('recipient', 'not-fetched');
  const { identities } = badge.recipient;
  if (identities.length === 0) return found('recipient', 'names-nobody');
  let unknown: string | null = null;
  for (const identity of identities) {
    for (const address of asked) {
      const match = await matches(identity, address);
      if (match === true) return found('recipient', 'matches', { address: quotable(address) });
      if (match !== false) unknown ??= match;
    }
  }
  return unknown === null
    ? found('recipient', 'no-match', { count: asked.length })
    : found('recipient', 'hash-not-known', { algorithm: unknown });
}

/** The name of the algorithm where it is one that we do not know. */
async function matches(identity: RecipientIdentity, address: string): Promise<boolean | string> {
  const ways = spellings(address);
  if (!identity.hashed) {
    const named = new Set(spellings(identity.value));
    return ways.some((way) => named.has(way));
  }
  const [algorithm = '', digest = ''] = identity.value.split('$');
  for (const way of ways) {
    // Open Badges 2.0 IdentityHash; 3.0 IdentityHash: the salt is appended.
    const hashed = await hexOf(algorithm.toLowerCase(), `${way}${identity.salt ?? ''}`);
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

async function hexOf(algorithm: string, value: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(value);
  if (algorithm === 'md5') return md5(bytes);
  if (algorithm !== 'sha256') return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
