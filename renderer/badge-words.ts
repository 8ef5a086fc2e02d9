/** Words for badges, checks and places that several screens share. */
import type { Remark } from '../shared/badge/badge.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import type { Translator } from '../shared/i18n/translate.ts';
import type { GroupId, PlacementReason } from '../shared/skills/placement.ts';
import type { Check } from '../shared/verify/report.ts';
import type { PageId } from './stores/session.ts';

type Named = Pick<BadgeSummary, 'name' | 'host'>;

export function badgeName(t: Translator, badge: Named): string {
  if (badge.name !== null && badge.name.trim() !== '') return badge.name;
  return badge.host === null ? t('common:badge.unnamed') : t('common:badge.pointer', { host: badge.host });
}

export function issuerName(t: Translator, badge: Pick<BadgeSummary, 'issuerName'>): string {
  return badge.issuerName ?? t('common:badge.issuerUnnamed');
}

export function checkSentence(t: Translator, check: Pick<Check, 'id' | 'code' | 'detail'>): string {
  return t.code('check', `${check.id}.${check.code}`, check.detail);
}

export function remarkSentence(t: Translator, remark: Remark): string {
  return t.code('remark', remark.code, remark.detail);
}

/** A part of a sentence: "matched by its name: 'Social Skills'". */
export function reasonWords(t: Translator, reason: PlacementReason): string {
  return t.code('skill', `reason.${reason.code}`, reason.detail);
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
