/**
 * A credential may define words of its own in its `@context`. An embedded proof signs what words MEAN, not how
 * they are written: whoever may redefine `name` can change what is shown without breaking the signature
 * (Data Integrity 1.0, Context Validation). So its own definitions are accepted only where they add
 * words that nobody else defines.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { isJsonList, isJsonObject, listOf } from '../../badge/json.ts';
import type { ContextSource } from '../contexts.ts';
import { textOf } from '../json-reading.ts';
import { oddlyWritten } from './plainly-written.ts';

/**
 * `unknown-context`: an address that is not shipped. `own-term`: a definition that could change a known word or stand
 * for it, or a member that is written in another way than by its word.
 */
export type ContextObjection =
  | { readonly kind: 'unknown-context'; readonly address: string }
  | { readonly kind: 'own-term'; readonly term: string };

/** Looks at every `@context` of the document, nested ones too; null where all may be used. */
export async function objectionToContexts(
  document: JsonObject,
  source: ContextSource,
): Promise<ContextObjection | null> {
  const odd = oddlyWritten(document);
  if (odd !== null) return { kind: 'own-term', term: odd };
  const inline: JsonObject[] = [];
  const addresses = new Set<string>();
  for (const context of contextsIn(document)) {
    if (typeof context === 'string') addresses.add(context);
    else if (isJsonObject(context)) inline.push(context);
    // `null` wipes out all definitions, and what it then says is anybody's guess.
    else return { kind: 'own-term', term: '@context' };
  }
  const known: Known = { terms: new Set(), meanings: new Set() };
  for (const address of addresses) {
    const loaded = await source(address);
    if (loaded === null) return { kind: 'unknown-context', address };
    // Hardly any badge has words of its own, and only those need the others to be known.
    if (inline.length > 0) collectTerms(loaded, new Map(), known);
  }
  for (const context of inline) {
    const term = Object.entries(context).find(([name, meaning]) => !isAddition(name, meaning, known))?.[0];
    if (term !== undefined) return { kind: 'own-term', term };
  }
  return null;
}

interface Known {
  readonly terms: Set<string>;
  /** what they mean: addresses in full */
  readonly meanings: Set<string>;
}

/** A new word with a new, absolute meaning, or a vocabulary of its own for words that nobody defines. */
function isAddition(name: string, meaning: Json, known: Known): boolean {
  if (name === '@vocab')
    return (
      typeof meaning === 'string' &&
      /^https?:/u.test(meaning) &&
      ![...known.meanings].some((one) => one.startsWith(meaning))
    );
  if (changesNothing(name, meaning)) return true;
  if (name.startsWith('@') || known.terms.has(name)) return false;
  if (typeof meaning === 'string') return isNew(meaning, known);
  if (!isJsonObject(meaning)) return false;
  return (
    isNew(meaning['@id'], known) &&
    Object.entries(meaning).every(
      ([key, value]) =>
        ['@id', '@type', '@container', '@language'].includes(key) || (key === '@protected' && value === true),
    )
  );
}

/**
 * JSON-LD 1.1 §4.1: which version a context is of, which is the one that we read everything as, and that its words may
 * not be defined again. Neither gives a word a meaning.
 */
function changesNothing(name: string, meaning: Json): boolean {
  return (name === '@version' && meaning === 1.1) || (name === '@protected' && meaning === true);
}

/**
 * A second word for what a known one means would hide that from us. An address with its scheme, because a word before the
 * colon could be one that stands for the beginning of another address.
 */
function isNew(meaning: Json | undefined, { meanings }: Known): boolean {
  return typeof meaning === 'string' && /^(?:https?:\/\/|urn:)\S+$/u.test(meaning) && !meanings.has(meaning);
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

/** Every word that a context defines and what it means, those of its scoped contexts too. */
function collectTerms(value: unknown, outer: ReadonlyMap<string, string>, into: Known): void {
  if (Array.isArray(value)) for (const item of value) collectTerms(item, outer, into);
  if (!isJsonObject(value)) return;
  const entries = Object.entries(value);
  const here = new Map(outer);
  for (const [name, inner] of entries) {
    const meaning = typeof inner === 'string' ? inner : textOf(inner, '@id');
    if (meaning !== null) here.set(name, meaning);
  }
  for (const [name, inner] of entries) {
    if (!name.startsWith('@')) into.terms.add(name);
    const meaning = here.get(name);
    if (meaning !== undefined) into.meanings.add(inFull(meaning, here));
    collectTerms(inner, here, into);
  }
}

/** `cred:issuer` with what `cred` stands for; a prefix may itself begin with another. */
function inFull(meaning: string, prefixes: ReadonlyMap<string, string>, depth = 0): string {
  const [prefix = '', rest] = meaning.split(/:(?!\/\/)(.*)/u, 2);
  const beginning = rest === undefined ? undefined : prefixes.get(prefix);
  return beginning === undefined || depth > 4 ? meaning : inFull(`${beginning}${rest}`, prefixes, depth + 1);
}
