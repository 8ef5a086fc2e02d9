/** One endorsement of Open Badges 3.0: an EndorsementCredential, with a proof inside or as a VC-JWT. */
import type { Json } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import type { Documents } from '../documents.ts';
import { hasType, idOf } from '../json-reading.ts';
import type { CheckEvidence } from '../report.ts';
import { judge, readSecured } from '../secured.ts';
import type { EndorsementAnswer } from './endorsement-answer.ts';
import { checkRevocation } from './revocation.ts';

/**
 * Open Badges 3.0 §8.3, for every endorsement: its proof, its issuer, its dates and its status; and that it is
 * about the thing that carries it.
 */
export async function judgeCredentialEndorsement(
  value: Json,
  ids: readonly string[],
  documents: Documents,
): Promise<EndorsementAnswer> {
  const secured = await readSecured(value, documents);
  if (secured === null || !hasType(secured.credential, 'EndorsementCredential'))
    return { by: null, outcome: 'failed', evidence: [] };
  const about = idOf(firstObject(secured.credential['credentialSubject']));
  const { integrity, issuer, dates } = await judge(secured, documents);
  const by = idOf(secured.credential['issuer']);
  const evidence: readonly CheckEvidence[] = [...integrity.finding.evidence, ...issuer.evidence];
  const isAboutIt = about !== null && ids.includes(about);
  const without = [integrity.finding, issuer, dates].map(({ outcome }) => outcome);
  if (!isAboutIt || without.includes('failed')) return { by, outcome: 'failed', evidence };
  const { finding } = await checkRevocation(secured.subject, integrity, documents);
  const outcomes = [...without, finding.outcome];
  if (outcomes.includes('failed')) return { by, outcome: 'failed', evidence };
  return { by, outcome: outcomes.includes('unknown') ? 'unknown' : 'passed', evidence };
}
