/** Small views for the tests of the page: a badge, a passport. The person is invented. */
import type { Badge } from '../../../shared/badge/badge.ts';
import { noVolume } from '../../../shared/badge/parts.ts';
import type { BadgeSummary, PassportView } from '../../../shared/contract/views.ts';
import { profileSchema } from '../../../shared/passport/profile.ts';
import { groupIds, type GroupId } from '../../../shared/skills/placement.ts';

export function summary(id: string, part: Partial<BadgeSummary> = {}): BadgeSummary {
  return {
    id,
    name: `Badge ${id}`,
    issuerName: 'Municipal College',
    host: null,
    issuedOn: '2024-02-02',
    expiresOn: null,
    standing: {
      group: null,
      section: null,
      level: null,
      groupBy: null,
      levelBy: null,
      special: null,
      proposal: null,
    },
    verdict: 'valid',
    because: null,
    checkedAt: '2026-11-21T12:00:00Z',
    hosts: [],
    ...part,
  };
}

/** A passport with these badges in these groups; `unplaced` ones stand last. */
export function passportView(
  placed: Partial<Record<GroupId, readonly string[]>>,
  unplaced: readonly string[] = [],
  part: Partial<PassportView> = {},
): PassportView {
  const ids = [...groupIds.flatMap((group) => placed[group] ?? []), ...unplaced];
  return {
    id: 'p',
    language: 'en',
    profile: profileSchema.parse({ name: 'Mira Novak' }),
    sections: groupIds.map((group) => ({
      group,
      text: `About ${group}`,
      isOwn: false,
      badges: placed[group] ?? [],
      level: null,
    })),
    unplaced,
    badges: ids.map((id) => summary(id)),
    superBadge: { held: false, missing: groupIds },
    canUndo: false,
    canRedo: false,
    ...part,
  };
}

/** A badge that says nothing. */
export const plainBadge: Badge = {
  standard: 'OB2',
  version: '2.0',
  id: null,
  name: null,
  description: null,
  criteria: { url: null, narrative: null },
  image: null,
  issuer: { id: null, name: null, url: null, email: null, description: null, image: null },
  recipient: { name: null, identities: [] },
  issuedOn: null,
  expiresOn: null,
  evidence: [],
  alignments: [],
  tags: [],
  achievementType: null,
  results: [],
  endorsements: [],
  learningOutcomes: [],
  volume: noVolume,
  language: null,
};
