/** The official vectors of the W3C's EdDSA and ECDSA cryptosuites: what our verifier makes of each. */
import { createHash } from 'node:crypto';
import type { JsonObject } from '../../shared/badge/badge.ts';
import { isJsonObject } from '../../shared/badge/json.ts';
import { shippedContexts, type ContextSource } from '../../shared/verify/contexts.ts';
import { documentsOf } from '../../shared/verify/documents.ts';
import { textOf } from '../../shared/verify/json-reading.ts';
import { canonicalise } from '../../shared/verify/proofs/canonical.ts';
import { checkProof } from '../../shared/verify/proofs/data-integrity.ts';
import { jcs } from '../../shared/verify/proofs/jcs.ts';
import { proofsOf } from '../../shared/verify/proofs/proofs-of.ts';
import { readSdProofValue } from '../../shared/verify/proofs/sd-proof-value.ts';
import { relabelled } from '../../shared/verify/proofs/sd-statements.ts';
import { without } from '../unit/verify/asking.ts';
import { memoryWorld } from '../unit/verify/memory-world.ts';
import { bytesOf, filesIn } from './upstream.ts';

/**
 * - `verified`: a signed document whose proofs are all good, or an intermediate value that we compute alike.
 * - `explained`: the owner's copy of a credential with selective disclosure, which nobody can verify.
 * - `not supported`: of a suite that we do not check.
 * - `input`: a key, an unsigned document, the configuration of a proof, or a step of the signer or the owner; there
 *   is nothing to verify.
 */
export type VectorAnswer = 'verified' | 'explained' | 'refused' | 'not supported' | 'input';

export const vectorFiles = (): readonly string[] =>
  ['vectors-eddsa', 'vectors-ecdsa'].flatMap((folder) => filesIn(folder));

/** The folder that a vector lies in: the suite, or what the vectors are about. */
export function suiteOfVector(file: string): string {
  const [family = '', suite = ''] = file.split('/');
  return suite.endsWith('.json') ? `${family} (keys and documents)` : suite;
}

export async function tryVector(file: string): Promise<VectorAnswer> {
  if (file.includes('/ecdsa-sd-2023/')) return selectiveDisclosure(file);
  if (file.endsWith('.txt')) return (await isComputedAlike(file)) ? 'verified' : 'refused';
  return isSigned(file) ? signedDocument(jsonOf(file)) : 'input';
}

export function isSigned(file: string): boolean {
  return /\/(?:signed[^/]*|derivedRevealDocument)\.json$/u.test(file);
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
    const { finding } = await checkProof(proof, unsecured, proofs, documentsOf(memoryWorld()), {
      contexts: theirContexts,
    });
    if (finding.code === 'base-proof') return 'explained';
    if (finding.code === 'suite-not-supported' || finding.code === 'suite-outdated') return 'not supported';
    if (finding.outcome !== 'passed') return 'refused';
  }
  return proofs.length === 0 ? 'input' : 'verified';
}

/** One vector uses a context that no badge does, and that the app therefore does not ship. */
const theirContexts: ContextSource = (address) =>
  address === 'https://w3id.org/citizenship/v4rc1'
    ? Promise.resolve(jsonOf('contexts/citizenship-v4rc1.jsonld'))
    : shippedContexts(address);

