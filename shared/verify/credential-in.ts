/** The verifiable credential that a subject is, whichever way it is secured. */
import type { JsonObject } from '../badge/badge.ts';
import { assertNever } from '../problem.ts';
import { isAssertionStandard, type Subject } from './subject/subject.ts';

/** With the claims of a JWT where the credential leaves something out; null for Open Badges 1 and 2, and for XML. */
export function credentialIn(subject: Subject): JsonObject | null {
  switch (subject.route) {
    case 'vc-jwt':
      return subject.complete;
    case 'embedded':
      return isAssertionStandard(subject.standard) ? null : subject.credential;
    case 'jades':
      return subject.credential;
    case 'hosted':
    case 'signed':
    case 'xml':
      return null;
    default:
      return assertNever(subject);
  }
}
