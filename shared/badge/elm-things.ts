/** The things of a European credential by their ids: one may be named where it stands in full elsewhere. */
import type { Json, JsonObject } from './badge.ts';
import { isJsonList, isJsonObject, listOf } from './json.ts';
import { MAX_LIST } from './limits.ts';

/** The things that a member holds or names, up to `MAX_LIST`, each in full where the document has it so. */
export type Things = (value: Json | undefined) => readonly JsonObject[];

export function thingsOf(document: JsonObject): Things {
  const known = new Map<string, JsonObject>();
  collect(document, known);
  return (value) =>
    listOf(value)
      .slice(0, MAX_LIST)
      .flatMap((entry): readonly JsonObject[] => {
        if (typeof entry === 'string') return listOf(known.get(entry)).filter(isJsonObject);
        if (!isJsonObject(entry)) return [];
        const { id } = entry;
        return [isOnlyNamed(entry) && typeof id === 'string' ? (known.get(id) ?? entry) : entry];
      });
}

/** Each thing once, up to `MAX_LIST`: documents write out the same thing wherever they name it. */
export function onceEach(things: Iterable<JsonObject>): readonly JsonObject[] {
  const met = new Map<Json, JsonObject>();
  for (const thing of things) {
    const key = typeof thing['id'] === 'string' ? thing['id'] : thing;
    if (!met.has(key)) met.set(key, thing);
    if (met.size >= MAX_LIST) break;
  }
  return [...met.values()];
}

function collect(value: Json, known: Map<string, JsonObject>): void {
  if (isJsonList(value)) for (const entry of value) collect(entry, known);
  if (!isJsonObject(value)) return;
  const { id } = value;
  if (typeof id === 'string' && !known.has(id) && !isOnlyNamed(value)) known.set(id, value);
  for (const entry of Object.values(value)) collect(entry, known);
}

function isOnlyNamed(thing: JsonObject): boolean {
  return Object.keys(thing).every((name) => name === 'id' || name === 'type');
}
