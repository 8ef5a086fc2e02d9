/** Open Badges 3.0: contexts, types and members of an OpenBadgeCredential, and that a proof can cover them all. */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { firstObject, isJsonObject, listOf } from '../../badge/json.ts';
import { contextsOf } from '../../badge/recognise.ts';
import { isShipped } from '../contexts.ts';
import { found, type Finding } from '../finding.ts';
import { hasType, idOf, listOf as membersOf, property, quotable, textOf } from '../json-reading.ts';
import { canonicalise } from '../proofs/canonical.ts';
import { suiteName } from '../proofs/suites.ts';
import { proofsOf } from '../proofs/proofs-of.ts';
import { specificationOf } from '../specification.ts';

/** What speaks against the build; its code is one that failed or could not be checked. */
export type Fault = Pick<Finding<'structure'>, 'code' | 'detail'>;

export const credentialsV1 = 'https://www.w3.org/2018/credentials/v1';
export const credentialsV2 = 'https://www.w3.org/ns/credentials/v2';
const openBadges3Newest = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const learnerRecord2Newest = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const learnerRecord2 = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context/u;
const openBadges3 = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context/u;

/**
 * @param unsecured the credential without its proof where it has one inside; null for a VC-JWT, which signs
 *   every byte and so needs no JSON-LD to cover a word
 */
export async function structureOfCredential(
  credential: JsonObject,
  unsecured: JsonObject | null,
  standard: 'OB3' | 'CLR2' = 'OB3',
): Promise<Finding<'structure'>> {
  const evidence = specificationOf(standard);
  const fault =
    faultInContexts(credential, standard) ??
    (standard === 'CLR2' ? faultInRecord(credential) : faultInTypes(credential)) ??
    faultInMembers(credential, standard) ??
    faultInValues(credential) ??
    (standard === 'CLR2' ? null : faultInDraft(credential)) ??
    (unsecured === null ? null : await faultInMeaning(credential, unsecured));
  if (fault === null) return found('structure', 'complete', {}, evidence);
  return found('structure', fault.code, fault.detail, evidence);
}

/** OB 3.0 §B.1.2: the first context is that of Verifiable Credentials, and the one of Open Badges follows. */
function faultInContexts(credential: JsonObject, standard: 'OB3' | 'CLR2'): Fault | null {
  const [first] = listOf(credential['@context']);
  if (first !== credentialsV1 && first !== credentialsV2) return contextMissing(credentialsV2);
  const named = standard === 'CLR2' ? learnerRecord2 : openBadges3;
  const isNamed = contextsOf(credential).some((context) => named.test(context));
  if (standard === 'CLR2') return isNamed ? null : contextMissing(learnerRecord2Newest);
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

/** CLR 2.0 §B.1.1 ClrCredential: what is in it are credentials of their own. */
function faultInRecord(credential: JsonObject): Fault | null {
  if (!hasType(credential, 'VerifiableCredential')) return typeWrong('VerifiableCredential');
  if (!hasType(credential, 'ClrCredential')) return typeWrong('ClrCredential');
  const subject = firstObject(credential['credentialSubject']);
  return subject !== undefined && !hasType(subject, 'ClrSubject') ? typeWrong('ClrSubject') : null;
}

function faultInMembers(credential: JsonObject, standard: 'OB3' | 'CLR2'): Fault | null {
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
    missing(subject, 'credentialSubject', [standard === 'CLR2' ? 'verifiableCredential' : 'achievement']) ??
    (standard === 'CLR2'
      ? null
      : missing(achievement, 'achievement', ['id', 'name', 'description', 'criteria']))
  );
}

/** VCDM 2.0 §4.10 to §5.7: each of these says of what type it is. */
const typedMembers = [
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
] as const;

/** VCDM 2.0 §4.4, §4.7: identifiers are URLs. OB 3.0 §B.1.2: one subject; §B.1.18: how it is named. */
function faultInValues(credential: JsonObject): Fault | null {
  if (!isUrl(idOf(credential))) return memberWrong('id', 'credential');
  if (!isUrl(idOf(credential['issuer']))) return memberWrong('id', 'issuer');
  const subjects = listOf(credential['credentialSubject']);
  if (subjects.length !== 1 || !isJsonObject(subjects[0]))
    return memberWrong('credentialSubject', 'credential');
  const untyped = typedMembers.find((name) =>
    membersOf(credential, name).some((one) => membersOf(one, 'type').length === 0),
  );
  if (untyped !== undefined) return memberMissing('type', untyped);
  if (membersOf(credential, 'credentialSchema').some((schema) => !isUrl(idOf(schema))))
    return memberMissing('id', 'credentialSchema');
  return (
    membersOf(subjects[0], 'identifier')
      .map(faultInIdentity)
      .find((fault) => fault !== null) ?? null
  );
}

/** OB 3.0 §B.1.18 IdentityObject: `sha256$…` where it says that it is hashed. */
function faultInIdentity(identity: Json): Fault | null {
  const value = textOf(identity, 'identityHash');
  if (value === null) return memberMissing('identityHash', 'identifier');
  const isHash = /^[\w-]{1,20}\$[\da-f]+$/iu.test(value);
  return property(identity, 'hashed') === true && !isHash ? memberWrong('identityHash', 'identifier') : null;
}

function isUrl(id: string | null): boolean {
  return id !== null && URL.canParse(id);
}

/** A word that no context defines is not signed: anybody could have added it (JSON-LD safe mode). */
export async function faultInMeaning(credential: JsonObject, unsecured: JsonObject): Promise<Fault | null> {
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

function memberWrong(name: string, where: string): Fault {
  return { code: 'property-wrong', detail: { property: name, where } };
}

function typeWrong(expected: string): Fault {
  return { code: 'type-wrong', detail: { type: '-', expected } };
}

function contextMissing(context: string): Fault {
  return { code: 'context-missing', detail: { context } };
}
