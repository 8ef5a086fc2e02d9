/** European Digital Credentials (ELM v3): the members without which there is nothing to rely on. Its SHACL shapes are not run. */
import type { JsonObject } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import { found, type Finding } from '../finding.ts';
import { hasType, idOf, property } from '../json-reading.ts';
import { proofsOf } from '../proofs/proofs-of.ts';
import { specificationOf } from '../specification.ts';
import { faultInMeaning } from './structure-of-credential.ts';

/** ELM v3 writes the dates of VCDM 1.1 and 2.0 beside its own `issued`; one of them has to be there. */
const starts = ['validFrom', 'issuanceDate', 'issued'];

/** @param unsecured the credential without its proof where it has one inside; null for one that is sealed or a JWT */
export async function structureOfEuropean(
  credential: JsonObject,
  unsecured: JsonObject | null = null,
): Promise<Finding<'structure'>> {
  const evidence = specificationOf('EDC');
  const type = ['VerifiableCredential', 'EuropeanDigitalCredential'].find(
    (expected) => !hasType(credential, expected),
  );
  if (type !== undefined) return found('structure', 'type-wrong', { type: '-', expected: type }, evidence);
  const missing = (name: string, where: string): Finding<'structure'> =>
    found('structure', 'property-missing', { property: name, where }, evidence);
  if (property(credential, '@context') === undefined)
    return found('structure', 'context-missing', { context: elm3 }, evidence);
  if (idOf(credential) === null) return missing('id', 'credential');
  if (idOf(credential['issuer']) === null) return missing('issuer', 'credential');
  if (starts.every((name) => property(credential, name) === undefined))
    return missing('validFrom', 'credential');
  if (firstObject(credential['credentialSubject']) === undefined)
    return missing('credentialSubject', 'credential');
  // Hardly any has a proof inside; a seal covers every letter.
  const fault =
    unsecured === null || proofsOf(credential).length === 0
      ? null
      : await faultInMeaning(credential, unsecured);
  if (fault !== null) return found('structure', fault.code, fault.detail, evidence);
  return found('structure', 'complete', {}, evidence);
}

const elm3 = 'http://data.europa.eu/snb/model/context/edc-ap';
