/** Why there is no key to check a signature with, as a finding. */
import { assertNever } from '../../problem.ts';
import { hostOf } from '../documents.ts';
import { found, type Finding } from '../finding.ts';
import { quotable } from '../json-reading.ts';
import type { CheckEvidence } from '../report.ts';
import type { KeySearch } from './named-key.ts';

export function obstacleOfSearch(
  search: Exclude<KeySearch, { kind: 'found' }>,
  evidence: readonly CheckEvidence[],
): Finding<'integrity'> {
  switch (search.kind) {
    case 'obstacle':
      return found('integrity', search.obstacle.code, search.obstacle.detail, evidence);
    case 'not-found':
      return found('integrity', 'key-not-found', { host: hostOf(search.document.url) }, evidence);
    case 'method-not-supported':
      return found(
        'integrity',
        'key-method-not-supported',
        { method: quotable(search.method, 40) },
        evidence,
      );
    case 'not-named':
      return found('integrity', 'key-not-named', {}, evidence);
    case 'not-usable':
      return found('integrity', 'key-not-usable', {}, evidence);
    default:
      return assertNever(search);
  }
}
