/**
 * A JWS in its compact form (RFC 7515, 3.1), taken apart and decoded. Nothing here is verified: whoever
 * shows a header or a payload has to say so.
 */
import { base64urlnopad } from '@scure/base';
import { PassportError } from '../problem.ts';
import type { JsonObject } from './badge.ts';
import { isJsonObject, parseJson } from './json.ts';
import { credentialTooLarge, MAX_CREDENTIAL_BYTES } from './limits.ts';

export interface DecodedJws {
  /** the compact form, without the line breaks that mail programs put in */
  readonly text: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/**
 * The header of a JWS is a JSON object, so the text begins with `{` in base64url: `ey` or `ew`. Mail programs
 * break the line, and few words of any language begin so and are so long.
 */
const beginning = /^e[wy][\w-]{8,}[\w\s-]*\./;
const compact = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Whether the text means to be a JWS, be it well formed or not. */
export function looksLikeJws(text: string): boolean {
  return beginning.test(text.trimStart());
}

/**
 * @throws PassportError `jws-malformed` (not three parts of base64url, or no JSON objects inside),
 *   `credential-too-large`, `format-not-supported` for the selective disclosure form (SD-JWT)
 */
export function decodeJws(text: string): DecodedJws {
  if (text.length > MAX_CREDENTIAL_BYTES) throw credentialTooLarge();
  const joined = text.replace(/\s+/g, '');
  if (joined.includes('~')) throw new PassportError('format-not-supported', { format: 'SD-JWT' });
  if (!compact.test(joined)) throw new PassportError('jws-malformed');
  const [header = '', payload = ''] = joined.split('.');
  return { text: joined, header: part(header), payload: part(payload) };
}

function part(encoded: string): JsonObject {
  let json: unknown;
  try {
    const bytes = base64urlnopad.decode(encoded);
    json = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    // Too deep or too large is said as such; JSON that is none is a broken JWS to the reader.
    if (cause instanceof PassportError && cause.code !== 'json-malformed') throw cause;
    throw new PassportError('jws-malformed', {}, cause);
  }
  if (!isJsonObject(json)) throw new PassportError('jws-malformed');
  return json;
}
