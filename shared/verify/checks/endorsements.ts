/** What others say of it. Endorsements are counted, and not checked yet. */
import type { JsonObject } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import { assertNever } from '../../problem.ts';
import { found, type Finding } from '../finding.ts';
import { listOf } from '../json-reading.ts';
import { contentOf, type Subject } from '../subject/subject.ts';

export function checkEndorsements(subject: Subject): Finding<'endorsements'> {
  const documents = placesOf(subject);
  if (documents.length === 0) return found('endorsements', 'not-fetched');
  const count = documents
    .flatMap((document) => [listOf(document, 'endorsement'), listOf(document, 'endorsementJwt')])
    .reduce((sum, list) => sum + list.length, 0);
  return count === 0 ? found('endorsements', 'none') : found('endorsements', 'not-checked-yet', { count });
}

/** The documents that may carry endorsements: of the badge, of what was achieved, of the issuer. */
function placesOf(subject: Subject): readonly JsonObject[] {
  switch (subject.route) {
    case 'hosted':
    case 'signed':
      return [subject.assertion, contentOf(subject.badgeClass), contentOf(subject.issuer)].filter(
        (document) => document !== null,
      );
    case 'vc-jwt':
      return placesIn(subject.credential);
    case 'embedded':
      return placesIn(subject.credential);
    default:
      return assertNever(subject);
  }
}

function placesIn(credential: JsonObject): readonly JsonObject[] {
  const achievement = firstObject(firstObject(credential['credentialSubject'])?.['achievement']);
  return [credential, firstObject(credential['issuer']), achievement].filter((part) => part !== undefined);
}
