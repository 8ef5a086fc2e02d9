/** Which keys open the search field and the command palette. */

/** Ctrl+F and Ctrl+K; the command key on a Mac. */
export function findKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'find' | 'palette' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'f') return 'find';
  return key === 'k' ? 'palette' : null;
}
