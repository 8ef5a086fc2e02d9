/** What a group has reached: its proven level, and beside it a higher one that is not proven yet, marked as such. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { groupLevels } from '../../group-levels.ts';
import type { PageId } from '../../stores/session.ts';
import { LevelMark } from '../../ui/marks.tsx';

export interface GroupLevelProps {
  readonly view: Pick<PassportView, 'badges'>;
  readonly page: PageId;
}

export function GroupLevel({ view, page }: GroupLevelProps): ReactNode {
  const { proven, open } = groupLevels(view.badges, page);
  return (
    <>
      {proven === null ? null : <LevelMark level={proven} page={page} />}
      {open === null ? null : <LevelMark level={open} page={page} isOpen />}
    </>
  );
}
