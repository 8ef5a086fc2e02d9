/**
 * What a JSON document is: a badge of some version, a part of one, or something else that deserves its true
 * name in the refusal.
 */
import { assertNever, type BadgeProblemCode, type ProblemDetail } from '../problem.ts';
import type { Json, JsonObject, Standard } from './badge.ts';
import { envelopeTypes, openEnvelope } from './envelope.ts';
import { firstObject, isJsonList, isJsonObject, listOf } from './json.ts';
import { sealOf, type Seal } from './seal.ts';

export type Recognised =
  | { readonly kind: 'badge'; readonly standard: Standard; readonly json: JsonObject }
  /** only the address of the issuer's copy */
  | { readonly kind: 'pointer'; readonly url: string }
  /** documents, or compact JWS, that are presented together */
  | { readonly kind: 'presentation'; readonly json: JsonObject; readonly inside: readonly Json[] }
  /** documents, or compact JWS, inside something that secures nothing: a list, an upload */
  | { readonly kind: 'wrapped'; readonly inside: readonly Json[] }
  | ({ readonly kind: 'sealed' } & Seal)
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
  if (isJsonList(value)) return { kind: 'wrapped', inside: value };
  if (!isJsonObject(value)) return refused('json-no-badge');
  return wrapper(value) ?? verifiableCredential(value) ?? openBadge(value) ?? refused('json-no-badge');
}

function wrapper(json: JsonObject): Recognised | null {
  const types = typesOf(json);
  if (envelopeTypes.some((type) => types.includes(type))) return enveloped(json);
  if (types.includes('VerifiablePresentation') || isJsonObject(json['vp'])) {
    const presentation = firstObject(json['vp']) ?? json;
    return { kind: 'presentation', json, inside: listOf(presentation['verifiableCredential']) };
  }
  const seal = sealOf(json);
  if (seal !== null) return { kind: 'sealed', ...seal };
  // The form in which European credentials are uploaded, and in which some wallets export.
  for (const name of ['credential', 'verifiableCredential', 'vc'] as const) {
    const inside = json[name];
    if (types.length === 0 && isJsonObject(inside) && isCredential(inside))
      return { kind: 'wrapped', inside: [inside] };
  }
  return null;
}

/** What is in the address is a document of its own; what else the envelope says is nobody's word. */
function enveloped(json: JsonObject): Recognised {
  const inside = openEnvelope(json['id'] ?? json['@id']);
  switch (inside.kind) {
    case 'jws':
      return { kind: 'wrapped', inside: [inside.text] };
    case 'not-supported':
      return unsupported(inside.format);
    case 'malformed':
      return refused('jws-malformed');
    default:
      return assertNever(inside);
  }
}

function isCredential(json: JsonObject): boolean {
  return typesOf(json).includes('VerifiableCredential') || sealOf(json) !== null;
}

function verifiableCredential(json: JsonObject): Recognised | null {
  const types = typesOf(json);
  if (types.includes('EndorsementCredential')) return refused('endorsement-only');
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
    return { kind: 'badge', standard: 'OB3', json };
  if (types.includes('ClrCredential')) return { kind: 'badge', standard: 'CLR2', json };
  if (types.includes('EuropeanDigitalCredential') || types.includes('EuropassCredential'))
    return { kind: 'badge', standard: 'EDC', json };
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
  const stub = stubOf(json, types);
  if (stub !== null) return { kind: 'pointer', url: stub };
  if (types.includes('Assertion') || (types.length === 0 && looksLikeAssertion(json)))
    return { kind: 'badge', standard: versionOf(json), json };
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

/** An assertion that says no more than where it is: Open Badges 2.0 lets a document be named so. */
function stubOf(json: JsonObject, types: readonly string[]): string | null {
  const { id } = json;
  const isStub = Object.keys(json).every((name) => ['@context', 'id', 'type'].includes(name));
  return isStub && types.includes('Assertion') && typeof id === 'string' ? id : null;
}

/** Open Badges 0.5 and 1.0 know no types. */
function looksLikeAssertion(json: JsonObject): boolean {
  const says = (name: string): boolean => json[name] !== undefined;
  return says('badge') && (says('recipient') || says('uid') || says('verify') || says('verification'));
}

function versionOf(json: JsonObject): 'OB0' | 'OB1' | 'OB2' {
  const contexts = contextsOf(json);
  if (contexts.some((context) => /openbadges?(spec)?\b.*v1\b/i.test(context))) return 'OB1';
  if (json['@context'] !== undefined || json['verification'] !== undefined) return 'OB2';
  return isFirstVersion(json) ? 'OB0' : 'OB1';
}

/**
 * Open Badges 0.5 has neither uid nor verify, writes the recipient as a string, and names the issuer by its
 * origin inside the badge.
 */
export function isFirstVersion(json: JsonObject): boolean {
  if (json['uid'] !== undefined) return false;
  const issuer = firstObject(firstObject(json['badge'])?.['issuer']);
  return typeof json['recipient'] === 'string' || issuer?.['origin'] !== undefined;
}

function refused(code: BadgeProblemCode, detail: ProblemDetail = {}): Recognised {
  return { kind: 'refused', code, detail };
}

function unsupported(format: string): Recognised {
  return refused('format-not-supported', { format });
}
