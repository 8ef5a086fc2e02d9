/**
 * The building stones of the tolerant schemas: issuers write one thing or a list, a word or an object, a
 * text or a map of languages. Whatever cannot be understood becomes null; only what the formats themselves
 * call unreadable is refused.
 */
import { base64 } from '@scure/base';
import { z } from 'zod';
import type { BadgeImage, Json, JsonObject } from './badge.ts';
import { firstObject, isJsonList, isJsonObject, listOf } from './json.ts';
import { MAX_LIST, MAX_TEXT } from './limits.ts';

type Maybe = Json | undefined;

/** A schema that never fails: whatever the member holds (or does not) goes through `read`. */
function tolerant<T>(read: (value: Maybe) => T): z.ZodType<T> {
  return z.custom<Maybe>().optional().transform(read);
}

/** Control characters, and those that turn the reading direction and so could show another text than there is. */
const invisible = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for people: of a language map the English one, else the first; null where there is none. */
export function words(value: Maybe): string | null {
  if (typeof value === 'number') return String(value);
  if (isJsonList(value)) return value.map(words).find((text) => text !== null) ?? null;
  if (isJsonObject(value)) return words(inSomeLanguage(value));
  if (typeof value !== 'string') return null;
  const text = value.replace(/\r\n?/g, '\n').replace(invisible, '').replace(loneSurrogate, '\ufffd').trim();
  if (text === '') return null;
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function inSomeLanguage(map: JsonObject): Maybe {
  const value = map['@value'] ?? map['en'] ?? map['en-US'] ?? map['en-GB'];
  if (value !== undefined) return value;
  const tags = Object.keys(map);
  return tags.every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) ? map[tags[0] ?? ''] : undefined;
}

/** An identifier, exactly as written: the thing itself, or the `id` of the object. */
export function identifier(value: Maybe): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (isJsonList(value)) return value.map(identifier).find((id) => id !== null) ?? null;
  if (isJsonObject(value)) return identifier(value['id'] ?? value['@id']);
  return null;
}

/** ISO 8601 as written; UNIX seconds (and milliseconds) of Open Badges 1 become ISO 8601 UTC. */
export function instant(value: Maybe): string | null {
  const number = typeof value === 'string' && /^\d{9,13}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number') {
    const date = new Date(number > 1e11 ? number : number * 1000);
    return Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
  }
  return typeof value === 'string' ? words(value) : null;
}

/** An address as a string, or an Image object with `id` and `caption`; a `data:` address is taken apart. */
export function picture(value: Maybe): BadgeImage | null {
  const image = isJsonList(value) ? value[0] : value;
  const url = isJsonObject(image)
    ? identifier(image['id'] ?? image['url'] ?? image['@id'])
    : identifier(image);
  if (url === null) return null;
  const caption = isJsonObject(image) ? words(image['caption']) : null;
  if (!/^data:/i.test(url)) return { kind: 'address', url, caption };
  const comma = url.indexOf(',');
  const head = url.slice(5, comma).toLowerCase();
  const data = comma < 0 ? null : base64Of(url.slice(comma + 1), head.endsWith(';base64'));
  if (data === null) return null;
  return { kind: 'data', mediaType: head.split(';')[0] ?? '', base64: data, caption };
}

/** RFC 2397: base64, or percent-encoded text as SVG pictures often are. */
function base64Of(data: string, encoded: boolean): string | null {
  try {
    const plain = decodeURIComponent(data);
    if (!encoded) return base64.encode(new TextEncoder().encode(plain));
    const standard = plain.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
    const padded = standard.padEnd(Math.ceil(standard.length / 4) * 4, '=');
    base64.decode(padded);
    return padded;
  } catch {
    return null;
  }
}

export const wordsField = tolerant(words);
export const identifierField = tolerant(identifier);
export const instantField = tolerant(instant);
export const pictureField = tolerant(picture);
/** A truth value; issuers have also written it as a string. */
export const flagField = tolerant((value) => value === true || value === 'true');
/** The member as it is, for what is joined later. */
export const anyField = tolerant((value) => value);
export const objectField = tolerant((value) => firstObject(value));
export const listField = tolerant((value) => listOf(value).slice(0, MAX_LIST));
export const wordListField = tolerant((value) =>
  listOf(value)
    .flatMap((entry) => words(entry) ?? [])
    .slice(0, MAX_LIST),
);

/** Every entry that the schema understands, be it one thing or a list. */
export function listFieldOf<T>(schema: z.ZodType<T | null>): z.ZodType<readonly T[]> {
  return tolerant((value) =>
    listOf(value)
      .slice(0, MAX_LIST)
      .flatMap((entry) => {
        const parsed = schema.safeParse(entry);
        return parsed.success && parsed.data !== null ? [parsed.data] : [];
      }),
  );
}
