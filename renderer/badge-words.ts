/** Words for badges, checks and places that several screens share. */
import type { BadgeSummary } from '../shared/contract/views.ts';
import type { Translator } from '../shared/i18n/translate.ts';
import { plain, shortened } from '../shared/passport/document/plain-text.ts';
import type { GroupId } from '../shared/skills/placement.ts';
import type { PageId } from './stores/session.ts';

type Named = Pick<BadgeSummary, 'name' | 'host'>;

/** Names come from other people's files: one line, without tags or characters that turn a line around. */
const longestName = 160;

export function badgeName(t: Translator, badge: Named): string {
  const name = shortened(plain(badge.name), longestName);
  if (name !== '') return name;
  return badge.host === null ? t('common:badge.unnamed') : t('common:badge.pointer', { host: badge.host });
}

export function issuerName(t: Translator, badge: Pick<BadgeSummary, 'issuerName'>): string {
  const name = shortened(plain(badge.issuerName), longestName);
  return name === '' ? t('common:badge.issuerUnnamed') : name;
}

export function groupName(t: Translator, group: GroupId): string {
  return t.code('common', `group.${group}`);
}

export function pageName(t: Translator, page: PageId): string {
  return page === 'unplaced' ? t('common:group.none') : groupName(t, page);
}

/** The page on which a badge stands. */
export function pageOf(badge: Pick<BadgeSummary, 'standing'>): PageId {
  return badge.standing.group ?? 'unplaced';
}

/** True once the end date has passed; a date that cannot be read never has. */
export function hasExpired(badge: Pick<BadgeSummary, 'expiresOn'>, now: Date): boolean {
  return badge.expiresOn !== null && Date.parse(badge.expiresOn) < now.getTime();
}

/** "a, b and c" in the language of the person; British where it is English, as the dates are. */
export function listOf(t: Translator, words: readonly string[]): string {
  return new Intl.ListFormat(t.language === 'en' ? 'en-GB' : t.language, { type: 'conjunction' }).format(
    words,
  );
}
