/** Open Badges 3.0 into a Badge, whatever secures it: https://www.imsglobal.org/spec/ob/v3p0 */
import { z } from 'zod';
import { PassportError } from '../problem.ts';
import type { Badge, Endorsement, Json, JsonObject, RecipientIdentity, Result } from './badge.ts';
import {
  anyField,
  flagField,
  identifier,
  identifierField,
  instant,
  instantField,
  listField,
  listFieldOf,
  objectField,
  pictureField,
  wordListField,
  words,
  wordsField,
} from './fields.ts';
import { firstObject, isJsonObject } from './json.ts';
import { decodeJws } from './jws.ts';
import { learningOfBadge } from './ob3-learning.ts';
import type { Documents } from './open-badges-2.ts';
import { alignmentsField, criteriaOf, evidenceField, evidenceWith, issuerOf } from './parts.ts';

const endorsed = { endorsement: listField, endorsementJwt: listField };
const endorsedIssuer = z.object(endorsed);

const credential = z.object({
  ...endorsed,
  id: identifierField,
  name: wordsField,
  description: wordsField,
  image: pictureField,
  issuer: anyField,
  credentialSubject: objectField,
  awardedDate: instantField,
  validFrom: instantField,
  issuanceDate: instantField,
  validUntil: instantField,
  expirationDate: instantField,
  evidence: evidenceField,
  inLanguage: identifierField,
});

const identityObject = z
  .object({
    identityHash: identifierField,
    identityType: identifierField,
    hashed: flagField,
    salt: identifierField,
  })
  .transform(({ identityHash, identityType, hashed, salt }): RecipientIdentity | null =>
    identityHash === null ? null : { type: identityType ?? 'identifier', value: identityHash, hashed, salt },
  );

const subject = z.object({
  id: identifierField,
  name: wordsField,
  identifier: listFieldOf(identityObject),
  achievement: objectField,
  narrative: wordsField,
  result: listField,
});

const achievement = z.object({
  ...endorsed,
  name: wordsField,
  description: wordsField,
  criteria: anyField,
  image: pictureField,
  achievementType: wordsField,
  alignment: alignmentsField,
  /** drafts of the specification wrote it so */
  alignments: alignmentsField,
  tag: wordListField,
  tags: wordListField,
  inLanguage: identifierField,
  resultDescription: listField,
  specialization: wordsField,
  fieldOfStudy: wordsField,
});

const result = z.object({
  resultDescription: identifierField,
  value: wordsField,
  status: wordsField,
  achievedLevel: identifierField,
});

const resultDescription = z.object({
  id: identifierField,
  name: wordsField,
  resultType: wordsField,
  rubricCriterionLevel: listFieldOf(z.object({ id: identifierField, name: wordsField, level: wordsField })),
});

/**
 * @param json the credential itself (with VCDM 1.1 in a JWT: the `vc` claim)
 * @param claims the other claims of a JWT, which stand in for members that the credential leaves out
 * @throws PassportError `credential-malformed` where there is no `credentialSubject`
 */
export function openBadges3(json: JsonObject, documents: Documents, claims: JsonObject = {}): Badge {
  const it = credential.parse(json);
  if (it.credentialSubject === undefined)
    throw new PassportError('credential-malformed', { part: 'credentialSubject' });
  const who = subject.parse(it.credentialSubject);
  const what = achievement.parse(who.achievement ?? {});
  const issuerValue = it.issuer ?? claims['iss'];
  const issuer = issuerOf(issuerValue, documents);
  return {
    standard: 'OB3',
    version: '3.0',
    id: it.id ?? identifier(claims['jti']),
    name: what.name ?? it.name,
    description: what.description ?? it.description,
    criteria: criteriaOf(what.criteria),
    image: what.image ?? it.image,
    issuer,
    recipient: recipientOf(who, identifier(claims['sub'])),
    // 3.0 B.1.2: the award keeps its own date where a later edition of the credential moves validFrom.
    issuedOn: it.awardedDate ?? it.validFrom ?? it.issuanceDate ?? instant(claims['nbf'] ?? claims['iat']),
    expiresOn: it.validUntil ?? it.expirationDate ?? instant(claims['exp']),
    evidence: evidenceWith(it.evidence, who.narrative),
    alignments: [...what.alignment, ...what.alignments],
    tags: [...new Set([...what.tag, ...what.tags, ...fieldsOf(what)])],
    achievementType: what.achievementType,
    results: resultsOf(who.result, what.resultDescription),
    endorsements: [
      ...endorsementsOf(it, 'badge'),
      ...endorsementsOf(what, 'achievement'),
      ...(isJsonObject(issuerValue) ? endorsementsOf(endorsedIssuer.parse(issuerValue), 'issuer') : []),
    ],
    ...learningOfBadge(json, who.achievement ?? {}),
    language: what.inLanguage ?? it.inLanguage,
  };
}

