/** Reads single values out of JSON that nobody has checked yet, without trusting its shape. */
import type { Json, JsonObject } from '../badge/badge.ts';
import { isJsonObject, listOf as asList } from '../badge/json.ts';

/** An own property; `__proto__` and inherited names give undefined. */
export function property(value: unknown, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A text that is not empty, or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function textOf(value: unknown, name: string): string | null {
  return text(property(value, name));
}

export function objectOf(value: unknown, name: string): JsonObject | null {
  const found = property(value, name);
  return isJsonObject(found) ? found : null;
}

/** JSON-LD writes one value without its array: `"x"` and `["x"]` are the same. Absent gives an empty list. */
export function listOf(value: unknown, name: string): readonly Json[] {
  return asList(property(value, name));
}

export function textsOf(value: unknown, name: string): readonly string[] {
  return listOf(value, name).filter((item) => typeof item === 'string');
}

/** The id of a thing that may be written as `"id"` or as `{"id": "id", …}`. */
export function idOf(value: unknown): string | null {
  return text(value) ?? textOf(value, 'id') ?? textOf(value, '@id');
}

export function hasType(value: unknown, type: string): boolean {
  return [...textsOf(value, 'type'), ...textsOf(value, '@type')].includes(type);
}

/** A stranger's word in one of our sentences: short, and on one line. */
export function quotable(value: string, limit = 80): string {
  const line = value.replaceAll(/\s+/gu, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
