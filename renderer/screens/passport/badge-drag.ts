/** What dragged badges are called between the lists and the groups: their ids. */
export const badgeDragType = 'application/x-soft-skills-badge';
/** between the ids of several that are dragged together */
export const idBreak = ' ';
