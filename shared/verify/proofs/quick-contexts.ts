/**
 * jsonld with quicker contexts. For every typed node jsonld 9 copies the whole active context (lib/context.js,
 * `_cloneActiveContext`), and `util.clone` copies each of the hundreds of term definitions in it all the way down: more
 * than half of the time that a signed badge takes. Here the Map is copied and its definitions are shared.
 *
 * That is the same, because nothing changes a definition once it is in place. `createTermDefinition` is the only writer:
 * it makes a new object, fills it before it returns (no context is copied meanwhile, it waits for nothing), and puts
 * another one in the Map for a term that is defined again; every other module only reads. Of a definition's inner
 * values only `@context` is ever written to, where a context `@import`s another: jsonld merges that into it once, with
 * the same result each time. No shipped context does, and a badge's own may not (own-terms.ts).
 *
 * Only active contexts hold a Map: documents are JSON, and are copied as ever.
 */
import type { JsonLd } from 'jsonld';

type Clone = <T>(value: T) => T;

/** Loads jsonld when the first proof needs it. */
export async function loadJsonLd(): Promise<JsonLd> {
  const [{ default: jsonld }, { default: util }] = await Promise.all([
    import('jsonld'),
    import('jsonld/lib/util.js'),
  ]);
  // jsonld looks `clone` up anew for each call.
  if (!quick.has(util.clone)) util.clone = withShallowMaps(util.clone);
  return jsonld;
}

const quick = new WeakSet<Clone>();

function withShallowMaps(clone: Clone): Clone {
  function cloneQuickly<T>(value: T): T;
  function cloneQuickly(value: unknown): unknown {
    return value instanceof Map ? new Map<unknown, unknown>(value) : clone(value);
  }
  quick.add(cloneQuickly);
  return cloneQuickly;
}
