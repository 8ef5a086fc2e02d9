/** Where the copy inside a file differs from the one that its issuer publishes. */
import type { Json, JsonObject } from '../badge/badge.ts';
import { isJsonList, isJsonObject } from '../badge/json.ts';
import { idOf } from './json-reading.ts';

/** Technical members that say nothing about the badge. */
const ignored: ReadonlySet<string> = new Set(['@context']);

/** Names of the members that are not the same, at most `limit`; an id stands for the document it names. */
export function differences(baked: JsonObject, published: JsonObject, limit = 8): readonly string[] {
  const names = new Set([...Object.keys(baked), ...Object.keys(published)]);
  return [...names]
    .filter((name) => !ignored.has(name) && !same(baked[name], published[name]))
    .slice(0, limit);
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (isJsonList(one) && isJsonList(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  // JSON-LD: a list of one is that one.
  if (isJsonList(one)) return one.length === 1 && same(one[0], other);
  if (isJsonList(other)) return same(other, one);
  if (isJsonObject(one) && isJsonObject(other)) return differences(one, other, 1).length === 0;
  if (isJsonObject(one) || isJsonObject(other)) return idOf(one) !== null && idOf(one) === idOf(other);
  return one === other;
}
