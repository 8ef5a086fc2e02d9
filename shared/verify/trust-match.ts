/**
 * Finds an issuer again in the trust book, by what was proven about it and by nothing that a badge only claims:
 * anybody can write another's name, id or domain into a badge.
 */
import { plainName } from './names.ts';
import { trustSources, type KnownIssuer, type SeenIssuer, type TrustBook } from './trust.ts';

/** What is certain about who issued a badge. */
export interface ProvenIssuer {
  /** the id that the badge claims, confirmed or not */
  readonly claimed: string | null;
  /** the issuer's own id, where the issuer check passed; else null */
  readonly id: string | null;
  /** the host that confirmed it, in lower case; null where none did */
  readonly domain: string | null;
  /** thumbprints of the keys of good signatures; empty where the named issuer denies the key */
  readonly keys: readonly string[];
}

/** The owner's own word counts most, then a registry's, then what came with the app. */
export function knownAs(book: TrustBook, issuer: ProvenIssuer): KnownIssuer | null {
  const matching = book.known.filter((known) => isKnownAs(known, issuer));
  for (const source of trustSources) {
    const known = matching.find((one) => one.source === source);
    if (known !== undefined) return known;
  }
  return null;
}

function isKnownAs(known: KnownIssuer, { claimed, id, domain, keys }: ProvenIssuer): boolean {
  if (id !== null && known.id === id) return true;
  if (domain !== null && known.domain?.toLowerCase() === domain) return true;
  if (!known.keys.some((key) => keys.includes(key))) return false;
  // A known key under a claim that nobody confirmed: only where that claim is not somebody else's name.
  return id !== null || known.id === null || known.id === claimed;
}

interface Continuity {
  readonly by: 'key' | 'domain';
  readonly badges: number;
}

/** How many other badges the same key signed or, failing that, the same domain confirmed. Null: none. */
export function continuityOf(book: TrustBook, { keys, domain }: ProvenIssuer): Continuity | null {
  const count = (held: readonly SeenIssuer[]): number => held.reduce((sum, { badges }) => sum + badges, 0);
  const byKey = count(book.seen.filter((seen) => seen.keys.some((key) => keys.includes(key))));
  if (byKey > 0) return { by: 'key', badges: byKey };
  const byDomain = count(
    book.seen.filter((seen) => domain !== null && seen.domains.some((host) => host.toLowerCase() === domain)),
  );
  return byDomain > 0 ? { by: 'domain', badges: byDomain } : null;
}

/**
 * The name that other badges, or the trust book, know under other keys and domains. A domain that confirms both the
 * old and the new key answers for the change, and then there is nothing to be loud about.
 * @param name as this badge writes it, proven or not
 * @returns null where the key or the domain is an old one, or the name a new one
 */
export function oldNameOfStranger(book: TrustBook, name: string | null, issuer: ProvenIssuer): string | null {
  if (issuer.keys.length === 0 && issuer.domain === null) return null;
  const all = [
    ...book.seen,
    ...book.known.map(({ domain, ...known }) => ({ ...known, domains: domain === null ? [] : [domain] })),
  ];
  const namesakes = all.filter((other) => isNamesake(other, name, issuer.claimed));
  const isVouchedFor = namesakes.some(
    ({ keys, domains }) =>
      keys.some((key) => issuer.keys.includes(key)) ||
      (issuer.domain !== null && domains.some((host) => host.toLowerCase() === issuer.domain)),
  );
  if (isVouchedFor) return null;
  const other = namesakes.find(({ keys, domains }) => keys.length > 0 || domains.length > 0);
  return other === undefined ? null : (other.name ?? name ?? issuer.claimed);
}

function isNamesake(
  other: { readonly id: string | null; readonly name: string | null },
  name: string | null,
  claimed: string | null,
): boolean {
  if (claimed !== null && other.id === claimed) return true;
  return name !== null && other.name !== null && plainName(other.name) === plainName(name);
}
