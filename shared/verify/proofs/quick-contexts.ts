/**
 * jsonld that works a scoped context through once. For every typed node jsonld 9 copies the whole active context and
 * defines the terms of the type's own context in the copy; what it keeps of that is found by the copy, which nobody
 * ever asks for again (lib/context.js, `process`). That is more than half of the time that a signed badge takes. Here
 * the result is kept by the contexts that it came from.
 *
 * That gives the same, because an active context is never changed once `process` gave it away: each change is made in a
 * copy (only `inverse` is filled in later, with what follows from the rest). So the one before a type's context may also
 * be gone back to itself, not to a copy of it. What made an event is not kept: safe mode must hear of it each time.
 * Only contexts that are objects are kept, the scoped ones; for those with an address jsonld does it well.
 */
import type { JsonLd } from 'jsonld';
import type { ActiveContext, Process, Processing } from 'jsonld/lib/context.js';

let loaded: Promise<JsonLd> | undefined;

/** Loads jsonld when the first proof needs it. */
export function loadJsonLd(): Promise<JsonLd> {
  return (loaded ??= load());
}

async function load(): Promise<JsonLd> {
  // Before jsonld: its parts take these functions as they find them.
  const { default: contexts } = await import('jsonld/lib/context.js');
  contexts.process = keeping(contexts.process);
  contexts.getInitialContext = goingBackQuickly(contexts.getInitialContext);
  const { default: jsonld } = await import('jsonld');
  return jsonld;
}

type ByManner = Map<string, ActiveContext>;

function keeping(process: Process): Process {
  const kept = new WeakMap<ActiveContext, WeakMap<object, ByManner>>();
  const mannersOf = (active: ActiveContext, local: object): ByManner => {
    const byLocal = kept.get(active) ?? new WeakMap<object, ByManner>();
    kept.set(active, byLocal);
    const manners = byLocal.get(local) ?? new Map<string, ActiveContext>();
    byLocal.set(local, manners);
    return manners;
  };
  return async (asked) => {
    const { activeCtx, localCtx, propagate = true, overrideProtected = false, cycles, options } = asked;
    const isScoped = typeof localCtx === 'object' && localCtx !== null && !Array.isArray(localCtx);
    if (!isScoped || cycles !== undefined) return process(asked);
    const manners = mannersOf(activeCtx, localCtx);
    const manner = `${propagate} ${overrideProtected}`;
    const known = manners.get(manner);
    if (known !== undefined) return known;
    let isQuiet = true;
    const listen: Processing['options']['eventHandler'] = [
      ({ next }) => {
        isQuiet = false;
        next();
      },
      ...[options.eventHandler ?? []].flat(),
    ];
    const processed = await process({ ...asked, options: { ...options, eventHandler: listen } });
    if (isQuiet) manners.set(manner, processed);
    return processed;
  };
}

function goingBackQuickly(
  getInitialContext: (options: object) => ActiveContext,
): (options: object) => ActiveContext {
  return (options) => {
    const initial = getInitialContext(options);
    initial.revertToPreviousContext = previous;
    return initial;
  };
}

/** The method that every active context inherits from the first one. */
function previous(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}