/**
 * A Comprehensive Learner Record 2.0 itself, https://www.imsglobal.org/spec/clr/v2p0: who says what about whom.
 * What was achieved stands in the credentials inside it, each a badge of its own.
 * @throws PassportError as `openBadges3`
 */
export function learnerRecord(json: JsonObject, documents: Documents, claims: JsonObject = {}): Badge {
  const whose = firstObject(json['credentialSubject']);
  if (whose === undefined) throw new PassportError('credential-malformed', { part: 'credentialSubject' });
  const { achievement: _, ...record } = whose;
  const badge = openBadges3({ ...json, credentialSubject: record }, documents, claims);
  return { ...badge, standard: 'CLR2', version: 'CLR 2.0' };
}

/** Words for what the achievement is about, as tags are. */
function fieldsOf({ fieldOfStudy, specialization }: z.infer<typeof achievement>): readonly string[] {
  return [fieldOfStudy, specialization].filter((text) => text !== null);
}

function recipientOf(who: z.infer<typeof subject>, sub: string | null): Badge['recipient'] {
  const id = who.id ?? sub;
  const own: readonly RecipientIdentity[] =
    id === null ? [] : [{ type: 'id', value: id, hashed: false, salt: null }];
  const named = who.identifier.find((identity) => identity.type === 'name' && !identity.hashed);
  return { name: who.name ?? words(named?.value), identities: [...own, ...who.identifier] };
}

/** A `Result` names its `ResultDescription`, and its level names one of that description's levels. */
function resultsOf(values: readonly Json[], descriptionValues: readonly Json[]): readonly Result[] {
  const descriptions = descriptionValues.filter(isJsonObject).map((value) => resultDescription.parse(value));
  return values.filter(isJsonObject).map((value) => {
    const it = result.parse(value);
    const about = descriptions.find(({ id }) => id !== null && id === it.resultDescription);
    const level = about?.rubricCriterionLevel.find(({ id }) => id !== null && id === it.achievedLevel);
    return {
      name: about?.name ?? null,
      type: about?.resultType ?? null,
      value: it.value,
      level: level?.name ?? level?.level ?? (level === undefined ? it.achievedLevel : null),
      status: it.status,
    };
  });
}

function endorsementsOf(
  {
    endorsement,
    endorsementJwt,
  }: { readonly endorsement: readonly Json[]; readonly endorsementJwt: readonly Json[] },
  about: Endorsement['about'],
): readonly Endorsement[] {
  return [...endorsement, ...endorsementJwt].flatMap((value) => {
    const json = endorsementCredential(value);
    if (json === undefined) return [];
    const it = credential.parse(json);
    const issuer = issuerOf(it.issuer, () => undefined);
    return [
      {
        about,
        by: issuer.name ?? issuer.id,
        comment: words(it.credentialSubject?.['endorsementComment']),
        issuedOn: it.awardedDate ?? it.validFrom ?? it.issuanceDate,
      },
    ];
  });
}

/** Embedded, or as a VC-JWT that is decoded only. */
function endorsementCredential(value: Json): JsonObject | undefined {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return undefined;
  try {
    const { payload } = decodeJws(value);
    return isJsonObject(payload['vc']) ? payload['vc'] : payload;
  } catch (cause) {
    if (cause instanceof PassportError) return undefined;
    throw cause;
  }
}
