/** What the sheet tells of endorsements: most say nothing in words, and are checked all the same. */
import { describe, expect, test } from 'vitest';
import { endorsementsTold } from '../../../renderer/screens/badge-sheet/endorsements-told.ts';
import type { Check, Report } from '../../../shared/verify/report.ts';
import { credential } from '../../fixtures/open-badges-3.ts';
import { readBadge } from '../badge/fixtures.ts';

const checkedAt = '2026-11-21T12:00:00.000Z';
const text = new TextEncoder().encode(JSON.stringify(credential('told')));
const { badge } = readBadge({ name: 'a.json', bytes: text });
const worded = {
  ...badge,
  endorsements: [{ about: 'badge' as const, by: 'City of Delft', comment: 'Good work.', issuedOn: null }],
};

function reportWith(outcome: Check['outcome'], code: string): Report {
  const check: Check = { id: 'endorsements', outcome, code, detail: {}, evidence: [], checkedAt };
  return { verdict: 'valid', checks: [check], remarks: [], checkedAt };
}

describe('the sheet', () => {
  test.each([
    ['passed', 'all-good'],
    ['failed', 'some-bad'],
    ['unknown', 'some-good'],
  ] as const)('tells that the check %s, without a word by anybody', (outcome, code) => {
    const told = endorsementsTold({ badge, report: reportWith(outcome, code) });
    expect(told).toMatchObject({ check: { code }, words: [] });
  });

  test('tells nothing where there is none, and nothing about a check that had nothing to check', () => {
    const none = reportWith('not-applicable', 'none');
    expect(endorsementsTold({ badge, report: none })).toBeNull();
    expect(endorsementsTold({ badge, report: null })).toBeNull();
    expect(endorsementsTold({ badge: worded, report: none })).toEqual({
      check: null,
      words: [{ by: 'City of Delft', comment: 'Good work.' }],
    });
  });
});
