/** The sealed European credentials of the European Commission's own projects, taken apart and altered. */
import { base64, base64urlnopad } from '@scure/base';
import type { Credential, JsonObject } from '../../shared/badge/badge.ts';
import { isJsonObject } from '../../shared/badge/json.ts';
import { payloadOfSeal, sealOf } from '../../shared/badge/seal.ts';
import { textOf, textsOf } from '../../shared/verify/json-reading.ts';
import { checkSeal, type SealResult } from '../../shared/verify/proofs/jades.ts';
import { filesIn } from './upstream.ts';
import { jsonOf } from './vectors.ts';

export type SealedCredential = Extract<Credential, { form: 'jades' }>;

/** Every file that is sealed, whatever its name says. */
export const sealedFiles = (): readonly string[] =>
  filesIn('edc').filter((file) => /\.json(?:ld)?$/u.test(file) && sealOf(jsonOf(file)) !== null);

export function sealed(file: string): SealedCredential {
  const json = jsonOf(file);
  const seal = sealOf(json);
  if (seal === null) throw new Error(`not sealed: ${file}`);
  return {
    form: 'jades',
    standard: 'EDC',
    text: JSON.stringify(json),
    payload: payloadOfSeal(seal.payloadText),
    ...seal,
  };
}

export function trySeal(jades: SealedCredential): Promise<SealResult> {
  return checkSeal(jades, jades.payload, new Date('2026-11-21T12:00:00Z'));
}

/** One letter of the text is another. */
export function payloadChanged(jades: SealedCredential): SealedCredential {
  const place = jades.payloadText.indexOf('a', Math.floor(jades.payloadText.length / 2));
  const payloadText = `${jades.payloadText.slice(0, place)}b${jades.payloadText.slice(place + 1)}`;
  return { ...jades, payloadText };
}

export function signatureChanged(jades: SealedCredential): SealedCredential {
  return changed(jades, (signature) => {
    const bytes = base64urlnopad.decode(textOf(signature, 'signature') ?? '');
    return { ...signature, signature: base64urlnopad.encode(oneByteChanged(bytes)) };
  });
}

/** The certificate stands in the protected header, so the rest of the header is written anew around it. */
export function certificateChanged(jades: SealedCredential): SealedCredential {
  return changed(jades, (signature) => {
    const text = new TextDecoder().decode(base64urlnopad.decode(textOf(signature, 'protected') ?? ''));
    const header: unknown = JSON.parse(text);
    const [first = '', ...others] = textsOf(header, 'x5c');
    const altered = {
      ...(isJsonObject(header) ? header : {}),
      x5c: [base64.encode(oneByteChanged(base64.decode(first))), ...others],
    };
    return {
      ...signature,
      protected: base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(altered))),
    };
  });
}

function changed(jades: SealedCredential, alter: (signature: JsonObject) => JsonObject): SealedCredential {
  return { ...jades, signatures: jades.signatures.map(alter) };
}

function oneByteChanged(bytes: Uint8Array): Uint8Array {
  const place = Math.floor(bytes.length / 2);
  return bytes.map((byte, index) => (index === place ? byte ^ 1 : byte));
}
