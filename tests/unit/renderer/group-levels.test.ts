/** The level of a group, wherever in the window it stands: proven, and apart from it what is not. */
import { expect, test } from 'vitest';
import { groupLevels } from '../../../renderer/group-levels.ts';
import { groupProofs } from '../../../shared/passport/overview.ts';
import type { LevelId } from '../../../shared/skills/placement.ts';
import type { Verdict } from '../../../shared/verify/report.ts';
import { summary } from './views.ts';

const social = (level: LevelId, verdict: Verdict | null, levelBy: 'issuer' | 'owner' = 'issuer') =>
  summary(`${level} ${verdict}`, {
    verdict,
    standing: { ...summary('x').standing, group: 'social', groupBy: 'proposal', level, levelBy },
  });

test('is what At a glance proves; a higher one that could not be checked stands beside it', () => {
  const badges = [social('sufficient', 'valid'), social('excellent', 'unconfirmed'), social('good', null)];
  expect(groupLevels(badges, 'social')).toEqual({ proven: 'sufficient', open: 'excellent' });
  expect(groupLevels(badges, 'social').proven).toBe(groupProofs(badges)[0]?.proven);
  expect(groupLevels(badges, 'personal')).toEqual({ proven: null, open: null });
  expect(groupLevels(badges, 'unplaced')).toEqual({ proven: null, open: null });
});

test.each<[string, readonly ReturnType<typeof social>[], LevelId | null, LevelId | null]>([
  ['nothing is proven by what nobody has checked', [social('excellent', null)], null, 'excellent'],
  ['a lower one adds nothing', [social('good', 'valid'), social('good', 'unconfirmed')], 'good', null],
  ['a badge with a problem counts for nothing', [social('excellent', 'invalid')], null, null],
  ['the owner’s word is no proof', [social('excellent', 'valid', 'owner')], null, null],
])('%s', (_what, badges, proven, open) => {
  expect(groupLevels(badges, 'social')).toEqual({ proven, open });
});
