/** Is it built as its standard says? Each standard has its own list of demands. */
import { found, type Finding } from '../finding.ts';
import { assertNever } from '../../problem.ts';
import { specificationOf } from '../specification.ts';
import { isAssertionStandard, type Subject } from '../subject/subject.ts';
import { structureOfCredential } from './structure-of-credential.ts';
import { structureOfEuropean } from './structure-of-european.ts';
import { structureOfAssertion } from './structure-of-assertion.ts';

export async function checkStructure(subject: Subject): Promise<Finding<'structure'>> {
  switch (subject.route) {
    case 'hosted':
      if (subject.assertion !== null) return structureOfAssertion(subject, subject.assertion);
      return nothingToLookAt(subject.hosting);
    case 'signed':
      return structureOfAssertion(subject, subject.assertion);
    case 'vc-jwt':
      return subject.standard === 'EDC'
        ? structureOfEuropean(subject.complete)
        : structureOfCredential(subject.complete, null, subject.standard);
    case 'embedded':
      if (isAssertionStandard(subject.standard))
        return structureOfAssertion(
          { standard: subject.standard, badgeClass: null, issuer: null },
          subject.credential,
        );
      return subject.standard === 'EDC'
        ? structureOfEuropean(subject.credential, subject.unsecured)
        : structureOfCredential(subject.credential, subject.unsecured, subject.standard);
    case 'jades':
      return structureOfEuropean(subject.credential);
    case 'xml':
      return found('structure', 'form-not-checked', {}, specificationOf('EDC'));
    default:
      return assertNever(subject);
  }
}

/** Only the address is known, and it did not give the assertion. */
function nothingToLookAt(hosting: Extract<Subject, { route: 'hosted' }>['hosting']): Finding<'structure'> {
  switch (hosting.kind) {
    case 'obstacle':
      return found('structure', hosting.obstacle.code, hosting.obstacle.detail);
    case 'not-an-assertion':
      return found('structure', 'not-an-assertion', { host: hosting.host });
    case 'withdrawn':
    case 'served':
      return found('structure', 'not-an-assertion', { host: '' });
    default:
      return assertNever(hosting);
  }
}
