/**
 * JSON Schema (drafts 4 to 2020-12) over a credential. A schema comes from a stranger as the badge does, so its size, its
 * patterns and its time are bounded, and nothing that it refers to is fetched.
 */
import type { Schema, SchemaDraft } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../../badge/badge.ts';
import { isJsonList, isJsonObject } from '../../badge/json.ts';
import { textOf } from '../json-reading.ts';
import { maxSchemaBytes, schemaTimeout } from '../limits.ts';
import { hurried } from './hurried.ts';
import { isQuickPattern } from './quick-pattern.ts';

export type Conformity =
  | { readonly kind: 'met' }
  /** `place`: where in the credential, as a JSON pointer behind `#`; `keyword`: of the schema */
  | { readonly kind: 'not-met'; readonly place: string; readonly keyword: string }
  /** no schema of a draft that we know, or one that asks for more than we run: nothing is known */
  | { readonly kind: 'not-usable' };

const drafts: ReadonlyMap<string, SchemaDraft> = new Map([
  ['json-schema.org/draft-04/schema', '4'],
  // Draft 7 is draft 6 with more words.
  ['json-schema.org/draft-06/schema', '7'],
  ['json-schema.org/draft-07/schema', '7'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
]);

/** Never rejects, and takes a little more than `schemaTimeout` at most. */
export async function conformity(credential: JsonObject, schema: JsonObject): Promise<Conformity> {
  // Without it any document would be a schema, and one that everything meets.
  const draft = drafts.get((textOf(schema, '$schema') ?? '').replaceAll(/^https?:\/\/|#$/gu, ''));
  if (draft === undefined || JSON.stringify(schema).length > maxSchemaBytes) return notUsable;
  const runnable = withoutFormats(schema);
  if (!isSchema(runnable)) return notUsable;
  const { Validator } = await import('@cfworker/json-schema');
  const until = performance.now() + schemaTimeout;
  try {
    const validator = new Validator(hurried(runnable, until), draft);
    const { valid, errors } = validator.validate(hurried(credential, until));
    const fault = errors.at(-1);
    if (valid || fault === undefined) return { kind: 'met' };
    return { kind: 'not-met', place: fault.instanceLocation, keyword: fault.keyword };
  } catch {
    // Plain errors all: a reference that leads out or goes round for ever, a pattern that is none, time that is up.
    return notUsable;
  }
}

const notUsable = { kind: 'not-usable' } as const;

function isSchema(value: Json | undefined): value is JsonObject & Schema {
  return isJsonObject(value);
}

/** Members that hold values; those of their parts that look like a schema are none. */
const values: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples']);
/** Members that hold schemas by names of others' choice. */
const byName: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]);

/**
 * Since draft 2019-09 `format` only tells what a text is meant to be, and the dates and addresses that matter are checked
 * elsewhere. Undefined for a schema with something that is not run: to leave that out would change what it says.
 */
function withoutFormats(schema: Json): Json | undefined {
  if (isJsonList(schema)) return all(schema.map(withoutFormats));
  if (!isJsonObject(schema)) return schema;
  const members: Record<string, Json> = {};
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'format') continue;
    const runnable = memberOf(name, value);
    if (runnable === undefined) return undefined;
    members[name] = runnable;
  }
  return members;
}

function memberOf(name: string, value: Json): Json | undefined {
  // The validator does not know it, and would pass over it.
  if (name === '$dynamicRef') return undefined;
  if (name === 'pattern' && !(typeof value === 'string' && isQuickPattern(value))) return undefined;
  if (values.has(name)) return value;
  if (!byName.has(name) || !isJsonObject(value)) return withoutFormats(value);
  const names = Object.keys(value);
  if (name === 'patternProperties' && !names.every(isQuickPattern)) return undefined;
  const inner = all(Object.values(value).map(withoutFormats));
  return inner && Object.fromEntries(names.map((one, index) => [one, inner[index] ?? null]));
}

function all(list: readonly (Json | undefined)[]): readonly Json[] | undefined {
  const had = list.filter((one) => one !== undefined);
  return had.length === list.length ? had : undefined;
}
