/** A passport of an invented person, for the tests of the Europass texts. */
import type { Badge } from '../../../shared/badge/badge.ts';
import { emptyDesk, type Desk } from '../../../shared/passport/desk.ts';
import type { HeldBadge, Passport } from '../../../shared/passport/passport.ts';
import { classify } from '../../../shared/skills/classify.ts';
import {
  verdictOf,
  type Check,
  type CheckId,
  type Outcome,
  type Report,
} from '../../../shared/verify/report.ts';
import { sampleBadge, sampleIssuer } from '../skills/sample-badge.ts';

const checkedAt = '2026-11-21T09:30:00.000Z';

export function report(outcomes: Partial<Record<CheckId, Outcome>> = {}): Report {
  const all: readonly CheckId[] = ['structure', 'integrity', 'issuer', 'revocation', 'dates', 'recipient'];
  const checks = all.map((id): Check => {
    return { id, outcome: outcomes[id] ?? 'passed', code: 'sample', detail: {}, evidence: [], checkedAt };
  });
  return { verdict: verdictOf(checks), checks, remarks: [], checkedAt };
}

/** A badge as the engine would hold it: placed by `classify`, checked unless a report is given. */
export function held(id: string, part: Partial<Badge>, checked: Report | null = report()): HeldBadge {
  const badge = sampleBadge({
    id: `https://academy.example/badges/${id}`,
    issuer: sampleIssuer('SoftSkills4EU Consortium'),
    issuedOn: '2020-09-09',
    ...part,
  });
  return {
    id,
    badge,
    carrier: { kind: 'png', place: 'iTXt openbadges' },
    remarks: [],
    original: { sha256: '0'.repeat(64), name: `${id}.png`, mediaType: 'image/png', size: 1000 },
    addedAt: checkedAt,
    sequence: 1,
    proposals: classify(badge),
    report: checked,
  };
}

export function passport(badges: readonly HeldBadge[], part: Partial<Desk> = {}): Passport {
  return { id: 'sample', desk: { ...emptyDesk('en', 'Mira Sample'), ...part }, badges };
}
