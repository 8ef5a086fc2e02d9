/** What a group has reached, as the whole window says it: what is proven, and what a badge names beyond that. */
import type { BadgeSummary } from '../shared/contract/views.ts';
import { groupProofs, type GroupProof } from '../shared/passport/overview.ts';
import { levelIds, type LevelId } from '../shared/skills/placement.ts';
import type { PageId } from './stores/session.ts';

export interface GroupLevels {
  /** of badges of which a check found everything good */
  readonly proven: LevelId | null;
  /** of badges that could not be checked completely; null where it is no higher than what is proven */
  readonly open: LevelId | null;
}

/** Worked out once for each list of badges: there may be ten thousand. */
const known = new WeakMap<readonly BadgeSummary[], readonly GroupProof<BadgeSummary>[]>();

/** @param page other pages than groups have no level */
export function groupLevels(badges: readonly BadgeSummary[], page: PageId): GroupLevels {
  const proofs = known.get(badges) ?? groupProofs(badges);
  known.set(badges, proofs);
  const proof = proofs.find(({ group }) => group === page);
  if (proof === undefined) return { proven: null, open: null };
  const { proven, openLevel } = proof;
  const isHigher = openLevel !== null && placeOf(openLevel) > placeOf(proven);
  return { proven, open: isHigher ? openLevel : null };
}

function placeOf(level: LevelId | null): number {
  return level === null ? -1 : levelIds.indexOf(level);
}
