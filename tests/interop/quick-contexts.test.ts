/** jsonld with quicker contexts says the same as jsonld as it came, over every JSON document that we have. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import util from 'jsonld/lib/util.js';
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
const utilSchema = z.object({ clone: functionSchema }).loose();

/** A second copy of jsonld, which nobody has touched. */
function untouched(): { readonly canonize: (...values: unknown[]) => unknown; readonly clone: unknown } {
  const kept = new Map(Object.entries(require.cache).filter(([path]) => path.includes('/jsonld/lib/')));
  for (const path of kept.keys()) delete require.cache[path];
  try {
    const { canonize } = jsonldSchema.parse(require('jsonld'));
    const { clone } = utilSchema.parse(require('jsonld/lib/util.js'));
    return { canonize, clone };
  } finally {
    for (const path of Object.keys(require.cache))
      if (path.includes('/jsonld/lib/')) delete require.cache[path];
    for (const [path, loaded] of kept) require.cache[path] = loaded;
  }
}

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

describe('jsonld with shallow copies of its contexts', () => {
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
    expect(util.clone).not.toBe(plain.clone);
  }, 120_000);

  it('still finds the place in jsonld where contexts are copied: without it, look at lib/context.js again', async () => {
    await canonicalise(credential('first'));
    const { clone } = util;
    const copies: boolean[] = [];
    const spy = vi.spyOn(util, 'clone').mockImplementation((value) => {
      const copy = clone(value);
      if (value instanceof Map && copy instanceof Map && value.size > 0)
        copies.push(
          copy !== value && [...copy].every(([term, definition]) => value.get(term) === definition),
        );
      return copy;
    });
    await canonicalise(credential('second'));
    spy.mockRestore();
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.every((isShallow) => isShallow)).toBe(true);
  });

  it('rests on no shipped context that imports another: jsonld would write into that one', () => {
    const folder = fileURLToPath(new URL('../../shared/verify/contexts/', import.meta.url));
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes('"@import"'))).toEqual([]);
  });
});
