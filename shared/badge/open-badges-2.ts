/** Open Badges 2.0 (and 1.1, which it grew from) into a Badge: https://www.imsglobal.org/spec/ob/v2p0 */
import { z } from 'zod';
import { PassportError } from '../problem.ts';
import type { Badge, Endorsement, Json, JsonObject, RecipientIdentity } from './badge.ts';
import {
  anyField,
  flagField,
  identifierField,
  instantField,
  listField,
  objectField,
  pictureField,
  wordListField,
  words,
  wordsField,
} from './fields.ts';
import { isJsonObject } from './json.ts';
import { contextsOf } from './recognise.ts';
import { alignmentsField, criteriaOf, evidenceField, evidenceWith, issuerOf, noVolume } from './parts.ts';

/** A document that the caller has (fetched), by the address under which the badge names it. */
export type Documents = (url: string) => JsonObject | undefined;

const assertion = z.object({
  id: identifierField,
  recipient: objectField,
  badge: anyField,
  image: pictureField,
  issuedOn: instantField,
  expires: instantField,
  evidence: evidenceField,
  narrative: wordsField,
  endorsement: listField,
  'extensions:recipientProfile': objectField,
  '@language': identifierField,
});

const badgeClass = z.object({
  name: wordsField,
  description: wordsField,
  image: pictureField,
  criteria: anyField,
  issuer: anyField,
  alignment: alignmentsField,
  tags: wordListField,
  endorsement: listField,
  '@language': identifierField,
});

const identity = z.object({
  type: identifierField,
  identity: identifierField,
  hashed: flagField,
  salt: identifierField,
});

const endorsement = z.object({
  claim: objectField,
  issuer: anyField,
  issuedOn: instantField,
});

/**
 * An assertion, joined with its badge class and issuer: embedded, or from `documents`; null where neither has it.
 * @throws PassportError `credential-malformed` where the assertion names no badge class at all
 */
export function openBadges2(json: JsonObject, documents: Documents): Badge {
  const it = assertion.parse(json);
  const classJson = joined(it.badge, documents);
  if (classJson === undefined && typeof it.badge !== 'string' && json['revoked'] !== true)
    throw new PassportError('credential-malformed', { part: 'badge' });
  const about = badgeClass.parse(classJson ?? {});
  const issuer = issuerOf(about.issuer, documents);
  const issuerJson = joined(about.issuer, documents);
  return {
    standard: 'OB2',
    version: contextsOf(json).some((context) => /\/v2(?:p1|x)\b/i.test(context)) ? '2.1' : '2.0',
    id: it.id,
    name: about.name,
    description: about.description,
    criteria: criteriaOf(about.criteria),
    image: about.image ?? it.image,
    issuer,
    recipient: {
      name: words(it['extensions:recipientProfile']?.['name']),
      identities: identitiesOf(it.recipient),
    },
    issuedOn: it.issuedOn,
    expiresOn: it.expires,
    evidence: evidenceWith(it.evidence, it.narrative),
    alignments: about.alignment,
    tags: about.tags,
    achievementType: null,
    results: [],
    endorsements: [
      ...endorsementsOf(it.endorsement, 'badge', documents),
      ...endorsementsOf(about.endorsement, 'achievement', documents),
      ...endorsementsOf(issuerJson?.['endorsement'], 'issuer', documents),
    ],
    learningOutcomes: [],
    volume: noVolume,
    language: about['@language'] ?? it['@language'],
  };
}

/** Open Badges 2.0 `IdentityObject`. */
export function identitiesOf(recipient: JsonObject | undefined): readonly RecipientIdentity[] {
  if (recipient === undefined) return [];
  const { type, identity: value, hashed, salt } = identity.parse(recipient);
  return value === null ? [] : [{ type: type ?? 'email', value, hashed, salt }];
}

/**
 * A member that is a document or the address of one. What an embedded document does not say is filled in
 * from the fetched one; what it says stays.
 */
export function joined(value: Json | undefined, documents: Documents): JsonObject | undefined {
  if (typeof value === 'string') return documents(value);
  if (Array.isArray(value)) return joined(value[0], documents);
  if (!isJsonObject(value)) return undefined;
  const id = value['id'];
  const fetched = typeof id === 'string' ? documents(id) : undefined;
  return fetched === undefined ? value : { ...fetched, ...value };
}

function endorsementsOf(
  value: Json | undefined,
  about: Endorsement['about'],
  documents: Documents,
): readonly Endorsement[] {
  return listField.parse(value).map((entry) => {
    const json = joined(entry, documents);
    if (json === undefined) return { about, by: null, comment: null, issuedOn: null };
    const it = endorsement.parse(json);
    const issuer = issuerOf(it.issuer, documents);
    return {
      about,
      by: issuer.name ?? issuer.id,
      comment: words(it.claim?.['endorsementComment']),
      issuedOn: it.issuedOn,
    };
  });
}
