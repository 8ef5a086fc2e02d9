/** Small views for the tests of the page: a badge, a passport. The person is invented. */
import { viewAfter, type PassportNews, type PassportView } from '../../../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import type { Standing } from '../../../shared/passport/passport.ts';
import { profileSchema } from '../../../shared/passport/profile.ts';
import { groupIds, type GroupId } from '../../../shared/skills/placement.ts';

const nowhere: Standing = {
  group: null,
  section: null,
  level: null,
  groupBy: null,
  levelBy: null,
  special: null,
  proposal: null,
};

export function summary(id: string, part: Partial<BadgeSummary> = {}): BadgeSummary {
  return {
    id,
    name: `Badge ${id}`,
    issuerName: 'Municipal College',
    host: null,
    issuedOn: '2024-02-02',
    expiresOn: null,
    standing: nowhere,
    verdict: 'valid',
    because: null,
    isOnlyAKey: false,
    loud: [],
    checkedAt: '2026-11-21T12:00:00Z',
    isElsewhere: false,
    hosts: [],
    addedAt: '2026-11-21T12:00:00Z',
    hasStatement: false,
    ownFiles: 0,
    ...part,
  };
}

/** What the engine tells of a passport with these badges in these groups; `unplaced` ones stand last. */
export function passportNews(
  placed: Partial<Record<GroupId, readonly string[]>> = {},
  unplaced: readonly string[] = [],
  part: Partial<PassportNews> = {},
): PassportNews {
  const badges = [
    ...groupIds.flatMap((group) =>
      (placed[group] ?? []).map((id) => summary(id, { standing: { ...nowhere, group, groupBy: 'owner' } })),
    ),
    ...unplaced.map((id) => summary(id)),
  ];
  return {
    id: 'p',
    revision: 'engine-1',
    since: null,
    isSample: false,
    language: 'en',
    profile: profileSchema.parse({ name: 'Mira Novak' }),
    sections: groupIds.map((group) => ({
      group,
      text: `About ${group}`,
      isOwn: false,
    })),
    ownSections: [],
    versions: [],
    order: badges.map(({ id }) => id),
    badges,
    superBadge: { held: false, missing: groupIds, open: 0 },
    canUndo: false,
    canRedo: false,
    selfLevels: {},
    references: [],
    ...part,
  };
}

/** The same as the page shows it. */
export function passportView(
  placed: Partial<Record<GroupId, readonly string[]>>,
  unplaced: readonly string[] = [],
): PassportView {
  return viewAfter(null, passportNews(placed, unplaced));
}
