/**
 * A JSON-LD document as the exact statements that a proof signs: RDF Dataset Canonicalization (RDFC-1.0) in
 * JSON-LD safe mode, with bounds on size, work and time.
 */
import type { JsonObject } from '../../badge/badge.ts';
import { isJsonObject } from '../../badge/json.ts';
import { shippedContexts, type ContextSource } from '../contexts.ts';
import { quotable, textOf } from '../json-reading.ts';
import {
  maxCanonicalBytes,
  maxCanonicalValues,
  maxComparedValues,
  maxContexts,
  valuesIn,
  proofTimeout,
} from '../limits.ts';
import { contextsIn, objectionToContexts } from './own-terms.ts';
import { loadJsonLd } from './quick-contexts.ts';

export type Canonical = { readonly ok: true; readonly quads: string } | CanonicalProblem;

/** Why no statements can be had; the codes are those of the structure check. */
export interface CanonicalProblem {
  readonly ok: false;
  readonly code:
    | 'context-not-known'
    | 'own-terms'
    | 'undefined-term'
    | 'json-ld-unsafe'
    | 'too-much-work'
    | 'document-too-large';
  readonly detail: Readonly<Record<string, string | number>>;
}

/** `sha384` is for suites over P-384: the hash inside RDFC-1.0 follows the suite. */
export interface CanonicalOptions {
  readonly contexts?: ContextSource;
  readonly hash?: 'sha256' | 'sha384';
}

type Hash = NonNullable<CanonicalOptions['hash']>;

/** The structure check and several proofs may ask for one document; it is worked through once for each hash. */
const made = new WeakMap<JsonObject, Partial<Record<Hash, Promise<Canonical>>>>();

/** `document` as it is: a caller leaves out its `proof`. Never rejects for anything that a document can contain. */
export function canonicalise(document: JsonObject, options: CanonicalOptions = {}): Promise<Canonical> {
  const { contexts = shippedContexts, hash = 'sha256' } = options;
  // Other contexts give other statements.
  if (contexts !== shippedContexts) return canonicaliseWith(document, contexts, hash);
  const known = made.get(document);
  const canonical = known?.[hash] ?? canonicaliseWith(document, contexts, hash);
  made.set(document, { ...known, [hash]: canonical });
  return canonical;
}

async function canonicaliseWith(
  document: JsonObject,
  contexts: ContextSource,
  hash: Hash,
): Promise<Canonical> {
  if (JSON.stringify(document).length > maxCanonicalBytes)
    return problem('document-too-large', { limit: maxCanonicalBytes / 1024 });
  const values = valuesIn(document);
  if (values > maxCanonicalValues || contextsIn(document).length > maxContexts)
    return problem('too-much-work');
  const objection = await objectionToContexts(document, contexts);
  if (objection?.kind === 'unknown-context')
    return problem('context-not-known', { context: quotable(objection.address, 200) });
  if (objection?.kind === 'own-term') return problem('own-terms', { term: quotable(objection.term) });
  const jsonld = await loadJsonLd();
  // The signal is looked at between permutations only, so the deep comparisons are counted too.
  const signal = AbortSignal.timeout(proofTimeout);
  try {
    const quads = await jsonld.canonize(document, {
      safe: true,
      documentLoader: async (url) => ({
        contextUrl: null,
        documentUrl: url,
        document: await contexts(url),
        ...(contexts === shippedContexts ? { tag: 'static' } : {}),
      }),
      canonizeOptions: {
        algorithm: 'RDFC-1.0',
        messageDigestAlgorithm: hash,
        maxDeepIterations: deepIterations(values),
        signal,
      },
    });
    return { ok: true, quads };
  } catch (cause) {
    return refusal(cause, signal.aborted);
  }
}

/**
 * Nodes that look alike are told apart by comparing their surroundings, in the worst case each with all others.
 * The larger the document, the dearer one comparison, so the fewer are allowed: the product stays the same.
 */
function deepIterations(values: number): number {
  return Math.min(2000, Math.max(100, Math.floor(maxComparedValues / values)));
}

function refusal(cause: unknown, aborted: boolean): CanonicalProblem {
  const event = eventOf(cause);
  if (event !== null) {
    const code = textOf(event, 'code') ?? 'unknown';
    const details = isJsonObject(event['details']) ? event['details'] : {};
    const term = ['property', 'type', 'expandedProperty', 'id', 'value'].map((name) => textOf(details, name));
    const name = quotable(term.find((text) => text !== null) ?? code);
    if (code === 'invalid property' || code === 'relative @type reference')
      return problem('undefined-term', { term: name });
    return problem('json-ld-unsafe', { problem: `${code}: ${name}` });
  }
  if (isJsonLdError(cause)) return problem('json-ld-unsafe', { problem: quotable(cause.message) });
  // What is left is rdf-canonize giving up: its signal, or too many nodes that look alike.
  if (aborted || (cause instanceof Error && /iterations|abort/iu.test(cause.message)))
    return problem('too-much-work');
  return problem('json-ld-unsafe', { problem: cause instanceof Error ? quotable(cause.message) : 'unknown' });
}

function isJsonLdError(cause: unknown): cause is Error {
  return cause instanceof Error && cause.name.startsWith('jsonld.');
}

function eventOf(cause: unknown): JsonObject | null {
  if (!isJsonLdError(cause) || !('details' in cause) || !isJsonObject(cause.details)) return null;
  const event = cause.details['event'];
  return isJsonObject(event) ? event : null;
}

function problem(code: CanonicalProblem['code'], detail: CanonicalProblem['detail'] = {}): CanonicalProblem {
  return { ok: false, code, detail };
}
