/** JSON Canonicalization Scheme (RFC 8785): one text for one JSON value, whatever the order of its members. */
import type { Json } from '../../badge/badge.ts';
import { isJsonList, isJsonObject } from '../../badge/json.ts';

/** Null where the value has no such text: half a surrogate pair is no Unicode (§3.2.2.2). */
export function jcs(value: Json): string | null {
  if (typeof value === 'string') return isUnicode(value) ? JSON.stringify(value) : null;
  if (isJsonList(value)) {
    const items = value.map(jcs);
    return items.includes(null) ? null : `[${items.join(',')}]`;
  }
  // ECMAScript writes numbers as §3.2.2.3 wants them.
  if (!isJsonObject(value)) return JSON.stringify(value);
  // §3.2.3: by UTF-16 code units, which is how ECMAScript sorts.
  const members = Object.keys(value)
    .toSorted()
    .map((name) => {
      const [key, inner] = [jcs(name), jcs(value[name] ?? null)];
      return key === null || inner === null ? null : `${key}:${inner}`;
    });
  return members.includes(null) ? null : `{${members.join(',')}}`;
}

/** `\p{Surrogate}` matches halves only where the pattern reads whole characters. */
function isUnicode(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
