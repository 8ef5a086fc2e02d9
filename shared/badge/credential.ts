/** The text of a carrier, or of a fetched document, into a Credential. */
import { assertNever, PassportError } from '../problem.ts';
import type { Credential, JsonObject, Standard } from './badge.ts';
import { isJsonObject, parseJson } from './json.ts';
import { decodeJws, looksLikeJws } from './jws.ts';
import { recognise } from './recognise.ts';

/**
 * @param text JSON, a compact JWS, a JSON string that holds one of these, or the address of a hosted assertion
 * @param standard of a bare address, which cannot say it itself
 * @throws PassportError with the true reason why this is no badge
 */
export function readCredential(text: string, standard: Standard = 'OB2'): Credential {
  return read(text, standard, false);
}

/** The claims of a VC-JWT hold the credential in `vc` (VCDM 1.1) or are the credential (VCDM 2.0). */
export function credentialOfPayload(payload: JsonObject): JsonObject {
  const claim = payload['vc'];
  return isJsonObject(claim) ? claim : payload;
}

/** The address itself where the text is one http(s) address and nothing else. */
export function addressIn(text: string): string | null {
  const line = text.trim();
  if (!/^https?:\/\/\S{1,2000}$/i.test(line)) return null;
  return URL.canParse(line) ? line : null;
}

/** @param unwrapped true inside a wrapper: nobody wraps twice */
function read(text: string, standard: Standard, unwrapped: boolean): Credential {
  const trimmed = text.trim();
  const url = addressIn(trimmed);
  if (url !== null) return { form: 'url', standard, text: trimmed, url };
  if (looksLikeJws(trimmed)) return signed(trimmed, unwrapped);
  if (!/^[{["]/.test(trimmed)) throw new PassportError('text-no-badge');
  const json = parseJson(trimmed);
  if (typeof json === 'string') {
    if (unwrapped) throw new PassportError('json-no-badge');
    return read(json, standard, true);
  }
  const known = recognise(json);
  switch (known.kind) {
    case 'badge':
      return { form: 'json', standard: known.standard, text, json: known.json };
    case 'pointer':
      return pointer(known.url, standard);
    case 'wrapped':
      if (unwrapped) throw new PassportError('json-no-badge');
      if (typeof known.inside === 'string') return read(known.inside, standard, true);
      return read(JSON.stringify(known.inside), standard, true);
    case 'refused':
      throw new PassportError(known.code, known.detail);
    default:
      return assertNever(known);
  }
}

function signed(text: string, unwrapped: boolean): Credential {
  const jws = decodeJws(text);
  const known = recognise(isJsonObject(jws.payload['vp']) ? jws.payload : credentialOfPayload(jws.payload));
  switch (known.kind) {
    case 'badge':
      return { form: 'jws', standard: known.standard, ...jws };
    case 'wrapped':
      if (unwrapped) throw new PassportError('json-no-badge');
      return read(
        typeof known.inside === 'string' ? known.inside : JSON.stringify(known.inside),
        'OB3',
        true,
      );
    case 'pointer':
      throw new PassportError('json-no-badge');
    case 'refused':
      throw new PassportError(known.code, known.detail);
    default:
      return assertNever(known);
  }
}

function pointer(url: string, standard: Standard): Credential {
  const address = addressIn(url);
  if (address === null) throw new PassportError('json-no-badge');
  return { form: 'url', standard, text: address, url: address };
}
