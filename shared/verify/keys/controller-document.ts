/**
 * What an issuer's own document says about its keys: a DID document, a controlled identifier document
 * (Controlled Identifiers 1.0), an Open Badges 2 profile with `publicKey`, a JWK or a JWK set.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { isJsonObject } from '../../badge/json.ts';
import { idOf, listOf, objectOf, property, textOf } from '../json-reading.ts';
import { maxKeys } from '../limits.ts';
import { keyOfDidKey } from './did.ts';
import { keyEndIn, noEnd, type KeyEnd } from './key-end.ts';
import { fromBase58, fromJwk, fromMultibase, fromPem, type PublicKey } from './public-key.ts';

/** A key, or only its name, as a document lists it. */
export interface ListedKey {
  /** absolute; null where the document does not name it */
  readonly id: string | null;
  /** null: another document holds it, or it is of a kind that we do not use */
  readonly key: PublicKey | null;
  readonly controller: string | null;
  /** when it stops counting, as the document says */
  readonly end: KeyEnd;
}

export interface ControllerDocument {
  readonly id: string | null;
  /** every key that the document speaks of, for any purpose */
  readonly keys: readonly ListedKey[];
  /** those that may sign credentials; keys and bare names */
  readonly forAssertion: readonly ListedKey[];
}

/** @param address where the document was found: the base of relative names such as `#key-1` */
export async function readControllerDocument(json: JsonObject, address: string): Promise<ControllerDocument> {
  const base = idOf(json) ?? address;
  const read = (value: Json): Promise<ListedKey> => readListedKey(value, base);
  const methods = await Promise.all(
    [...listOf(json, 'verificationMethod'), ...listOf(json, 'publicKey')].slice(0, maxKeys).map(read),
  );
  const asserted = await Promise.all(listOf(json, 'assertionMethod').slice(0, maxKeys).map(read));
  // A reference stands for the method of that name in the same document.
  const methodOf = (named: ListedKey): ListedKey | undefined =>
    named.key === null ? methods.find((method) => method.id === named.id) : undefined;
  return {
    id: idOf(json),
    keys: [...methods, ...asserted.filter((named) => methodOf(named) === undefined)],
    forAssertion: asserted.map((named) => methodOf(named) ?? named),
  };
}

/** A verification method, a reference to one, or a self-contained did:key. */
async function readListedKey(value: Json, base: string): Promise<ListedKey> {
  if (!isJsonObject(value)) {
    const id = typeof value === 'string' ? absolute(value, base) : null;
    return { id, key: id === null ? null : keyOfDidKey(id), controller: null, end: noEnd };
  }
  const id = idOf(value);
  return {
    id: id === null ? null : absolute(id, base),
    key: await keyMaterial(value),
    controller: idOf(property(value, 'controller')) ?? idOf(property(value, 'owner')),
    end: keyEndIn(value),
  };
}

/** The key inside a verification method, whatever form it has; null where there is none that we use. */
export async function keyMaterial(method: JsonObject): Promise<PublicKey | null> {
  const jwk = objectOf(method, 'publicKeyJwk');
  if (jwk !== null) return fromJwk(jwk);
  const multibase = textOf(method, 'publicKeyMultibase');
  if (multibase !== null) return fromMultibase(multibase);
  const pem = textOf(method, 'publicKeyPem');
  if (pem !== null) return fromPem(pem);
  const base58 = textOf(method, 'publicKeyBase58');
  if (base58 !== null) return fromBase58(base58);
  return textOf(method, 'kty') === null ? null : fromJwk(method);
}

/** `#key-1` -> `https://example.org/issuer#key-1`; DIDs and addresses stay. */
export function absolute(name: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(name)) return name;
  const [document = base] = base.split('#');
  return name.startsWith('#') ? `${document}${name}` : `${document}#${name}`;
}
