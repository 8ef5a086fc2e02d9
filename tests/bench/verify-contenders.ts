/**
 * Who runs in the bench of verification, each in a process of its own: `node verify-contenders.ts NAME FILE SECONDS`.
 * Prints one line of JSON: milliseconds of the first verification with loading what it needs, of a warm one,
 * verifications a second, time of the processor for one, and the peak of memory.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { World } from '../../shared/verify/world.ts';

const textsSchema = z.array(z.string());
const pagesSchema = z.record(z.string(), z.object({ body: z.union([z.string(), z.looseObject({})]) }));
const pemSchema = z.object({ publicKeyPem: z.string() });

export const measuredSchema = z.object({
  cold: z.number(),
  warm: z.number(),
  perSecond: z.number(),
  /** milliseconds of all cores together for one: what others do on the machine hardly touches it */
  processor: z.number(),
  megabytes: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;

/** Verifies one credential; throws where it does not verify. `all`: a whole batch at once, for those who can. */
interface Runner {
  readonly one: (text: string) => Promise<unknown>;
  readonly all?: (texts: readonly string[]) => Promise<unknown>;
  readonly close?: () => Promise<void>;
}

/** What a runner needs is loaded in it: loading is a part of the first verification. */
const contenders: Readonly<Record<string, () => Promise<Runner>>> = {
  ours,
  'ours on all cores': pool,
  'bare suite': bareEddsa,
  'bare JWT': bareJwt,
  'node:crypto': bareRs256,
  'verifier-core': verifierCore,
};

/** What the hosts of the fixtures serve. */
function servedPages(): z.infer<typeof pagesSchema> {
  return pagesSchema.parse(
    JSON.parse(readFileSync(new URL('../fixtures/files/world.json', import.meta.url), 'utf8')),
  );
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function must(isGood: boolean): void {
  if (!isGood) throw new Error('not verified: the bench compares nothing');
}

async function ours(): Promise<Runner> {
  const { readBadges } = await import('../../shared/badge/read.ts');
  const { verify } = await import('../../shared/verify/verify.ts');
  const world = await academyWorld();
  return {
    one: async (text) => {
      for (const read of readBadges({ name: 'bench', bytes: bytes(text) }))
        must((await verify(read, world())).report.verdict === 'valid');
    },
  };
}

async function pool(): Promise<Runner> {
  const { readBadges } = await import('../../shared/badge/read.ts');
  const { createVerifyPool } = await import('../../electron/engine/verify-pool.ts');
  const world = await academyWorld();
  const threads = createVerifyPool();
  const one = async (text: string): Promise<void> => {
    for (const read of readBadges({ name: 'bench', bytes: bytes(text) }))
      must((await threads.verify(read, world())).report.verdict === 'valid');
  };
  return { one, all: (texts) => Promise.all(texts.map(one)), close: () => threads.close() };
}

async function academyWorld(): Promise<() => World> {
  const { memoryWorld } = await import('../unit/verify/memory-world.ts');
  const pages = servedPages();
  return () => memoryWorld({ pages });
}

/** jsonld and Web Crypto, nothing else: canonicalised twice, hashed, verified. */
async function bareEddsa(): Promise<Runner> {
  const { default: jsonld } = await import('jsonld');
  const { shippedContexts } = await import('../../shared/verify/contexts.ts');
  const { decodeMultibase } = await import('../../shared/verify/keys/public-key.ts');
  const { textOf } = await import('../../shared/verify/json-reading.ts');
  const { isJsonObject } = await import('../../shared/badge/json.ts');
  const never = new AbortController().signal;
  const hashed = async (document: object): Promise<Uint8Array> => {
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
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(quads)));
  };
  return {
    one: async (text) => {
      const json: unknown = JSON.parse(text);
      const { proof, ...unsecured } = isJsonObject(json) ? json : {};
      const { proofValue: _, ...options } = isJsonObject(proof) ? proof : {};
      const context = unsecured['@context'] ?? [];
      const hashes = [await hashed({ ...options, '@context': context }), await hashed(unsecured)];
      const multikey = decodeMultibase(textOf(options, 'verificationMethod')?.split('#')[1] ?? '') ?? [];
      const raw = new Uint8Array(multikey).slice(2);
      const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
      const signature = new Uint8Array(decodeMultibase(textOf(proof, 'proofValue') ?? '') ?? []);
      const data = new Uint8Array(hashes.flatMap((hash) => [...hash]));
      must(await crypto.subtle.verify('Ed25519', key, signature, data));
    },
  };
}

