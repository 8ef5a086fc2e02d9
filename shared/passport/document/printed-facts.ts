/**
 * The words in which a document tells the facts of a badge: the same for whoever makes its pages and for whoever checks
 * them against the badges.
 */
import type { Badge } from '../../badge/badge.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { LevelId } from '../../skills/placement.ts';
import type { Template } from '../choices.ts';
import { plain, shortened, webAddress } from './plain-text.ts';

/** A level, who gave it, and what the issuer says where that is something else. */
export interface PrintedLevel {
  readonly level: LevelId;
  readonly levelBy: 'issuer' | 'owner' | null;
  readonly issuerLevel: LevelId | null;
}

export function printedLevel(
  { level, levelBy, issuerLevel }: PrintedLevel,
  t: Translator,
  template: Template,
): string {
  const word = t(`common:level.${level}`);
  const isOwners = levelBy !== 'issuer';
  if (template === 'summary') return isOwners ? t('print:summary.ownLevel', { level: word }) : word;
  if (template === 'easy-read')
    return isOwners
      ? t('print:easy.ownLevel', { level: word })
      : t(`print:easy.level.${level}`, { level: word });
  if (!isOwners) return t('document:card.levelByIssuer', { level: word });
  return issuerLevel === null
    ? t('document:card.levelByOwner', { level: word })
    : t('document:card.levelByOwnerNot', { level: word, issuerLevel: t(`common:level.${issuerLevel}`) });
}

type Named = Pick<Badge, 'id' | 'name'> & { readonly issuer: Pick<Badge['issuer'], 'name'> };

const longestName = 160;
const longestIssuer = 140;

/** The badge's name; for a mere pointer, where the badge is kept. */
export function printedName(badge: Pick<Badge, 'id' | 'name'>, t: Translator): string {
  const name = shortened(plain(badge.name), longestName);
  if (name !== '') return name;
  const host = pointerHost(badge);
  return host === null ? t('common:badge.unnamed') : t('common:badge.pointer', { host });
}

/** The host of the issuer's copy where the file holds only its address; null otherwise. */
export function pointerHost({ id, name }: Pick<Badge, 'id' | 'name'>): string | null {
  if (name !== null) return null;
  const url = webAddress(id);
  return url === null ? null : new URL(url).host;
}

export function printedIssuer(badge: Named, t: Translator): string {
  const name = shortened(plain(badge.issuer.name), longestIssuer);
  if (name !== '') return name;
  const host = pointerHost(badge);
  return host === null ? t('document:card.issuerUnnamed') : t('document:card.pointer', { host });
}

/** Empty in a summary where the badge gives no date. */
export function printedDates(
  { issuedOn, expiresOn }: Pick<Badge, 'issuedOn' | 'expiresOn'>,
  t: Translator,
  template: Template,
): string {
  const day = (date: string | null): string | null =>
    date === null ? null : shortened(plain(t.date(date)), 60);
  const issued = day(issuedOn);
  const end = day(expiresOn);
  if (template === 'summary' || template === 'easy-read') {
    const until = end === null ? '' : t('print:summary.until', { end });
    if (issued === null) return template === 'summary' || end !== null ? until : t('document:card.noDate');
    return end === null ? issued : `${issued}, ${until}`;
  }
  if (issued === null) return end === null ? t('document:card.noDate') : t('document:card.until', { end });
  return end === null
    ? t('document:card.issued', { date: issued })
    : t('document:card.issuedUntil', { date: issued, end });
}
