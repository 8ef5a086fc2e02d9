/**
 * Badges verified per second, beside the bare cost of the same cryptography in the same run: signed Open Badges
 * 2.0 (RS256; assertion, profile, key and revocation list each read anew) and Open Badges 3.0 with
 * eddsa-rdfc-2022 (did:key).
 */
import { createPublicKey } from 'node:crypto';
import { compactVerify, importSPKI } from 'jose';
import jsonld from 'jsonld';
import type { JsonObject } from '../../shared/badge/badge.ts';
import { isJsonObject } from '../../shared/badge/json.ts';
import { readBadge } from '../../shared/badge/read.ts';
import { shippedContexts } from '../../shared/verify/contexts.ts';
import { textOf } from '../../shared/verify/json-reading.ts';
import { verify } from '../../shared/verify/verify.ts';
import { decodeMultibase } from '../../shared/verify/keys/public-key.ts';
import { credential } from '../fixtures/open-badges-3.ts';
import { hostedAssertion } from '../fixtures/open-badges-2.ts';
import { pemOf } from '../fixtures/keys.ts';
import { academyWorld, at, keys } from '../fixtures/people.ts';
import { jws, withProof } from '../fixtures/sign.ts';
import { memoryWorld } from '../unit/verify/memory-world.ts';

const rounds = 40;
const milliseconds = 100;

/**
 * How often a second each task runs. They take turns, and the best turn of each counts, so that whatever else the
 * machine does hits all of them alike.
 */
async function rates(tasks: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const best = tasks.map(() => 0);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, task] of tasks.entries()) best[index] = Math.max(best[index] ?? 0, await rate(task));
  return best;
}

async function rate(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < milliseconds) {
    await task();
    count += 1;
  }
  return count / ((performance.now() - start) / 1000);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function print(name: string, perSecond: number, bare?: number): void {
  const ratio = bare === undefined ? '' : `  ${(bare / perSecond).toFixed(2)} times the bare cost`;
  console.log(`${name.padEnd(58)} ${perSecond.toFixed(0).padStart(7)} a second${ratio}`);
}

async function benchSignedOb2(): Promise<void> {
  const pages = Object.fromEntries(Object.entries(academyWorld).map(([url, { body }]) => [url, { body }]));
  const assertion = hostedAssertion('bench', {
    id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001',
    verification: { type: 'SignedBadge', creator: at.ob2Key },
  });
  const badge = jws({ alg: 'RS256' }, assertion, keys.academyRsa);
  const pem = pemOf(keys.academyRsa);
  const read = readBadge({ name: 'bench', bytes: bytes(badge) });
  const [bare = 0, whole = 0, withReading = 0] = await rates([
    async () => compactVerify(badge, await importSPKI(pem, 'RS256')),
    () => verify(read, memoryWorld({ pages })),
    () => verify(readBadge({ name: 'bench', bytes: bytes(badge) }), memoryWorld({ pages })),
  ]);
  const { report } = await verify(read, memoryWorld({ pages }));
  console.log(`signed Open Badges 2.0, verdict ${report.verdict}`);
  print('  bare: the key read from PEM, the JWS verified (jose)', bare);
  print('  verified', whole, bare);
  print('  read and verified', withReading, bare);
}

async function benchEddsa(): Promise<void> {
  const json = await withProof(credential('bench'), { key: keys.academy });
  const stored = JSON.stringify(json);
  const { proof, ...unsecured } = json;
  const { proofValue: _, ...configuration } = isJsonObject(proof) ? proof : {};
  const signature = new Uint8Array(decodeMultibase(textOf(proof, 'proofValue') ?? '') ?? []);
  const context = unsecured['@context'] ?? [];
  const bareCrypto = async (): Promise<unknown> => bareVerify(signature, new Uint8Array(64));
  const bareAll = async (): Promise<unknown> => {
    const hashes = [await hashed({ ...configuration, '@context': context }), await hashed(unsecured)];
    return bareVerify(signature, new Uint8Array(hashes.flatMap((hash) => [...hash])));
  };
  if ((await bareAll()) !== true) throw new Error('the bare verification does not verify');
  const [signatures = 0, bare = 0, whole = 0] = await rates([
    bareCrypto,
    bareAll,
    () => verify(readBadge({ name: 'bench', bytes: bytes(stored) }), memoryWorld()),
  ]);
  const { report } = await verify(readBadge({ name: 'bench', bytes: bytes(stored) }), memoryWorld());
  console.log(`Open Badges 3.0, eddsa-rdfc-2022, verdict ${report.verdict}`);
  print('  bare: the Ed25519 signature alone', signatures);
  print('  bare: canonicalised twice (jsonld), hashed, verified', bare);
  print('  read and verified', whole, bare);
}

const ed25519 = createPublicKey(keys.academy.public.export({ type: 'spki', format: 'pem' })).export({
  format: 'jwk',
});

async function bareVerify(
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('jwk', ed25519, { name: 'Ed25519' }, false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, data);
}

const never = new AbortController().signal;

async function hashed(document: JsonObject): Promise<Uint8Array> {
  const quads = await jsonld.canonize(document, {
    safe: true,
    documentLoader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: await shippedContexts(url),
      tag: 'static',
    }),
    canonizeOptions: { algorithm: 'RDFC-1.0', maxWorkFactor: 1, signal: never },
  });
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(quads)));
}

await benchSignedOb2();
await benchEddsa();
