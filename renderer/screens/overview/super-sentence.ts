/** How far it is to the Super Badge, in words and without a score. */
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Translator } from '../../../shared/i18n/translate.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { groupName, listOf } from '../../badge-words.ts';

export function superSentence({ held, missing }: PassportView['superBadge'], t: Translator): string {
  if (held) return t('window:super.held');
  if (missing.length === 0) return t('window:super.reached');
  if (missing.length === groupIds.length) return t('window:super.missingAll');
  const groups = listOf(
    t,
    missing.map((group) => groupName(t, group)),
  );
  return t('window:super.missing', { count: missing.length, groups });
}
