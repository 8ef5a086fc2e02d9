/**
 * ecdsa-sd-2023 (ECDSA Cryptosuites 1.0 §3.5, §3.6): the owner shows some statements and keeps others back. The issuer
 * signed what has to be shown always, together with a key that signed every other statement by itself.
 */
import { textOf } from '../json-reading.ts';
import { canonicalise } from './canonical.ts';
import { digestOf, joined } from '../hashing.ts';
import { configurationOf, statementsOf } from './rdfc-suites.ts';
import { readSdProofValue } from './sd-proof-value.ts';
import { relabelled } from './sd-statements.ts';
import { verifySignature } from './signature.ts';
import { checked, keyNotUsable, malformed, type Suite } from './suite.ts';

export const ecdsaSd2023: Suite = {
  name: 'ecdsa-sd-2023',
  specification: 'https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023',
  async verify(document, proof, key, options = {}) {
    const value = readSdProofValue(textOf(proof, 'proofValue'));
    if (value === null) return malformed('proofValue');
    if (value === 'base') return { ok: false, code: 'base-proof' };
    if (key.kty !== 'EC' || key.crv !== 'P-256') return keyNotUsable;
    const canonical = await canonicalise(document, options);
    if (!canonical.ok) return canonical;
    const configured = await statementsOf(configurationOf(proof, document), options);
    if (!configured.ok) return configured;
    const statements = relabelled(canonical.quads, value.labels);
    if (statements === null) return malformed('proofValue');
    const documentHash = digestOf(canonical.quads, 'SHA-256');
    const shown = statements.filter((_, place) => value.mandatory.has(place));
    const chosen = statements.filter((_, place) => !value.mandatory.has(place));
    // A place that is not there, or a statement without a signature: not what was signed.
    if (shown.length !== value.mandatory.size || chosen.length !== value.signatures.length)
      return checked(false, documentHash);
    const data = joined(
      digestOf(configured.quads, 'SHA-256'),
      value.keyBytes,
      digestOf(shown.join(''), 'SHA-256'),
    );
    const isByIssuer = await verifySignature('ECDSA-SHA-256', key, value.baseSignature, data);
    if (isByIssuer !== true) return checked(isByIssuer, documentHash);
    for (const [place, statement] of chosen.entries()) {
      const signature = value.signatures[place] ?? new Uint8Array();
      const bytes = new TextEncoder().encode(statement);
      if ((await verifySignature('ECDSA-SHA-256', value.key, signature, bytes)) !== true)
        return checked(false, documentHash);
    }
    return checked(true, documentHash);
  },
};
