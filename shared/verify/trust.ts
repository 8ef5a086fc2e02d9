/**
 * Who is this issuer? What people and registries say, apart from what can be proven: a small trust book. Pure
 * data; kept in the passport and in the app, handed to a check through the World.
 */

/** Who says that an issuer is known. */
export const trustSources = ['owner', 'registry', 'shipped'] as const;
export type TrustSource = (typeof trustSources)[number];

/** One issuer that somebody knows. It is found again by any of its names: id, domain, key. */
export interface KnownIssuer {
  /** the issuer's own id as credentials write it: an https address or a DID; null: known by domain or key only */
  readonly id: string | null;
  /** e.g. `academy.example`: stands for that host and for nothing under or above it */
  readonly domain: string | null;
  /** RFC 7638 thumbprints of keys */
  readonly keys: readonly string[];
  readonly name: string;
  /** in the words of whoever says so: "I took this course", "we work with them" */
  readonly note: string;
  readonly source: TrustSource;
  /** of a registry or of shipped facts: what it is called and as of when; empty for the owner's own */
  readonly registry: { readonly name: string; readonly asOf: string } | null;
  /** ISO 8601 UTC: when it was marked or imported */
  readonly since: string;
}

/** A key or domain under which badges of an issuer are already held: what continuity is judged by. */
export interface SeenIssuer {
  readonly id: string | null;
  readonly name: string | null;
  /** hosts that confirmed it */
  readonly domains: readonly string[];
  /** thumbprints of keys with good signatures */
  readonly keys: readonly string[];
  /** how many held badges */
  readonly badges: number;
}

export interface TrustBook {
  readonly known: readonly KnownIssuer[];
  /** of the other badges in the same passport */
  readonly seen: readonly SeenIssuer[];
}

export const nobodyKnown: TrustBook = { known: [], seen: [] };
