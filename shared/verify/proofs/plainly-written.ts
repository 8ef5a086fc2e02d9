/**
 * An embedded proof signs statements, and JSON-LD writes one statement in many ways: under its whole address
 * (`https://…#validUntil`), beside the credential (`@included`), or wherever the same thing is mentioned again. The checks
 * read a credential as the JSON that it is. So whoever rewrites a signed one could hide its end or its status from them and
 * break no signature, and only what is written in the plain way counts.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { isJsonList, isJsonObject } from '../../badge/json.ts';
import { idOf } from '../json-reading.ts';

/** Keywords that say something about one value, in its own place. */
const plainKeywords: ReadonlySet<string> = new Set([
  '@context',
  '@id',
  '@type',
  '@value',
  '@language',
  '@direction',
]);

/** Members that decide what a credential is worth; they stand in it, not where it is only mentioned. */
const deciding: readonly string[] = [
  'issuer',
  'validFrom',
  'validUntil',
  'issued',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
];

/** The name of a member that is written in another way; null where there is none. */
export function oddlyWritten(document: JsonObject): string | null {
  return oddName(document) ?? scattered(document);
}

function oddName(value: Json): string | null {
  if (isJsonList(value)) return firstOf(value, oddName);
  if (!isJsonObject(value)) return null;
  const odd = Object.keys(value).find((name) =>
    name.startsWith('@') ? !plainKeywords.has(name) : name.includes(':'),
  );
  if (odd !== undefined) return odd;
  return firstOf(
    Object.entries(value).map(([name, inner]) => (name === '@context' ? null : inner)),
    oddName,
  );
}

/** A second place for what is said of a credential: of this one, or of one that it holds. */
function scattered(document: JsonObject): string | null {
  const met = new Set<string>();
  const search = (value: Json): string | null => {
    if (isJsonList(value)) return firstOf(value, search);
    if (!isJsonObject(value)) return null;
    const [id, said] = [idOf(value), deciding.find((name) => value[name] !== undefined)];
    if (id !== null && said !== undefined) {
      if (met.has(id)) return said;
      met.add(id);
    }
    return firstOf(Object.values(value), search);
  };
  return search(document);
}

function firstOf(values: readonly Json[], find: (value: Json) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
