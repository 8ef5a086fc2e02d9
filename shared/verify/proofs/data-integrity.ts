/** One embedded proof (Data Integrity 1.0, Verify Proof): is it meant for this, in force, by a known key, and good? */
import type { JsonObject } from '../../badge/badge.ts';
import { assertNever } from '../../problem.ts';
import type { Documents } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { idOf, quotable, textOf } from '../json-reading.ts';
import { maxProofValues, valuesIn } from '../limits.ts';
import { obstacleOfSearch } from '../keys/key-obstacle.ts';
import { findKey, type SigningKey } from '../keys/named-key.ts';
import { thumbprintEvidence } from '../keys/thumbprint.ts';
import type { CheckEvidence } from '../report.ts';
import { instantOf, isAfter } from '../moments.ts';
import { signedBy } from './proofs-of.ts';
import type { SuiteOptions, SuiteProblem } from './suite.ts';
import { isOutdated, suiteName, suiteOf } from './suites.ts';

export interface ProofResult {
  readonly finding: Finding<'integrity'>;
  /** the key of a good proof */
  readonly key: SigningKey | null;
}

export async function checkProof(
  proof: JsonObject,
  unsecured: JsonObject,
  all: readonly JsonObject[],
  documents: Documents,
  options?: SuiteOptions,
): Promise<ProofResult> {
  const name = quotable(suiteName(proof), 60);
  const method = idOf(proof['verificationMethod']);
  const named: readonly CheckEvidence[] = [
    { what: 'cryptosuite', value: name },
    ...(method === null ? [] : [{ what: 'key' as const, value: quotable(method, 200) }]),
  ];
  const suite = suiteOf(proof);
  if (suite === null) {
    const code = isOutdated(name) ? 'suite-outdated' : 'suite-not-supported';
    return failed(found('integrity', code, { suite: name }, named));
  }
  const evidence: readonly CheckEvidence[] = [
    ...named,
    { what: 'specification', value: suite.specification },
  ];
  const objection = objectionTo(proof, documents.now, evidence);
  if (objection !== null) return failed(objection);
  const document = signedBy(proof, unsecured, all);
  if (document === null)
    return failed(found('integrity', 'proof-malformed', { part: 'previousProof' }, evidence));
  const search = await findKey(method, null, documents);
  if (search.kind !== 'found') return failed(obstacleOfSearch(search, evidence));
  const { key } = search;
  const result = await suite.verify(document, proof, key.key, options);
  if (!result.ok) return failed(problemOf(result, evidence));
  const hashed: readonly CheckEvidence[] = [
    ...evidence,
    { what: 'canonical-hash', value: result.documentHash },
  ];
  if (!result.good) return failed(found('integrity', 'signature-bad', {}, hashed));
  const known = [...hashed, await thumbprintEvidence(key.key)];
  return {
    finding: found('integrity', 'signature-good', {}, known),
    key: { ...key, signedAt: textOf(proof, 'created') },
  };
}

function failed(finding: Finding<'integrity'>): ProofResult {
  return { finding, key: null };
}

/** The second is what an older context (https://w3id.org/security/v1) calls the first: to the signature they are the same. */
const expiries = ['expires', 'expiration'];

/** The parts of a proof that can be judged without a key. */
function objectionTo(
  proof: JsonObject,
  now: Date,
  evidence: readonly CheckEvidence[],
): Finding<'integrity'> | null {
  const purpose = textOf(proof, 'proofPurpose');
  if (purpose !== 'assertionMethod')
    return found('integrity', 'proof-purpose', { purpose: quotable(purpose ?? '-', 40) }, evidence);
  // A proof is a handful of words; a large one is made to keep us busy.
  if (valuesIn(proof) > maxProofValues)
    return found('integrity', 'proof-malformed', { part: 'proof' }, evidence);
  const malformed = ['created', ...expiries].find((name) => {
    const date = proof[name];
    return date !== undefined && (typeof date !== 'string' || instantOf(date) === null);
  });
  if (malformed !== undefined) return found('integrity', 'proof-malformed', { part: malformed }, evidence);
  const created = textOf(proof, 'created');
  if (created !== null && isAfter(created, now))
    return found('integrity', 'proof-from-the-future', { date: quotable(created, 40) }, evidence);
  const expires = expiries.map((name) => textOf(proof, name)).find((date) => date !== null) ?? null;
  if (expires !== null && !isAfter(expires, now, -1))
    return found('integrity', 'proof-expired', { date: quotable(expires, 40) }, evidence);
  return null;
}

function problemOf(problem: SuiteProblem, evidence: readonly CheckEvidence[]): Finding<'integrity'> {
  switch (problem.code) {
    case 'key-not-usable':
    case 'base-proof':
      return found('integrity', problem.code, {}, evidence);
    case 'proof-malformed':
      return found('integrity', problem.code, { part: problem.part }, evidence);
    case 'context-not-known':
    case 'own-terms':
    case 'too-much-work':
      return found('integrity', problem.code, problem.detail, evidence);
    case 'undefined-term':
    case 'json-ld-unsafe':
    case 'document-too-large':
      return found('integrity', 'not-canonical', problem.detail, evidence);
    default:
      return assertNever(problem);
  }
}
