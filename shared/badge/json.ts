/** JSON from strangers: a limit on size and depth, and nothing that could reach a prototype. */
import { PassportError } from '../problem.ts';
import type { Json, JsonObject } from './badge.ts';
import { credentialTooLarge, MAX_CREDENTIAL_BYTES, MAX_JSON_DEPTH } from './limits.ts';

/**
 * @param most characters; those of a credential where left out
 * @throws PassportError `credential-too-large`, `json-malformed`, `json-too-deep`, and
 *   `credential-malformed` for a member called `__proto__`
 */
export function parseJson(text: string, most: number = MAX_CREDENTIAL_BYTES): Json {
  if (text.length > most) throw credentialTooLarge();
  // Before parsing: the depth that a parser has to follow is the danger.
  if (nesting(text) > MAX_JSON_DEPTH) throw new PassportError('json-too-deep', { limit: MAX_JSON_DEPTH });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PassportError('json-malformed', {}, cause);
  }
  if (!isJson(value)) throw new PassportError('json-malformed');
  // Looked for in the keys: in the text it could be written with escapes.
  if (namesPrototype(value)) throw new PassportError('credential-malformed', { part: '__proto__' });
  return value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A member that is one thing or a list of things, as a list; a missing one is an empty list. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isJsonList(value) ? value : [value];
}

/** The first object of a member that is an object or a list with objects. */
export function firstObject(value: Json | undefined): JsonObject | undefined {
  return listOf(value).find(isJsonObject);
}

/** What `JSON.parse` gives is always Json; only functions, symbols and the like are not. */
function isJson(value: unknown): value is Json {
  return value === null || ['object', 'string', 'number', 'boolean'].includes(typeof value);
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

function namesPrototype(value: Json): boolean {
  if (isJsonList(value)) return value.some(namesPrototype);
  if (!isJsonObject(value)) return false;
  return Object.keys(value).includes('__proto__') || Object.values(value).some(namesPrototype);
}