/** Canonical forms, hashes and signatures on the way from the unsigned document to the signed one. */
async function isComputedAlike(file: string): Promise<boolean> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const inFolder = filesIn(folder).filter((name) => name.lastIndexOf('/') === folder.length);
  const jsonNamed = (beginning: string): JsonObject =>
    jsonOf(inFolder.find((name) => name.startsWith(`${folder}/${beginning}`)) ?? '');
  const { proof, ...unsecured } = jsonNamed('signed');
  const configuration = jsonNamed('proofConfig');
  const hash = folder.includes('p384') ? 'sha384' : 'sha256';
  const canonical = folder.includes('-jcs-')
    ? (json: JsonObject) => Promise.resolve(jcs(json) ?? '')
    : (json: JsonObject) => quads(json, hash);
  // The JCS suites sign the contexts in the proof, too.
  const [document, configured] = [await canonical(unsecured), await canonical(configuration)];
  const signature = isJsonObject(proof) ? (textOf(proof, 'proofValue') ?? '') : '';
  const expected: Readonly<Record<string, string>> = {
    canonDoc: document,
    proofCanon: configured,
    docHash: digest(document, hash),
    proofHash: digest(configured, hash),
    combinedHash: digest(configured, hash) + digest(document, hash),
    sigBTC58: signature,
    sigHex: hexOfBase58(signature.slice(1), hash === 'sha384' ? 96 : 64),
  };
  const name = /^(?:canonDoc|proofCanon|docHash|proofHash|combinedHash|sigBTC58|sigHex)/u.exec(
    file.slice(folder.length + 1),
  );
  return expected[name?.[0] ?? '']?.trim() === textIn(file).trim();
}

/** The steps of the signer (`add…`) and of the owner (`derived…`) are no verifier's. */
async function selectiveDisclosure(file: string): Promise<VectorAnswer> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const step = file.slice(folder.length + 1).replace('.json', '');
  if (step === 'derivedRevealDocument' || step === 'addSignedSDBase') return signedDocument(jsonOf(file));
  if (!step.startsWith('verify')) return 'input';
  const { proof, ...shown } = jsonOf(`${folder}/derivedRevealDocument.json`);
  const value = readSdProofValue(textOf(proof, 'proofValue'));
  if (value === null || value === 'base') return 'refused';
  const { proofValue: _, ...configuration } = isJsonObject(proof) ? proof : {};
  const statements = relabelled(await quads(shown), value.labels) ?? [];
  const configured = await quads({ ...configuration, '@context': shown['@context'] ?? [] });
  const ours: Readonly<Record<string, unknown>> = {
    verifyNQuads: statements,
    verifyDerivedProofValue: {
      baseSignature: hex(value.baseSignature),
      signatures: value.signatures.map(hex),
      labelMap: [...value.labels],
      mandatoryIndexes: [...value.mandatory],
    },
    verifyCreateVerifyData: {
      baseSignature: hex(value.baseSignature),
      proofHash: digest(configured, 'sha256'),
      signatures: value.signatures.map(hex),
      nonMandatory: statements.filter((_statement, place) => !value.mandatory.has(place)),
      mandatoryHash: digest(
        statements.filter((_statement, place) => value.mandatory.has(place)).join(''),
        'sha256',
      ),
    },
  };
  const theirs: unknown = JSON.parse(textIn(file));
  // The key is the last part of each: `publicKey` is a part of the other two as text.
  const comparable = isJsonObject(theirs) ? without(theirs, 'publicKey') : theirs;
  return JSON.stringify(sorted(ours[step])) === JSON.stringify(sorted(comparable)) ? 'verified' : 'refused';
}

function sorted(value: unknown): unknown {
  return isJsonObject(value)
    ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
    : value;
}

async function quads(json: JsonObject, hash: 'sha256' | 'sha384' = 'sha256'): Promise<string> {
  const canonical = await canonicalise(json, { contexts: theirContexts, hash });
  return canonical.ok ? canonical.quads : canonical.code;
}

function digest(text: string, hash: 'sha256' | 'sha384'): string {
  return createHash(hash).update(text).digest('hex');
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function hexOfBase58(text: string, length: number): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let value = 0n;
  for (const letter of text) value = value * 58n + BigInt(alphabet.indexOf(letter));
  return value.toString(16).padStart(length * 2, '0');
}

function textIn(file: string): string {
  return new TextDecoder().decode(bytesOf(file));
}

export function jsonOf(file: string): JsonObject {
  const json: unknown = JSON.parse(textIn(file));
  return isJsonObject(json) ? json : {};
}
