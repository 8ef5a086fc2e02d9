/**
 * A sealed European credential: a JWS in its JSON forms (RFC 7515, 7.2) over the credential's own text (RFC
 * 7797), with what JAdES (ETSI TS 119 182-1) adds to it. Taken apart only; nothing is verified here.
 */
import { base64urlnopad } from '@scure/base';
import { PassportError } from '../problem.ts';
import type { JsonObject } from './badge.ts';
import { isJsonObject, listOf, parseJson } from './json.ts';

export interface Seal {
  /** exactly what stands in `payload` */
  readonly payloadText: string;
  readonly signatures: readonly JsonObject[];
}

/** The general form has `signatures`, the flattened one `protected` and `signature` beside the payload. */
export function sealOf(json: JsonObject): Seal | null {
  const payloadText = json['payload'];
  if (typeof payloadText !== 'string') return null;
  const general = listOf(json['signatures']).filter(isJsonObject);
  if (general.length > 0) return { payloadText, signatures: general };
  if (typeof json['signature'] !== 'string') return null;
  const { payload: _, ...flattened } = json;
  return { payloadText, signatures: [flattened] };
}

/**
 * The sealed document, from the text itself (`b64: false`) or from base64url.
 * @throws PassportError as `parseJson` does, `jws-malformed` where it is neither
 */
export function payloadOfSeal(payloadText: string): JsonObject {
  const json = parseJson(payloadText.trimStart().startsWith('{') ? payloadText : decoded(payloadText));
  if (!isJsonObject(json)) throw new PassportError('jws-malformed');
  return json;
}

function decoded(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64urlnopad.decode(text.trim()));
  } catch (cause) {
    throw new PassportError('jws-malformed', {}, cause);
  }
}
