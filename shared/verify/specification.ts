/** Where the demands of each standard are written down; kept as evidence with a finding. */
import type { Standard } from '../badge/badge.ts';
import type { CheckEvidence } from './report.ts';

const specifications: Readonly<Record<Standard, string>> = {
  OB0: 'https://wiki.mozilla.org/Badges/Onboarding-Issuer#C._Badge_Assertions',
  OB1: 'https://github.com/mozilla/openbadges-specification/blob/master/Assertion/latest.md',
  OB2: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html',
  OB3: 'https://www.imsglobal.org/spec/ob/v3p0',
  CLR2: 'https://www.imsglobal.org/spec/clr/v2p0',
  EDC: 'https://europa.eu/europass/elm-browser/index.html',
};

export function specificationOf(standard: Standard): readonly CheckEvidence[] {
  return [{ what: 'specification', value: specifications[standard] }];
}
