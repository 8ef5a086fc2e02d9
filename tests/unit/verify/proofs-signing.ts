/** Signs with every suite that we check, by code that shares nothing with the code that checks. */
import { createHash, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import jsonld from 'jsonld';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { isJsonList, isJsonObject } from '../../../shared/badge/json.ts';
import { shippedContexts } from '../../../shared/verify/contexts.ts';

export interface Signer {
  readonly secret: KeyObject;
  readonly jwk: JsonObject;
  /** a Multikey: the codec's prefix and the key */
  readonly bytes: Uint8Array;
  readonly did: string;
  readonly method: string;
}

export function signer(kind: 'Ed25519' | 'P-256' | 'P-384'): Signer {
  const { publicKey, privateKey } =
    kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  const { x = '', y = '', crv = '', kty = '' } = publicKey.export({ format: 'jwk' });
  const point = base64urlnopad.decode(x);
  const odd = (base64urlnopad.decode(y).at(-1) ?? 0) & 1;
  const bytes = {
    Ed25519: Uint8Array.of(0xed, 0x01, ...point),
    'P-256': Uint8Array.of(0x80, 0x24, 2 + odd, ...point),
    'P-384': Uint8Array.of(0x81, 0x24, 2 + odd, ...point),
  }[kind];
  const name = `z${base58.encode(bytes)}`;
  const jwk: JsonObject = y === '' ? { kty, crv, x } : { kty, crv, x, y };
  return { secret: privateKey, jwk, bytes, did: `did:key:${name}`, method: `did:key:${name}#${name}` };
}

/** A proof of the suite over the document; `over` replaces or adds members before it is signed, in the words of `contexts`. */
export async function prove(
  suite: string,
  document: JsonObject,
  key: Signer,
  over: JsonObject = {},
  contexts: Json = document['@context'] ?? [],
): Promise<JsonObject> {
  const options: JsonObject = {
    ...(suite === 'Ed25519Signature2020'
      ? { type: suite }
      : { type: 'DataIntegrityProof', cryptosuite: suite }),
    created: '2026-03-02T09:00:00Z',
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
    ...over,
  };
  const hash = hashFor(key);
  if (suite.includes('-jcs-')) {
    const configuration = { ...options, '@context': contexts };
    const data = Buffer.concat([digest(plain(configuration), hash), digest(plain(document), hash)]);
    return { ...configuration, proofValue: value(data, key) };
  }
  const configured = digest(await statements({ ...options, '@context': contexts }, hash), hash);
  const data = Buffer.concat([configured, digest(await statements(document, hash), hash)]);
  return { ...options, proofValue: value(data, key) };
}

/** What an owner shows of a credential; `mandatory` are the places of the statements that the issuer wants shown. */
export async function derive(
  document: JsonObject,
  key: Signer,
  mandatory: (statement: string) => boolean,
): Promise<JsonObject> {
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-sd-2023',
    created: '2026-03-02T09:00:00Z',
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
  };
  const own = signer('P-256');
  const canonical = await statements(document, 'sha256');
  const count = new Set(canonical.match(/_:c14n\d+/gu)).size;
  const labels = Array.from({ length: count }, (_, index) =>
    createHmac('sha256', 'a key of a test').update(`c14n${index}`).digest(),
  );
  const lines = canonical
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.replaceAll(/_:c14n(\d+)/gu, (_, index) => `_:u${labels[Number(index)]?.toString('base64url')}`),
    )
    .map((line) => `${line}\n`)
    .toSorted();
  const places = lines.flatMap((line, place) => (mandatory(line) ? [place] : []));
  const configured = digest(
    await statements({ ...options, '@context': document['@context'] ?? [] }, 'sha256'),
    'sha256',
  );
  const shown = digest(lines.filter((_, place) => places.includes(place)).join(''), 'sha256');
  const signatures = lines
    .filter((_, place) => !places.includes(place))
    .map((line) => raw(Buffer.from(line), own));
  const encoded = Buffer.concat([
    Buffer.from([0xd9, 0x5d, 0x01, 0x85]),
    cborBytes(raw(Buffer.concat([configured, own.bytes, shown]), key)),
    cborBytes(own.bytes),
    cborHead(4, signatures.length),
    ...signatures.map(cborBytes),
    cborHead(5, labels.length),
    ...labels.flatMap((label, index) => [cborHead(0, index), cborBytes(label)]),
    cborHead(4, places.length),
    ...places.map((place) => cborHead(0, place)),
  ]);
  return { ...options, proofValue: `u${encoded.toString('base64url')}` };
}

export function cborHead(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  if (argument < 0x100) return Buffer.from([(major << 5) | 24, argument]);
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 0xff]);
}

export function cborBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}

function hashFor(key: Signer): 'sha256' | 'sha384' {
  return key.jwk['crv'] === 'P-384' ? 'sha384' : 'sha256';
}

function raw(data: Buffer, key: Signer): Buffer {
  return key.jwk['kty'] === 'OKP'
    ? sign(null, data, key.secret)
    : sign(hashFor(key), data, { key: key.secret, dsaEncoding: 'ieee-p1363' });
}

function value(data: Buffer, key: Signer): string {
  return `z${base58.encode(new Uint8Array(raw(data, key)))}`;
}

function digest(text: string, hash: 'sha256' | 'sha384'): Buffer {
  return createHash(hash).update(text).digest();
}

/** RFC 8785 for what a badge of a test holds. */
function plain(json: Json): string {
  if (isJsonList(json)) return `[${json.map(plain).join(',')}]`;
  if (!isJsonObject(json)) return JSON.stringify(json);
  const names = Object.keys(json).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${plain(json[name] ?? null)}`).join(',')}}`;
}

async function statements(document: JsonObject, hash: 'sha256' | 'sha384'): Promise<string> {
  return jsonld.canonize(document, {
    safe: true,
    documentLoader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: await shippedContexts(url),
    }),
    canonizeOptions: {
      algorithm: 'RDFC-1.0',
      messageDigestAlgorithm: hash,
      maxWorkFactor: 1,
      signal: AbortSignal.timeout(60_000),
    },
  });
}
