/** What a dragged badge is called between the list and the groups. */
export const badgeDragType = 'application/x-soft-skills-badge';
