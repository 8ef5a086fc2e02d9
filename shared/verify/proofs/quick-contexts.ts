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

let loaded: Promise<JsonLd> | undefined;

/** Loads jsonld when the first proof needs it. */
export function loadJsonLd(): Promise<JsonLd> {
  return (loaded ??= load());
}

async function load(): Promise<JsonLd> {
  const [{ default: jsonld }, { default: util }] = await Promise.all([
    import('jsonld'),
    import('jsonld/lib/util.js'),
  ]);
  // jsonld looks `clone` up anew for each call.
  util.clone = withShallowMaps(util.clone);
  return jsonld;
}

function withShallowMaps(clone: Clone): Clone {
  function cloneQuickly<T>(value: T): T;
  function cloneQuickly(value: unknown): unknown {
    if (typeof value !== 'object') return value;
    return value instanceof Map ? new Map<unknown, unknown>(value) : clone(value);
  }
  return cloneQuickly;
}
