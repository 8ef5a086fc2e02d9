/** Words for badges, checks and places that several screens share. */
import type { PassportView } from '../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import type { Translator } from '../shared/i18n/translate.ts';
import { plain, shortened } from '../shared/passport/document/plain-text.ts';
import { hasEnded } from '../shared/passport/expiry.ts';
import type { GroupId } from '../shared/skills/placement.ts';
import { isOwnSection, type PageId } from './stores/session.ts';

type Named = Pick<BadgeSummary, 'name' | 'host'>;
type Sections = Pick<PassportView, 'ownSections'>;

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

/** A section of the owner's own is called as they called it. */
export function pageName(t: Translator, page: PageId, { ownSections }: Sections): string {
  if (page === 'unplaced') return t('common:group.none');
  if (!isOwnSection(page)) return groupName(t, page);
  return plain(ownSections.find(({ id }) => id === page)?.title ?? '');
}

/** The page on which a badge stands. */
export function pageOf(badge: Pick<BadgeSummary, 'standing'>): PageId {
  const { group, section } = badge.standing;
  if (group !== null) return group;
  return section !== null && isOwnSection(section) ? section : 'unplaced';
}

/** True once the end date has passed; a date that cannot be read never has. */
export function hasExpired(badge: Pick<BadgeSummary, 'expiresOn'>, now: Date): boolean {
  return hasEnded(badge, now);
}

/** "a, b and c" in the language of the person; British where it is English, as the dates are. */
export function listOf(t: Translator, words: readonly string[]): string {
  return new Intl.ListFormat(t.language === 'en' ? 'en-GB' : t.language, { type: 'conjunction' }).format(
    words,
  );
}
