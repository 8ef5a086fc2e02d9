/**
 * What a JSON document is: a badge of some version, a part of one, or something else that deserves its true
 * name in the refusal.
 */
import type { BadgeProblemCode, ProblemDetail } from '../problem.ts';
import type { Json, JsonObject, Standard } from './badge.ts';
import { firstObject, isJsonList, isJsonObject, listOf } from './json.ts';

export type Recognised =
  | { readonly kind: 'badge'; readonly standard: Standard; readonly json: JsonObject }
  /** only the address of the issuer's copy */
  | { readonly kind: 'pointer'; readonly url: string }
  /** the one thing inside a wrapper: a document of its own, or a compact JWS */
  | { readonly kind: 'wrapped'; readonly inside: JsonObject | string }
  | { readonly kind: 'refused'; readonly code: BadgeProblemCode; readonly detail: ProblemDetail };

/** The names of a document's types, without namespace or prefix. */
export function typesOf(json: JsonObject): readonly string[] {
  return [...listOf(json['type']), ...listOf(json['@type'])]
    .filter((type) => typeof type === 'string')
    .map((type) => type.split(/[#/:]/).at(-1) ?? type);
}

export function contextsOf(json: JsonObject): readonly string[] {
  return listOf(json['@context']).filter((context) => typeof context === 'string');
}

export function recognise(value: Json): Recognised {
  if (isJsonList(value)) {
    const [only] = value;
    return value.length === 1 && isJsonObject(only) ? recognise(only) : unsupported('JSON list');
  }
  if (!isJsonObject(value)) return refused('json-no-badge');
  return wrapper(value) ?? verifiableCredential(value) ?? openBadge(value) ?? refused('json-no-badge');
}

function wrapper(json: JsonObject): Recognised | null {
  const types = typesOf(json);
  if (types.includes('VerifiablePresentation') || isJsonObject(json['vp'])) {
    const presentation = firstObject(json['vp']) ?? json;
    const [only, ...others] = listOf(presentation['verifiableCredential']);
    return others.length === 0 && (isJsonObject(only) || typeof only === 'string')
      ? { kind: 'wrapped', inside: only }
      : unsupported('Verifiable Presentation');
  }
  if (typeof json['payload'] === 'string' && listOf(json['signatures']).length > 0)
    return unsupported('European Digital Credential');
  // The form in which European credentials are uploaded, and in which some wallets export.
  for (const name of ['credential', 'verifiableCredential', 'vc'] as const) {
    const inside = json[name];
    if (types.length === 0 && isJsonObject(inside) && typesOf(inside).includes('VerifiableCredential'))
      return { kind: 'wrapped', inside };
  }
  return null;
}

function verifiableCredential(json: JsonObject): Recognised | null {
  const types = typesOf(json);
  if (types.includes('EndorsementCredential')) return refused('endorsement-only');
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
    return { kind: 'badge', standard: 'OB3', json };
  if (types.includes('ClrCredential')) return unsupported('Comprehensive Learner Record');
  if (types.includes('EuropeanDigitalCredential') || types.includes('EuropassCredential'))
    return unsupported('European Digital Credential');
  if (!types.includes('VerifiableCredential')) return null;
  // An issuer that forgot the second type still says what was achieved.
  const achievement = firstObject(firstObject(json['credentialSubject'])?.['achievement']);
  if (achievement !== undefined) return { kind: 'badge', standard: 'OB3', json };
  return unsupported('Verifiable Credential');
}

function openBadge(json: JsonObject): Recognised | null {
  const types = typesOf(json);
  const contexts = contextsOf(json);
  if (contexts.some((context) => /blockcerts/i.test(context))) return unsupported('Blockcerts');
  if (types.includes('Assertion') || (types.length === 0 && looksLikeAssertion(json)))
    return { kind: 'badge', standard: secondVersion(json) ? 'OB2' : 'OB1', json };
  if (types.includes('BadgeClass')) return refused('badge-class-only');
  if (types.includes('Endorsement')) return refused('endorsement-only');
  if (types.includes('Issuer') || types.includes('Profile')) return refused('issuer-only');
  if (types.length > 0) return null;
  const url = firstObject(json['verify'])?.['url'];
  if (typeof url === 'string' && json['badge'] === undefined) return { kind: 'pointer', url };
  if (json['criteria'] !== undefined && json['issuer'] !== undefined && json['name'] !== undefined)
    return refused('badge-class-only');
  if (typeof json['name'] === 'string' && typeof (json['url'] ?? json['origin']) === 'string')
    return refused('issuer-only');
  return null;
}

/** Open Badges 0.5 and 1.0 know no types. */
function looksLikeAssertion(json: JsonObject): boolean {
  const says = (name: string): boolean => json[name] !== undefined;
  return says('badge') && (says('recipient') || says('uid') || says('verify') || says('verification'));
}

function secondVersion(json: JsonObject): boolean {
  const contexts = contextsOf(json);
  if (contexts.some((context) => /openbadges?(spec)?\b.*v1\b/i.test(context))) return false;
  return (
    contexts.some((context) => /\/v2/i.test(context)) ||
    json['verification'] !== undefined ||
    json['@context'] !== undefined
  );
}

function refused(code: BadgeProblemCode, detail: ProblemDetail = {}): Recognised {
  return { kind: 'refused', code, detail };
}

function unsupported(format: string): Recognised {
  return refused('format-not-supported', { format });
}
