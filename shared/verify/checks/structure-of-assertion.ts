/** Open Badges 0.5 to 2.0: the members that an assertion, its badge class and its issuer must have. */
import type { JsonObject } from '../../badge/badge.ts';
import { isJsonObject } from '../../badge/json.ts';
import { typesOf } from '../../badge/recognise.ts';
import { specificationOf } from '../specification.ts';
import { found, type Finding } from '../finding.ts';
import { quotable, text, textOf } from '../json-reading.ts';
import { contentOf, type AssertionStandard, type Part } from '../subject/subject.ts';

type Fault = Pick<Finding<'structure'>, 'code' | 'detail'>;

interface Parts {
  readonly standard: AssertionStandard;
  /** null: there is nobody to ask for it, so only what is embedded is looked at */
  readonly badgeClass: Part | null;
  readonly issuer: Part | null;
}

/** Open Badges 2.0, "Data Classes"; the members that 1.0 and 0.5 demand are the fewer ones. */
export function structureOfAssertion(parts: Parts, assertion: JsonObject): Finding<'structure'> {
  const evidence = specificationOf(parts.standard);
  const fault =
    faultInAssertion(assertion, parts.standard) ??
    faultInBadgeClass(classOf(parts, assertion), parts.standard) ??
    faultInIssuer(parts.issuer === null ? null : contentOf(parts.issuer), parts.standard);
  if (fault !== null) return found('structure', fault.code, fault.detail, evidence);
  const obstacle = [parts.badgeClass, parts.issuer]
    .filter((part) => part !== null && part.embedded === null)
    .map((part) => part?.obstacle)
    .find((reason) => reason !== null && reason !== undefined);
  if (obstacle !== undefined) return found('structure', obstacle.code, obstacle.detail, evidence);
  return found('structure', 'complete', {}, evidence);
}

function classOf(parts: Parts, assertion: JsonObject): JsonObject | null {
  if (parts.badgeClass !== null) return contentOf(parts.badgeClass);
  return isJsonObject(assertion['badge']) ? assertion['badge'] : null;
}

function faultInAssertion(json: JsonObject, standard: AssertionStandard): Fault | null {
  if (standard !== 'OB2') return missing(json, 'assertion', ['recipient', 'badge']) ?? faultInRecipient(json);
  return (
    wrongType(json, ['Assertion']) ??
    (json['@context'] === undefined
      ? { code: 'context-missing', detail: { context: 'Open Badges 2.0' } }
      : null) ??
    missing(json, 'assertion', ['id', 'recipient', 'badge', 'verification', 'issuedOn']) ??
    faultInRecipient(json)
  );
}

function faultInBadgeClass(json: JsonObject | null, standard: AssertionStandard): Fault | null {
  if (json === null) return null;
  const demanded = ['name', 'description', 'image', 'criteria', 'issuer'];
  if (standard !== 'OB2') return missing(json, 'badge class', demanded);
  return wrongType(json, ['BadgeClass']) ?? missing(json, 'badge class', demanded);
}

function faultInIssuer(json: JsonObject | null, standard: AssertionStandard): Fault | null {
  if (json === null) return null;
  if (standard !== 'OB2') return missing(json, 'issuer', ['name']);
  return wrongType(json, ['Issuer', 'Profile']) ?? missing(json, 'issuer', ['name', 'url', 'email']);
}

/** Open Badges 2.0 `IdentityObject`: a hash where it says so, an address where it does not. */
function faultInRecipient(json: JsonObject): Fault | null {
  const recipient = json['recipient'];
  if (!isJsonObject(recipient)) return null;
  const identity = textOf(recipient, 'identity');
  if (identity === null)
    return { code: 'property-missing', detail: { property: 'identity', where: 'recipient' } };
  const hashed = recipient['hashed'] === true;
  const looksHashed = /^(?:md5\$[\da-f]{32}|sha256\$[\da-f]{64})$/iu.test(identity);
  const isMail = textOf(recipient, 'type') === 'email';
  const wrong = hashed ? !looksHashed : looksHashed || (isMail && !identity.includes('@'));
  return wrong ? { code: 'property-wrong', detail: { property: 'identity', where: 'recipient' } } : null;
}

function missing(json: JsonObject, where: string, names: readonly string[]): Fault | null {
  const property = names.find((name) => isEmpty(json[name]));
  return property === undefined ? null : { code: 'property-missing', detail: { property, where } };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A document may have more types than the one that is asked for. */
function wrongType(json: JsonObject, expected: readonly string[]): Fault | null {
  const types = typesOf(json);
  if (types.some((type) => expected.includes(type))) return null;
  const type = quotable(text(types[0]) ?? '-');
  return { code: 'type-wrong', detail: { type, expected: expected[0] ?? '' } };
}
