/** Whether the certificate of a seal names the organisation that the credential says it comes from. */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { firstObject, isJsonObject, listOf as asList } from '../../badge/json.ts';
import { listOf, quotable, textOf } from '../json-reading.ts';
import type { Certificate, DistinguishedName } from '../keys/certificate.ts';

/** The organisation of a certificate in one of our sentences. */
export function sealerName({ subject }: Certificate): string {
  return quotable(subject.organisation ?? subject.commonName ?? subject.organisationIdentifier ?? '?');
}

/**
 * ELM v3: `eIDASIdentifier` of the issuer is what its certificate bears as organizationIdentifier. Where both are
 * there, they decide; else a legal name that is the certificate's organisation.
 */
export function namesSameOrganisation(subject: DistinguishedName, credential: JsonObject): boolean {
  const issuer = firstObject(credential['issuer']);
  if (issuer === undefined) return false;
  const identifiers = listOf(issuer, 'eIDASIdentifier')
    .map((identifier) => textOf(identifier, 'notation'))
    .filter((notation) => notation !== null);
  if (subject.organisationIdentifier !== null && identifiers.length > 0)
    return identifiers.some((identifier) => isSame(identifier, subject.organisationIdentifier));
  return asList(issuer['legalName'])
    .flatMap(textsIn)
    .some((name) => isSame(name, subject.organisation));
}

/** ELM v3 writes names by language: `{en: 'Academy'}` or `{en: ['Academy']}`. */
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return isJsonObject(value) ? Object.values(value).flatMap((inner) => asList(inner).filter(isText)) : [];
}

function isText(value: Json): value is string {
  return typeof value === 'string';
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && plain(one) !== '' && plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
