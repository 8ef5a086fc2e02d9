/** The protected header of a JAdES signature. */
import { base64urlnopad } from '@scure/base';
import type { JsonObject } from '../../badge/badge.ts';
import { isJsonObject, parseJson } from '../../badge/json.ts';
import { textOf } from '../json-reading.ts';

/**
 * Extensions that a seal may call critical: the raw payload (RFC 7797), the claimed time (`sigT`, TS 119 182-1 §5.2.1),
 * and a time stamp over the payload (`adoTst`, §5.2.6), which is left to those who ask a time service.
 */
export const understoodExtensions: ReadonlySet<string> = new Set(['b64', 'sigT', 'adoTst']);

/** Null where it is no JSON object in base64url, or more of it than a credential may have. */
export function readProtectedHeader(encoded: string | null): JsonObject | null {
  if (encoded === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(base64urlnopad.decode(encoded));
    const header = parseJson(text);
    return isJsonObject(header) ? header : null;
  } catch {
    // another alphabet, no UTF-8, no JSON, too deep: a damaged header in each case
    return null;
  }
}

/** TS 119 182-1 §5.2.1 `sigT`, a text; since version 1.2.1 `iat` stands in its place, in seconds (§5.1.11). */
export function claimedTime(header: JsonObject): string | null {
  const { iat, sigT } = header;
  if (sigT !== undefined || iat === undefined)
    return sigT === undefined ? null : (textOf(header, 'sigT') ?? '?');
  const time = typeof iat === 'number' ? new Date(iat * 1000) : new Date(Number.NaN);
  return Number.isNaN(time.getTime()) ? '?' : time.toISOString();
}
