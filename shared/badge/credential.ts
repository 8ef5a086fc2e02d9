/** The credentials of a text: one, or several inside a presentation, a list, a seal or a learner record. */
import { assertNever, PassportError, type Problem } from '../problem.ts';
import { addressIn } from './address.ts';
import type { Credential, Json, JsonObject, Standard } from './badge.ts';
import { firstObject, isJsonObject, listOf, parseJson } from './json.ts';
import { decodeJws, looksLikeJws } from './jws.ts';
import { credentialTooLarge, MAX_CREDENTIALS, MAX_WRAPPERS } from './limits.ts';
import { recognise, type Recognised } from './recognise.ts';
import { payloadOfSeal } from './seal.ts';

export interface FoundCredential {
  readonly credential: Credential;
  /** the presentation, sealed document or learner record that it was found in */
  readonly within: Credential | null;
}

export interface Findings {
  readonly found: readonly FoundCredential[];
  /** why the other things in the text are no badge that we can read */
  readonly unread: readonly Problem[];
}

/**
 * @param text JSON, a compact JWS, a JSON string that holds one of these, or the address of a hosted assertion
 * @param standard of a bare address, which cannot say it itself
 * @returns at least one credential; a learner record comes before what is in it
 * @throws PassportError with the true reason where there is none
 */
export function findCredentials(text: string, standard: Standard): Findings {
  const search = new Search(standard);
  search.text(text, { within: null, wrappers: 0 });
  return search.findings();
}

/**
 * The first credential of a text, for whoever can use only one (what an address serves).
 * @param standard of a bare address, which cannot say it itself
 * @throws PassportError with the true reason why this is no badge
 */
export function readCredential(text: string, standard: Standard = 'OB2'): Credential {
  const [first] = findCredentials(text, standard).found;
  if (first === undefined) throw new TypeError('there is at least one, or a reason why not');
  return first.credential;
}

/** The claims of a VC-JWT hold the credential in `vc` (VCDM 1.1) or are the credential (VCDM 2.0). */
export function credentialOfPayload(payload: JsonObject): JsonObject {
  const claim = payload['vc'];
  return isJsonObject(claim) ? claim : payload;
}

interface Place {
  readonly within: Credential | null;
  /** how many wrappers lie around it */
  readonly wrappers: number;
}

class Search {
  readonly #standard: Standard;
  readonly #found: FoundCredential[] = [];
  readonly #unread: Problem[] = [];

  constructor(standard: Standard) {
    this.#standard = standard;
  }

  findings(): Findings {
    const [problem] = this.#unread;
    if (this.#found.length > 0) return { found: this.#found, unread: this.#unread };
    throw problem === undefined
      ? new PassportError('json-no-badge')
      : new PassportError(problem.code, problem.detail);
  }

  text(text: string, place: Place): void {
    const trimmed = text.trim();
    const url = addressIn(trimmed);
    if (url !== null) {
      this.#add({ form: 'url', standard: this.#standard, text: trimmed, url }, place);
      return;
    }
    if (looksLikeJws(trimmed)) {
      this.#jws(trimmed, place);
      return;
    }
    if (!/^[{["]/.test(trimmed)) throw new PassportError('text-no-badge');
    const json = parseJson(trimmed);
    if (typeof json === 'string') this.text(json, deeper(place));
    else this.#recognised(recognise(json), text, place, null);
  }

  #jws(text: string, place: Place): void {
    const jws = decodeJws(text);
    const { payload } = jws;
    const known = recognise(isJsonObject(payload['vp']) ? payload : credentialOfPayload(payload));
    // Claims are no document that could point elsewhere.
    if (known.kind === 'pointer') throw new PassportError('json-no-badge');
    this.#recognised(known, jws.text, place, jws);
  }

  /** @param jws what the document came in, where that is a JWS */
  #recognised(
    known: Recognised,
    text: string,
    place: Place,
    jws: { readonly text: string; readonly header: JsonObject; readonly payload: JsonObject } | null,
  ): void {
    const secured = (standard: Standard, json: JsonObject): Credential =>
      jws === null ? { form: 'json', standard, text, json } : { form: 'jws', standard, ...jws };
    switch (known.kind) {
      case 'badge': {
        const credential = secured(known.standard, known.json);
        this.#add(credential, place);
        if (known.standard === 'CLR2')
          this.#each(insideRecord(known.json), { ...deeper(place), within: credential });
        return;
      }
      case 'pointer':
        this.#pointer(known.url, place);
        return;
      case 'presentation':
        // It may secure what is in it, and is itself of the standard of what it presents.
        this.#each(known.inside, {
          ...deeper(place),
          within: place.within ?? secured(standardInside(known.inside), known.json),
        });
        return;
      case 'wrapped':
        this.#each(known.inside, deeper(place));
        return;
      case 'sealed':
        this.#sealed(known, text, place);
        return;
      case 'refused':
        throw new PassportError(known.code, known.detail);
      default:
        assertNever(known);
    }
  }

  #sealed(seal: Extract<Recognised, { kind: 'sealed' }>, text: string, place: Place): void {
    const { payloadText, signatures } = seal;
    const payload = payloadOfSeal(payloadText);
    const credential: Credential = {
      form: 'jades',
      standard: 'EDC',
      text,
      payloadText,
      payload,
      signatures,
    };
    const known = recognise(payload);
    if (known.kind === 'badge' && known.standard === 'EDC') this.#add(credential, place);
    else if (known.kind === 'presentation')
      this.#each(known.inside, { ...deeper(place), within: credential });
    else if (known.kind === 'refused') throw new PassportError(known.code, known.detail);
    else throw new PassportError('format-not-supported', { format: 'JSON Web Signature (JSON)' });
  }

  #each(inside: readonly Json[], place: Place): void {
    for (const entry of inside) {
      try {
        if (typeof entry === 'string') this.text(entry, place);
        else if (isJsonObject(entry)) this.text(JSON.stringify(entry), place);
        else throw new PassportError('json-no-badge');
      } catch (cause) {
        if (!(cause instanceof PassportError)) throw cause;
        this.#unread.push(cause.problem);
      }
    }
  }

  #pointer(url: string, place: Place): void {
    const address = addressIn(url);
    if (address === null) throw new PassportError('json-no-badge');
    this.#add({ form: 'url', standard: this.#standard, text: address, url: address }, place);
  }

  #add(credential: Credential, { within }: Place): void {
    if (this.#found.length >= MAX_CREDENTIALS) throw credentialTooLarge();
    this.#found.push({ credential, within });
  }
}

function deeper(place: Place): Place {
  if (place.wrappers >= MAX_WRAPPERS) throw new PassportError('json-too-deep', { limit: MAX_WRAPPERS });
  return { ...place, wrappers: place.wrappers + 1 };
}

/** CLR 2.0 `ClrSubject.verifiableCredential`. */
function insideRecord(clr: JsonObject): readonly Json[] {
  return listOf(firstObject(clr['credentialSubject'])?.['verifiableCredential']);
}

/** A presentation has no standard of its own. */
function standardInside(inside: readonly Json[]): Standard {
  for (const entry of inside) {
    const known = recognise(entry);
    if (known.kind === 'badge') return known.standard;
  }
  return 'OB3';
}
