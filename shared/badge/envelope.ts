/**
 * A secured credential inside a data: address (VCDM 2.0 §4.13 "Enveloped Verifiable Credentials", "Enveloped Verifiable
 * Presentations"): the document around it says no more than that it is one.
 */
import { base64 } from '@scure/base';
import { looksLikeJws } from './jws.ts';
import { MAX_CREDENTIAL_BYTES } from './limits.ts';

export const envelopeTypes = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'] as const;

export type Enveloped =
  | { readonly kind: 'jws'; readonly text: string }
  /** secured in a way that we do not read, by the name that people know */
  | { readonly kind: 'not-supported'; readonly format: string }
  | { readonly kind: 'malformed' };

/** `vc+ld+json+jwt` is what drafts of VC JOSE COSE said; the two of SD-JWT are its old and its new name. */
const jwtTypes: ReadonlySet<string> = new Set([
  'vc+jwt',
  'vp+jwt',
  'jwt',
  'vc+ld+json+jwt',
  'vp+ld+json+jwt',
]);
const otherTypes: ReadonlyMap<string, string> = new Map([
  ['vc+sd-jwt', 'SD-JWT'],
  ['vp+sd-jwt', 'SD-JWT'],
  ['dc+sd-jwt', 'SD-JWT'],
  ['sd-jwt', 'SD-JWT'],
  ['vc+ld+json+sd-jwt', 'SD-JWT'],
  ['vp+ld+json+sd-jwt', 'SD-JWT'],
  ['vc+cose', 'COSE'],
  ['vp+cose', 'COSE'],
  ['cose', 'COSE'],
]);

/** @param id of the envelope, e.g. `data:application/vc+jwt,eyJ…` (RFC 2397) */
export function openEnvelope(id: unknown): Enveloped {
  if (typeof id !== 'string' || id.length > 2 * MAX_CREDENTIAL_BYTES) return { kind: 'malformed' };
  const comma = id.indexOf(',');
  const [type = '', ...parameters] = id.slice(0, comma).toLowerCase().split(';');
  const found = /^data:application\/([a-z0-9.+-]+)$/u.exec(type.trim());
  if (comma < 0 || found?.[1] === undefined) return { kind: 'malformed' };
  const format = otherTypes.get(found[1]);
  if (format !== undefined) return { kind: 'not-supported', format };
  if (!jwtTypes.has(found[1]))
    return { kind: 'not-supported', format: `application/${found[1].slice(0, 60)}` };
  const isBase64 = parameters.at(-1)?.trim() === 'base64';
  const text = decoded(id.slice(comma + 1), isBase64);
  // Whatever else stands there (an address, another document) was not secured by this envelope.
  return text !== null && looksLikeJws(text) ? { kind: 'jws', text } : { kind: 'malformed' };
}

function decoded(data: string, isBase64: boolean): string | null {
  try {
    const plain = decodeURIComponent(data);
    return isBase64 ? new TextDecoder('utf-8', { fatal: true }).decode(base64.decode(plain)) : plain;
  } catch {
    // a stray percent sign, or no base64
    return null;
  }
}
