/** The two kinds of decentralised identifier that we resolve: did:key (holds its key) and did:web (a domain's). */
import { fromMultibase, type PublicKey } from './public-key.ts';

/** `did:key:z6Mk…` -> its key; null for any other text or key. A fragment is ignored. did:key, Format. */
export function keyOfDidKey(did: string): PublicKey | null {
  const found = /^did:key:([A-Za-z0-9_-]+)(?:#|$)/u.exec(did);
  return found?.[1] === undefined ? null : fromMultibase(found[1]);
}

/**
 * `did:web:example.org:dept` -> `https://example.org/dept/did.json`; null where it is no well-formed did:web.
 * did:web, Read (Resolve): colons are path separators, `%3A` before a port.
 */
export function addressOfDidWeb(did: string): string | null {
  const found = /^did:web:([^#?/]+)/u.exec(did);
  const [host, ...path] = (found?.[1] ?? '').split(':');
  if (host === undefined || host === '') return null;
  try {
    const authority = decodeURIComponent(host);
    if (!/^[A-Za-z0-9.-]+(?::\d{1,5})?$/u.test(authority)) return null;
    const place = path.length === 0 ? '/.well-known/did.json' : `/${path.map(segmentOf).join('/')}/did.json`;
    return new URL(`https://${authority}${place}`).href;
  } catch {
    return null;
  }
}

/** The identifier without path, query or fragment. */
export function didOf(url: string): string | null {
  return /^(did:[a-z0-9]+:[^/?#]+)/u.exec(url)?.[1] ?? null;
}

/** `web` of `did:web:…`; null where the text is no DID. */
export function didMethod(url: string): string | null {
  return /^did:([a-z0-9]+):/u.exec(url)?.[1] ?? null;
}

/** Decoded once and encoded again, so that a segment can never leave its place or open a query. */
function segmentOf(segment: string): string {
  const decoded = decodeURIComponent(segment);
  if (['', '.', '..'].includes(decoded)) throw new URIError('not a path segment');
  return encodeURIComponent(decoded);
}
