/** Open Badges 3.0: contexts, types and members of an OpenBadgeCredential, and that a proof can cover them all. */
import type { JsonObject } from '../../badge/badge.ts';
import { firstObject, listOf } from '../../badge/json.ts';
import { contextsOf } from '../../badge/recognise.ts';
import { isShipped } from '../contexts.ts';
import { found, type Finding } from '../finding.ts';
import { hasType, idOf, listOf as membersOf, property, quotable } from '../json-reading.ts';
import { canonicalise } from '../proofs/canonical.ts';
import { suiteName } from '../proofs/suites.ts';
import { proofsOf } from '../proofs/proofs-of.ts';
import { specificationOf } from '../specification.ts';

type Fault = Pick<Finding<'structure'>, 'code' | 'detail'>;

export const credentialsV1 = 'https://www.w3.org/2018/credentials/v1';
export const credentialsV2 = 'https://www.w3.org/ns/credentials/v2';
const openBadges3Newest = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const openBadges3 = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context/u;

/**
 * @param unsecured the credential without its proof where it has one inside; null for a VC-JWT, which signs
 *   every byte and so needs no JSON-LD to cover a word
 */
export async function structureOfCredential(
  credential: JsonObject,
  unsecured: JsonObject | null,
): Promise<Finding<'structure'>> {
  const evidence = specificationOf('OB3');
  const fault =
    faultInContexts(credential) ??
    faultInTypes(credential) ??
    faultInMembers(credential) ??
    faultInDraft(credential) ??
    (unsecured === null ? null : await faultInMeaning(credential, unsecured));
  if (fault === null) return found('structure', 'complete', {}, evidence);
  return found('structure', fault.code, fault.detail, evidence);
}

/** Open Badges 3.0, AchievementCredential: the first context is that of Verifiable Credentials, and the one of Open Badges follows. */
function faultInContexts(credential: JsonObject): Fault | null {
  const [first] = listOf(credential['@context']);
  if (first !== credentialsV1 && first !== credentialsV2) return contextMissing(credentialsV2);
  const isNamed = contextsOf(credential).some((context) => openBadges3.test(context));
  return isNamed || draftContext(credential) !== null ? null : contextMissing(openBadges3Newest);
}

/** The drafts of 2022 were published under other addresses: what they meant is not known here, which is no fault. */
function faultInDraft(credential: JsonObject): Fault | null {
  const context = draftContext(credential);
  return context === null ? null : { code: 'context-not-known', detail: { context: quotable(context, 200) } };
}

/** An address that is not shipped, where the one of Open Badges should be. */
function draftContext(credential: JsonObject): string | null {
  const contexts = contextsOf(credential);
  if (contexts.some((context) => openBadges3.test(context))) return null;
  return contexts.find((context) => !isShipped(context)) ?? null;
}

function faultInTypes(credential: JsonObject): Fault | null {
  if (!hasType(credential, 'VerifiableCredential')) return typeWrong('VerifiableCredential');
  if (!hasType(credential, 'OpenBadgeCredential') && !hasType(credential, 'AchievementCredential'))
    return typeWrong('OpenBadgeCredential');
  const subject = firstObject(credential['credentialSubject']);
  if (subject !== undefined && !hasType(subject, 'AchievementSubject'))
    return typeWrong('AchievementSubject');
  const achievement = firstObject(subject?.['achievement']);
  return achievement !== undefined && !hasType(achievement, 'Achievement') ? typeWrong('Achievement') : null;
}

function faultInMembers(credential: JsonObject): Fault | null {
  const isFirst = listOf(credential['@context'])[0] === credentialsV1;
  const subject = firstObject(credential['credentialSubject']);
  const achievement = firstObject(subject?.['achievement']);
  const start = isFirst ? 'issuanceDate' : 'validFrom';
  return (
    missing(credential, 'credential', ['id', 'issuer', start, 'credentialSubject']) ??
    (idOf(credential['issuer']) === null ? memberMissing('id', 'issuer') : null) ??
    (membersOf(subject, 'id').length === 0 && membersOf(subject, 'identifier').length === 0
      ? memberMissing('id', 'credentialSubject')
      : null) ??
    missing(subject, 'credentialSubject', ['achievement']) ??
    missing(achievement, 'achievement', ['id', 'name', 'description', 'criteria'])
  );
}

/** A word that no context defines is not signed: anybody could have added it (JSON-LD safe mode). */
async function faultInMeaning(credential: JsonObject, unsecured: JsonObject): Promise<Fault | null> {
  const proofs = proofsOf(credential);
  // The JCS suites sign the text itself, every word of it.
  if (proofs.length > 0 && proofs.every((proof) => suiteName(proof).includes('-jcs-'))) return null;
  const canonical = await canonicalise(unsecured);
  return canonical.ok ? null : { code: canonical.code, detail: canonical.detail };
}

function missing(json: JsonObject | undefined, where: string, names: readonly string[]): Fault | null {
  const name = names.find((member) =>
    [undefined, null, ''].some((empty) => property(json, member) === empty),
  );
  return name === undefined ? null : memberMissing(name, where);
}

function memberMissing(name: string, where: string): Fault {
  return { code: 'property-missing', detail: { property: name, where } };
}

function typeWrong(expected: string): Fault {
  return { code: 'type-wrong', detail: { type: '-', expected } };
}

function contextMissing(context: string): Fault {
  return { code: 'context-missing', detail: { context } };
}
