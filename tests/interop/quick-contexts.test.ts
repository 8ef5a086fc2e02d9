/** jsonld with quicker contexts says the same as jsonld as it came, over every JSON document that we have. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import contexts from 'jsonld/lib/context.js';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../shared/badge/badge.ts';
import { isJsonObject } from '../../shared/badge/json.ts';
import { PassportError } from '../../shared/problem.ts';
import { readBadges } from '../../shared/badge/read.ts';
import { shippedContexts } from '../../shared/verify/contexts.ts';
import { canonicalise } from '../../shared/verify/proofs/canonical.ts';
import { credential } from '../fixtures/open-badges-3.ts';
import { without } from '../unit/verify/asking.ts';
import { bytesOf, filesIn, folders } from './upstream.ts';

const require = createRequire(import.meta.url);
const functionSchema = z.custom<(...values: unknown[]) => unknown>((value) => typeof value === 'function');
const jsonldSchema = z.custom<{ readonly canonize: (...values: unknown[]) => unknown }>(
  (value) => typeof value === 'function' && 'canonize' in value,
);
const contextsSchema = z.object({ process: functionSchema }).loose();

/** A second copy of jsonld, which nobody has touched. */
function untouched(): { readonly canonize: (...values: unknown[]) => unknown; readonly process: unknown } {
  const kept = new Map(Object.entries(require.cache).filter(([path]) => path.includes('/jsonld/lib/')));
  for (const path of kept.keys()) delete require.cache[path];
  try {
    const { canonize } = jsonldSchema.parse(require('jsonld'));
    const { process } = contextsSchema.parse(require('jsonld/lib/context.js'));
    return { canonize, process };
  } finally {
    for (const path of Object.keys(require.cache))
      if (path.includes('/jsonld/lib/')) delete require.cache[path];
    for (const [path, loaded] of kept) require.cache[path] = loaded;
  }
}

const [vc2, ob3] = z.tuple([z.string(), z.string()]).parse(credential('any')['@context']);
const root = fileURLToPath(new URL('../fixtures/files/', import.meta.url));
const own = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => new Uint8Array(readFileSync(`${entry.parentPath}/${entry.name}`)));
const others = folders.flatMap((folder) => filesIn(folder)).map(bytesOf);

/** The whole file where it is JSON (a vector, a step of one, a context), and every credential read from it. */
function documentsIn(bytes: Uint8Array): readonly JsonObject[] {
  const found: unknown[] = [];
  try {
    found.push(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // no JSON: perhaps a picture with a badge in it
  }
  try {
    for (const { credential: read } of readBadges({ name: 'any', bytes }))
      found.push(read.form === 'json' ? read.json : read.form === 'jws' ? read.payload : null);
  } catch (cause) {
    if (!(cause instanceof PassportError)) throw cause;
  }
  return found.filter(isJsonObject).map((document) => without(document, 'proof'));
}

describe('jsonld that works a scoped context through once', () => {
  it('gives the statements that jsonld gives without them, and refuses what it refuses', async () => {
    await canonicalise(credential('first'));
    const plain = untouched();
    const theirs = async (document: JsonObject): Promise<string | null> => {
      try {
        const quads = await plain.canonize(document, {
          safe: true,
          documentLoader: async (url: string) => ({
            contextUrl: null,
            documentUrl: url,
            document: await shippedContexts(url),
            tag: 'static',
          }),
          canonizeOptions: { algorithm: 'RDFC-1.0', maxDeepIterations: 500 },
        });
        return z.string().parse(quads);
      } catch {
        return null;
      }
    };
    let compared = 0;
    for (const document of [...own, ...others].flatMap(documentsIn)) {
      const ours = await canonicalise(document);
      // Contexts that are not shipped, words of its own, sheer size: jsonld was never asked.
      if (!ours.ok && !['undefined-term', 'json-ld-unsafe'].includes(ours.code)) continue;
      expect(ours.ok ? ours.quads : null).toEqual(await theirs(document));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
    expect(contexts['process']).not.toBe(plain.process);
  }, 120_000);

  it('defines no term a second time: if it does, look at lib/context.js again', async () => {
    const define = vi.spyOn(contexts, 'createTermDefinition');
    await canonicalise(credential('first'));
    define.mockClear();
    await canonicalise(credential('second'));
    expect(define).not.toHaveBeenCalled();
    const contextsWithNewWord = [vc2, ob3, { neverSeen: 'https://academy.example/words#neverSeen' }];
    await canonicalise({ ...credential('third'), '@context': contextsWithNewWord });
    expect(define).toHaveBeenCalled();
    define.mockRestore();
  });
});
