/**
 * A credential may define words of its own in its `@context`. An embedded proof signs what words MEAN, not how
 * they are written: whoever may redefine `name` can change what is shown without breaking the signature
 * (Data Integrity 1.0, Context Validation). So its own definitions are accepted only where they add
 * words that nobody else defines.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { isJsonList, isJsonObject, listOf } from '../../badge/json.ts';
import type { ContextSource } from '../contexts.ts';

/** `unknown-context`: an address that is not shipped. `own-term`: a definition that could change a known word. */
export type ContextObjection =
  | { readonly kind: 'unknown-context'; readonly address: string }
  | { readonly kind: 'own-term'; readonly term: string };

/** Looks at every `@context` of the document, nested ones too; null where all may be used. */
export async function objectionToContexts(
  document: JsonObject,
  source: ContextSource,
): Promise<ContextObjection | null> {
  const inline: JsonObject[] = [];
  const addresses = new Set<string>();
  for (const context of contextsIn(document)) {
    if (typeof context === 'string') addresses.add(context);
    else if (isJsonObject(context)) inline.push(context);
    // `null` wipes out all definitions, and what it then says is anybody's guess.
    else return { kind: 'own-term', term: '@context' };
  }
  const known = new Set<string>();
  for (const address of addresses) {
    const loaded = await source(address);
    if (loaded === null) return { kind: 'unknown-context', address };
    // Hardly any badge has words of its own, and only those need the others to be known.
    if (inline.length > 0) collectTerms(loaded, known);
  }
  for (const context of inline) {
    const term = Object.entries(context).find(([name, meaning]) => !isAddition(name, meaning, known))?.[0];
    if (term !== undefined) return { kind: 'own-term', term };
  }
  return null;
}

/** A new word with an absolute meaning, or the vocabulary for words that nobody defines. */
function isAddition(name: string, meaning: Json, known: ReadonlySet<string>): boolean {
  if (name === '@vocab') return typeof meaning === 'string' && /^https?:/u.test(meaning);
  if (name.startsWith('@') || known.has(name)) return false;
  if (typeof meaning === 'string') return isAbsolute(meaning);
  if (!isJsonObject(meaning)) return false;
  return (
    isAbsolute(meaning['@id']) &&
    Object.keys(meaning).every((key) => ['@id', '@type', '@container', '@language'].includes(key))
  );
}

function isAbsolute(meaning: Json | undefined): boolean {
  return typeof meaning === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(meaning);
}

/** Every context in every `@context` of the document. */
export function contextsIn(value: Json): readonly Json[] {
  if (isJsonList(value)) return value.flatMap(contextsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '@context' ? (inner === null ? [null] : listOf(inner).flatMap(flat)) : contextsIn(inner),
  );
}

function flat(value: Json): readonly Json[] {
  return isJsonList(value) ? value.flatMap(flat) : [value];
}

/** Every word that a context defines, those of its scoped contexts too. */
function collectTerms(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectTerms(item, into);
  if (!isJsonObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!name.startsWith('@')) into.add(name);
    collectTerms(inner, into);
  }
}
