/** Was it issued to this person? Said loudly, and no part of the verdict: a badge of another is still a badge. */
import type { Badge, RecipientIdentity } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { digestOf, hexOf, md5 } from '../hashing.ts';
import { quotable } from '../json-reading.ts';
import { isSameName, looksLikeName } from '../names.ts';
import { isOnlyAddress, type Subject } from '../subject/subject.ts';

/**
 * @param recipients the earner's own, as typed: e-mail, DID, web page, telephone, and their name in plain words
 */
export function checkRecipient(
  subject: Subject,
  badge: Badge,
  recipients: readonly string[],
): Finding<'recipient'> {
  const asked = recipients.map((typed) => typed.trim()).filter((typed) => typed !== '');
  if (asked.length === 0) return found('recipient', 'nobody-asked');
  if (isOnlyAddress(subject)) return found('recipient', 'not-fetched');
  const { identities } = badge.recipient;
  let unknown: string | null = null;
  let name: string | null = null;
  for (const identity of identities) {
    for (const typed of asked) {
      const match = matches(identity, typed);
      // An address says more than a name, so the search goes on.
      if (match === true && isName(identity, typed)) name ??= typed;
      else if (match === true) return found('recipient', 'matches', { address: quotable(typed) });
      else if (match !== false) unknown ??= match;
    }
  }
  const names = asked.filter(looksLikeName);
  const written = namesOf(badge);
  name ??= names.find((typed) => written.some((one) => isSameName(one, typed))) ?? null;
  // Names are not unique, and the sentence says so.
  if (name !== null) return found('recipient', 'matches-name', { name: quotable(name, 120) });
  return withoutMatch(badge, asked.length, names.length, unknown);
}

/** Nothing fits: because it is somebody else's, or because the badge and the person name them in different ways. */
function withoutMatch(
  badge: Badge,
  asked: number,
  names: number,
  unknown: string | null,
): Finding<'recipient'> {
  const [written] = namesOf(badge);
  const addresses = badge.recipient.identities.filter(({ type, hashed }) => hashed || type !== 'name');
  if (addresses.length === 0) {
    if (written === undefined) return found('recipient', 'names-nobody');
    if (names === 0) return found('recipient', 'name-needed', { name: quotable(written, 120) });
  } else {
    if (written === undefined && names === asked) return found('recipient', 'address-needed');
    if (unknown !== null) return found('recipient', 'hash-not-known', { algorithm: unknown });
  }
  return found('recipient', 'no-match', { count: asked });
}

function isName(identity: RecipientIdentity, typed: string): boolean {
  return identity.type === 'name' || (!identity.hashed && looksLikeName(typed));
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
