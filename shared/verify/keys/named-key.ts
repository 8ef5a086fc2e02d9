/**
 * Finds the key that a proof names (`verificationMethod`, or `kid` and `jwk` of a JWS header), and says where
 * it was found: that decides what a good signature proves.
 */
import type { JsonObject } from '../../badge/badge.ts';
import { withoutFragment, type Documents, type JsonDocument, type Obstacle } from '../documents.ts';
import { idOf, listOf, textOf } from '../json-reading.ts';
import { keyMaterial, readControllerDocument } from './controller-document.ts';
import { addressOfDidWeb, didMethod, keyOfDidKey } from './did.ts';
import { keyEndIn, noEnd, type KeyEnd } from './key-end.ts';
import { fromJwk, fromMultibase, type PublicKey } from './public-key.ts';

/** A key to check a signature with. */
export interface KeyInHand {
  readonly key: PublicKey;
  /** how the badge names it; null where it only carries it */
  readonly name: string | null;
  /**
   * - `did-key`: the name is the key.
   * - `published`: found in the document at `document.url`.
   * - `carried`: it came with the badge (header `jwk`, fragment of an address). Anybody can carry a key.
   */
  readonly source: 'did-key' | 'published' | 'carried';
  readonly document: JsonDocument | null;
  /** why the document that should publish the key could not be used; null where there is none to ask */
  readonly obstacle: Obstacle | null;
  /** when it stops counting, by the document that publishes it */
  readonly end: KeyEnd;
}

/** A key that a good signature was made with. */
export interface SigningKey extends KeyInHand {
  /** when the signer says that it signed; null where it does not say */
  readonly signedAt: string | null;
}

export type KeySearch =
  | { readonly kind: 'found'; readonly key: KeyInHand }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  | { readonly kind: 'not-named' }
  /** the document is there, the key is not in it */
  | { readonly kind: 'not-found'; readonly document: JsonDocument }
  | { readonly kind: 'not-usable' }
  | { readonly kind: 'method-not-supported'; readonly method: string };

/**
 * @param name a DID URL or a web address; null where the proof names no key
 * @param carried the JWK in a JWS header, where there is one
 */
export async function findKey(
  name: string | null,
  carried: JsonObject | null,
  documents: Documents,
): Promise<KeySearch> {
  const brought = carried === null ? keyInFragment(name) : fromJwk(carried);
  const carriedKey = (obstacle: Obstacle | null): KeySearch | null =>
    brought === null
      ? null
      : {
          kind: 'found',
          key: { key: brought, name, source: 'carried', document: null, obstacle, end: noEnd },
        };
  if (name === null) {
    if (carried !== null && brought === null) return { kind: 'not-usable' };
    return carriedKey(null) ?? { kind: 'not-named' };
  }
  if (name.startsWith('did:key:')) {
    const key = keyOfDidKey(name);
    if (key === null) return { kind: 'not-usable' };
    return {
      kind: 'found',
      key: { key, name, source: 'did-key', document: null, obstacle: null, end: noEnd },
    };
  }
  const address = addressOfKey(name);
  if (address === null) {
    const method = didMethod(name);
    return (
      carriedKey(null) ?? (method === null ? { kind: 'not-named' } : { kind: 'method-not-supported', method })
    );
  }
  const answer = await documents.json(address);
  if (!answer.ok) return carriedKey(answer.obstacle) ?? { kind: 'obstacle', obstacle: answer.obstacle };
  const published = await keyIn(answer.value, name);
  if (published === 'not-usable') return carriedKey(null) ?? { kind: 'not-usable' };
  if (published === null) return carriedKey(null) ?? { kind: 'not-found', document: answer.value };
  return {
    kind: 'found',
    key: { ...published, name, source: 'published', document: answer.value, obstacle: null },
  };
}

/** The document that should hold a key: the did.json of a did:web, a web address without its fragment. */
export function addressOfKey(name: string): string | null {
  return name.startsWith('did:web:') ? addressOfDidWeb(name) : withoutFragment(name);
}

/** The key of that name in a document of one of the known shapes; null where it is not there. */
async function keyIn(
  { json, url }: JsonDocument,
  name: string,
): Promise<Pick<KeyInHand, 'key' | 'end'> | 'not-usable' | null> {
  const ending = (key: PublicKey | null, end: KeyEnd): Pick<KeyInHand, 'key' | 'end'> | 'not-usable' =>
    key === null ? 'not-usable' : { key, end };
  const fragment = name.split('#')[1];
  const jwk = listOf(json, 'keys').find((key) => [name, fragment].includes(textOf(key, 'kid') ?? ''));
  if (jwk !== undefined) return ending(fromJwk(jwk), keyEndIn(jwk));
  // A document that is nothing but the key: a JWK, or a verification method under its own address.
  const isKeyItself = textOf(json, 'kty') !== null || (idOf(json) === name && hasMaterial(json));
  if (isKeyItself) return ending(await keyMaterial(json), keyEndIn(json));
  const document = await readControllerDocument(json, name.startsWith('did:') ? name : url);
  const listed = document.keys.find((key) => key.id === name);
  return listed === undefined ? null : ending(listed.key, listed.end);
}

function hasMaterial(json: JsonObject): boolean {
  return ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyPem', 'publicKeyBase58'].some(
    (member) => json[member] !== undefined,
  );
}

/** `https://example.org/issuer#z6Mk…`: some issuers write the key itself as the fragment. */
function keyInFragment(name: string | null): PublicKey | null {
  const fragment = name?.split('#')[1];
  return fragment === undefined || name?.startsWith('did:key:') === true ? null : fromMultibase(fragment);
}
