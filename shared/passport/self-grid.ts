/**
 * Five groups by three levels, as the grid of the European Language Passport: in each cell what is proven, what could not
 * be checked completely, and the owner's own estimate. Pure.
 */
import { groupIds, levelIds, type GroupId, type LevelId } from '../skills/placement.ts';
import { isOpen, isProven, type TreeBadge } from './badge-tree.ts';
import type { SelfLevels } from './desk.ts';
import { highestLevel } from './overview.ts';

/**
 * `proven`: the highest level of the badges that a check on this computer found all good; `open`: that of the others,
 * where it is another one; `own`: the owner's word. A badge with a problem counts for nothing.
 */
export const gridMarks = ['proven', 'open', 'own'] as const;
export type GridMark = (typeof gridMarks)[number];

export interface GridLine {
  readonly group: GroupId;
  readonly cells: readonly { readonly level: LevelId; readonly marks: readonly GridMark[] }[];
}

export function selfGrid(badges: readonly TreeBadge[], selfLevels: SelfLevels): readonly GridLine[] {
  return groupIds.map((group) => {
    const inGroup = badges.filter(({ standing }) => standing.group === group);
    const proven = highestLevel(inGroup.filter(isProven), 'issuer');
    const open = highestLevel(inGroup.filter(isOpen), 'issuer');
    const marked: Readonly<Record<GridMark, LevelId | null>> = {
      proven,
      open: open === proven ? null : open,
      own: selfLevels[group] ?? null,
    };
    return {
      group,
      cells: levelIds.map((level) => ({ level, marks: gridMarks.filter((mark) => marked[mark] === level) })),
    };
  });
}
