/** What one step of the figure shows. */
import type { GroupProof, ProvenBadge } from '../../../shared/passport/overview.ts';
import { levelIds, type LevelId } from '../../../shared/skills/placement.ts';

export type StepState = 'proven' | 'open' | 'own' | 'empty';

/** Proof counts before what is open, and that before the owner's own word. */
export function stepState(
  { proven, openLevel, ownLevel }: Pick<GroupProof<ProvenBadge>, 'proven' | 'openLevel' | 'ownLevel'>,
  level: LevelId,
): StepState {
  const step = levelIds.indexOf(level);
  const reaches = (reached: LevelId | null): boolean => reached !== null && levelIds.indexOf(reached) >= step;
  if (reaches(proven)) return 'proven';
  if (reaches(openLevel)) return 'open';
  return reaches(ownLevel) ? 'own' : 'empty';
}
