/** How far it is to the Super Badge, in words and without a score: what is proven, and apart from it what is not yet. */
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Translator } from '../../../shared/i18n/translate.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { groupName, listOf } from '../../badge-words.ts';

export function superSentence({ held, missing, open }: PassportView['superBadge'], t: Translator): string {
  const way = provenSentence({ held, missing }, t);
  return open === 0 ? way : `${way} ${t('window:super.open', { count: open })}`;
}

function provenSentence(
  { held, missing }: Pick<PassportView['superBadge'], 'held' | 'missing'>,
  t: Translator,
): string {
  if (held) return t('window:super.held');
  if (missing.length === 0) return t('window:super.reached');
  if (missing.length === groupIds.length) return t('window:super.missingAll');
  const groups = listOf(
    t,
    missing.map((group) => groupName(t, group)),
  );
  return t('window:super.missing', { count: missing.length, groups });
}
