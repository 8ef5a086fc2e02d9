/**
 * Open Badges 0.5, 1.0 and 1.1 into a Badge:
 * https://github.com/mozilla/openbadges-specification/tree/master/Assertion
 */
import { z } from 'zod';
import type { Badge, Issuer, Json, JsonObject, RecipientIdentity } from './badge.ts';
import { anyField, identifier, identifierField, instantField, words, wordsField } from './fields.ts';
import { firstObject, isJsonObject } from './json.ts';
import { identitiesOf, joined, openBadges2, type Documents } from './open-badges-2.ts';
import { contextsOf, isFirstVersion } from './recognise.ts';

/** What 1.0 and 0.5 name otherwise than 2.0 does. */
const assertion = z.object({
  uid: identifierField,
  recipient: anyField,
  salt: identifierField,
  issued_on: instantField,
  issuedOn: instantField,
  verify: anyField,
});

/** The issuer of 0.5: `origin` is its web address, `org` a part of it, `contact` an e-mail address. */
const firstIssuer = z.object({ origin: identifierField, org: wordsField, contact: wordsField });

/** @throws PassportError `credential-malformed` where the assertion names no badge class at all */
export function openBadges1(json: JsonObject, documents: Documents): Badge {
  const it = assertion.parse(json);
  const later = openBadges2(json, documents);
  const version = versionOf(json);
  return {
    ...later,
    standard: version === '0.5' ? 'OB0' : 'OB1',
    version,
    id: later.id ?? it.uid ?? hostedAt(json),
    issuer: issuerWithOrigin(later.issuer, joined(json['badge'], documents)?.['issuer']),
    recipient: { ...later.recipient, identities: recipientOf(it.recipient, it.salt) },
    issuedOn: it.issuedOn ?? it.issued_on,
  };
}

/** The address at which a hosted assertion says that it is published (`verify.url`, Open Badges 1.0). */
export function hostedAt(json: JsonObject): string | null {
  return identifier(firstObject(json['verify'])?.['url']);
}

function versionOf(json: JsonObject): '0.5' | '1.0' | '1.1' {
  if (contextsOf(json).length > 0) return '1.1';
  return isFirstVersion(json) ? '0.5' : '1.0';
}

/** In 0.5 the recipient is an e-mail address or its hash, with the salt beside it. */
function recipientOf(recipient: Json | undefined, salt: string | null): readonly RecipientIdentity[] {
  if (isJsonObject(recipient)) return identitiesOf(recipient);
  if (typeof recipient !== 'string') return [];
  return [{ type: 'email', value: recipient, hashed: /^(sha\d+|md5)\$/i.test(recipient), salt }];
}

function issuerWithOrigin(issuer: Issuer, value: Json | undefined): Issuer {
  const json = firstObject(value);
  if (json === undefined) return issuer;
  const { origin, org, contact } = firstIssuer.parse(json);
  const name = issuer.name === null || org === null ? (issuer.name ?? org) : words(`${issuer.name}, ${org}`);
  return {
    ...issuer,
    id: issuer.id ?? identifier(json['_location']) ?? origin,
    name,
    url: issuer.url ?? origin,
    email: issuer.email ?? contact,
  };
}
