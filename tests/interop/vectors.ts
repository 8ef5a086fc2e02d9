/** The official vectors of the W3C's EdDSA cryptosuites: which of them our verifier verifies. */
import { createHash } from 'node:crypto';
import type { JsonObject } from '../../shared/badge/badge.ts';
import { isJsonObject } from '../../shared/badge/json.ts';
import { shippedContexts, type ContextSource } from '../../shared/verify/contexts.ts';
import { documentsOf } from '../../shared/verify/documents.ts';
import { textOf } from '../../shared/verify/json-reading.ts';
import { keyOfDidKey } from '../../shared/verify/keys/did.ts';
import { canonicalise } from '../../shared/verify/proofs/canonical.ts';
import { checkProof } from '../../shared/verify/proofs/data-integrity.ts';
import { verifyWith } from '../../shared/verify/proofs/eddsa-rdfc-2022.ts';
import { proofsOf } from '../../shared/verify/proofs/proofs-of.ts';
import { memoryWorld } from '../unit/verify/memory-world.ts';
import { bytesOf, filesIn } from './upstream.ts';

/**
 * - `verified`: a signed document whose proofs are all good, or an intermediate value that we compute alike.
 * - `not supported`: of a suite that we do not check yet.
 * - `input`: a key, an unsigned document, the configuration of a proof or half a chain; there is nothing to verify.
 */
export type VectorAnswer = 'verified' | 'refused' | 'not supported' | 'input';

export const vectorFiles = (): readonly string[] => filesIn('vectors-eddsa');

export async function tryVector(file: string): Promise<VectorAnswer> {
  if (/eddsa-jcs-2022|Ed25519Signature2020/u.test(file)) return 'not supported';
  if (file.endsWith('.txt')) return intermediate(file);
  const json = jsonOf(file);
  return proofsOf(json).length > 0 && 'proofValue' in (proofsOf(json)[0] ?? {}) && /\/signed/u.test(file)
    ? signedDocument(json)
    : 'input';
}

/** Every proof in the document; `alter` is somebody's change after signing. */
export async function signedDocument(
  json: JsonObject,
  alter: (unsecured: JsonObject) => JsonObject = (unsecured) => unsecured,
): Promise<VectorAnswer> {
  const { proof: _, ...rest } = json;
  const unsecured = alter(rest);
  const proofs = proofsOf(json);
  for (const proof of proofs) {
    const good = isOfShippedContexts(json)
      ? (await checkProof(proof, unsecured, proofs, documentsOf(memoryWorld()))).key !== null
      : await verifiesWithTheirContexts(proof, unsecured);
    if (!good) return 'refused';
  }
  return 'verified';
}

/** One vector uses a context that no badge does, and that the app therefore does not ship. */
const theirContexts: ContextSource = (address) =>
  address === 'https://w3id.org/citizenship/v4rc1'
    ? Promise.resolve(jsonOf('contexts/citizenship-v4rc1.jsonld'))
    : shippedContexts(address);

function isOfShippedContexts(json: JsonObject): boolean {
  return !JSON.stringify(json['@context']).includes('citizenship');
}

async function verifiesWithTheirContexts(proof: JsonObject, unsecured: JsonObject): Promise<boolean> {
  const key = keyOfDidKey(textOf(proof, 'verificationMethod') ?? '');
  return key !== null && (await verifyWith(unsecured, proof, key, { contexts: theirContexts })) === 'good';
}

/** Canonical forms, hashes and signatures on the way from the unsigned document to the signed one. */
async function intermediate(file: string): Promise<VectorAnswer> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const { proof, ...unsecured } = jsonOf(`${folder}/signedDataInt.json`);
  const configuration = jsonOf(`${folder}/proofConfigDataInt.json`);
  const [document, configured] = [await quads(unsecured), await quads(configuration)];
  const signature = isJsonObject(proof) ? (textOf(proof, 'proofValue') ?? '') : '';
  const expected: Readonly<Record<string, string>> = {
    canonDoc: document,
    proofCanon: configured,
    docHash: sha256(document),
    proofHash: sha256(configured),
    combinedHash: sha256(configured) + sha256(document),
    sigBTC58: signature,
    sigHex: hexOfBase58(signature.slice(1)),
  };
  const name = file.slice(folder.length + 1).replace('DataInt.txt', '');
  return expected[name]?.trim() === new TextDecoder().decode(bytesOf(file)).trim() ? 'verified' : 'refused';
}

async function quads(json: JsonObject): Promise<string> {
  const canonical = await canonicalise(json, { contexts: theirContexts });
  return canonical.ok ? canonical.quads : canonical.code;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hexOfBase58(text: string): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let value = 0n;
  for (const letter of text) value = value * 58n + BigInt(alphabet.indexOf(letter));
  return value.toString(16).padStart(128, '0');
}

export function jsonOf(file: string): JsonObject {
  const json: unknown = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  return isJsonObject(json) ? json : {};
}
