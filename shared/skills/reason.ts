/** Says in words why a place is proposed for a badge. */
import type { Translator } from '../i18n/translate.ts';
import type { PlacementReason } from './placement.ts';

/** e.g. `matched by its name: 'Organisational Skills (Excellent)'` */
export function reasonSentence(reason: PlacementReason, t: Translator): string {
  return t.code('skill', `reason.${reason.code}`, reason.detail);
}
