/**
 * The port through which a check may ask the outside. The engine builds one on the network with limits, an
 * address guard and consent; tests build one from memory. Nothing else in `shared/` reaches out.
 */

import type { TrustBook } from './trust.ts';

/** Why a document could not be had. Each is a code of its own: "could not check" is never "not valid". */
export const fetchFailures = [
  'offline',
  'host-not-allowed',
  'not-https',
  'private-address',
  'unreachable',
  'proxy-failed',
  'timeout',
  'too-large',
  'too-many-redirects',
  'not-found',
  'gone',
  'http-status',
  'address-malformed',
  // no answer that could be used, and what is kept came with the passport file
  'kept-elsewhere',
] as const;
export type FetchFailure = (typeof fetchFailures)[number];

/** A document as it was served, kept as evidence. */
export interface FetchedDocument {
  /** the address asked for */
  readonly url: string;
  /** the address that answered, after redirects */
  readonly finalUrl: string;
  readonly status: number;
  readonly mediaType: string | null;
  /** only headers that matter later: content-type, last-modified, etag, date */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** lower-case hex */
  readonly sha256: string;
  /** ISO 8601 UTC */
  readonly fetchedAt: string;
  /**
   * true: not answered now, but kept from an earlier check at `fetchedAt`, because the host could not be asked
   * or did not answer. What it says was so then; whether it is still so, nobody can say.
   */
  readonly isKept?: true;
  /** of a kept document: why it was not served now */
  readonly keptFor?: FetchFailure;
}

export type FetchOutcome =
  | { readonly ok: true; readonly document: FetchedDocument }
  | {
      readonly ok: false;
      readonly failure: FetchFailure;
      readonly host: string;
      readonly status: number | null;
      /** what came with a 410: it may say why the badge was withdrawn */
      readonly document?: FetchedDocument;
    };

export interface World {
  now(): Date;
  /** who the person and the registries say an issuer is; empty where nobody said anything */
  readonly trust: TrustBook;
  /** The earner's own addresses (e-mail, DID, profile page), as typed. Empty: nobody said. */
  readonly recipients: readonly string[];
  /** The earner's own name, as they write it. A name alone never shows that a badge is somebody else's. */
  readonly names: readonly string[];
  /** Never rejects for an expected failure. Asking twice for one address in one World asks the network once. */
  fetch(url: string): Promise<FetchOutcome>;
}