/** jose, with the key of the did:key in `kid`. */
async function bareJwt(): Promise<Runner> {
  const { compactVerify, decodeProtectedHeader } = await import('jose');
  const { decodeMultibase } = await import('../../shared/verify/keys/public-key.ts');
  return {
    one: async (text) => {
      const { kid = '' } = decodeProtectedHeader(text);
      const raw = new Uint8Array(decodeMultibase(kid.split('#')[1] ?? '') ?? []).slice(2);
      const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
      await compactVerify(text, key);
    },
  };
}

async function bareRs256(): Promise<Runner> {
  const { createPublicKey, verify } = await import('node:crypto');
  const pem = pemSchema.parse(servedPages()['https://academy.example/ob2/key.json']?.body).publicKeyPem;
  return {
    one: (text) => {
      const [header = '', payload = '', signature = ''] = text.split('.');
      const key = createPublicKey(pem);
      must(
        verify(
          'sha256',
          bytes(`${header}.${payload}`),
          key,
          new Uint8Array(Buffer.from(signature, 'base64url')),
        ),
      );
      return Promise.resolve();
    },
  };
}

const resultSchema = z.object({ log: z.array(z.object({ id: z.string(), valid: z.boolean().optional() })) });

/** Somebody else's verifier, from the folder that VERIFIER_CORE names; what it fetches is answered from memory. */
async function verifierCore(): Promise<Runner> {
  const folder = process.env['VERIFIER_CORE'] ?? '';
  globalThis.fetch = answerFromMemory;
  const entry = createRequire(`${folder}/`).resolve('@digitalcredentials/verifier-core');
  const loaded: unknown = await import(pathToFileURL(entry).href);
  const { verifyCredential } = z
    .object({
      verifyCredential: z.custom<(input: object) => Promise<unknown>>((value) => typeof value === 'function'),
    })
    .parse(loaded);
  return {
    one: async (text) => {
      const credential: unknown = JSON.parse(text);
      const { log } = resultSchema.parse(await verifyCredential({ credential, knownDIDRegistries: [] }));
      must(log.some(({ id, valid }) => id === 'valid_signature' && valid === true));
    },
  };
}

/** A schema that accepts all, so that it costs its asker little; nothing else is there to be had. */
const answerFromMemory: typeof fetch = (input) => {
  const url = input instanceof Request ? input.url : String(input);
  return Promise.resolve(
    url.includes('/schema/')
      ? Response.json({ $id: url, type: 'object' })
      : new Response(`not in memory: ${url}`, { status: 404 }),
  );
};

async function measure(name: string, texts: readonly string[], seconds: number): Promise<Measured> {
  const begun = performance.now();
  const runner = await contenders[name]?.();
  if (runner === undefined) throw new Error(`nobody is called ${name}`);
  await runner.one(texts[0] ?? '');
  const cold = performance.now() - begun;
  const { one, all = (list: readonly string[]) => inTurn(list, one) } = runner;
  for (let round = 0; round < 2; round += 1) await all(texts);
  const used = process.cpuUsage();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    await all(texts);
    count += texts.length;
  }
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  await runner.close?.();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    cold,
    warm: took / count,
    perSecond: (count * 1000) / took,
    processor: (user + system) / 1000 / count,
    megabytes,
  };
}

async function inTurn(texts: readonly string[], one: Runner['one']): Promise<void> {
  for (const text of texts) await one(text);
}

if (import.meta.main) {
  const [name = '', file = '', seconds = ''] = process.argv.slice(2);
  const texts = textsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  console.log(JSON.stringify(await measure(name, texts, Number(seconds))));
}
