/** The few words by which a badge and its checks are spoken of everywhere in the document. */
import type { Translator } from '../../i18n/translate.ts';
import type { Check, CheckId, Report } from '../../verify/report.ts';
import type { HeldBadge } from '../passport.ts';
import type { VerdictMark } from './blocks.ts';
import { plain, shortened, webAddress } from './plain-text.ts';

/** The badge's name; for a mere pointer, where the badge is kept. */
export function badgeName(held: HeldBadge, t: Translator): string {
  const name = shortened(plain(held.badge.name), 160);
  if (name !== '') return name;
  const host = pointerHost(held);
  return host === null ? t('common:badge.unnamed') : t('common:badge.pointer', { host });
}

/** The host of the issuer's copy where the file holds only its address; null otherwise. */
export function pointerHost(held: HeldBadge): string | null {
  if (held.badge.name !== null) return null;
  const url = webAddress(held.badge.id);
  return url === null ? null : new URL(url).host;
}

export function verdictMark(held: HeldBadge): VerdictMark {
  return held.report?.verdict ?? 'unchecked';
}

export function verdictWord(mark: VerdictMark, t: Translator): string {
  return mark === 'unchecked' ? t('document:card.unchecked') : t(`common:verdict.${mark}`);
}

/** The catalogue's sentence for what a check found; empty where it has none. */
export function checkSentence(check: Check, t: Translator): string {
  const path = `${check.id}.${check.code}`;
  return t.has('check', path) ? t.code('check', path, check.detail) : '';
}

/** Whose badge it is and what others say of it decide nothing (see `verdictOf`). */
const deciding: readonly CheckId[] = ['structure', 'integrity', 'issuer', 'revocation', 'dates'];

/** The check that decided the verdict: the first that failed, else the first that is unknown. */
export function decidingCheck({ checks: all }: Report): Check | null {
  const checks = all.filter(({ id }) => deciding.includes(id));
  return (
    checks.find(({ outcome }) => outcome === 'failed') ??
    checks.find(({ outcome }) => outcome === 'unknown') ??
    null
  );
}
