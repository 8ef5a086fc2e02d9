/** The few words by which a badge and its checks are spoken of everywhere in the document. */
import type { Translator } from '../../i18n/translate.ts';
import type { Remark } from '../../badge/badge.ts';
import type { Check } from '../../verify/report.ts';
import { remarkSentence } from '../report-lines.ts';
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

/**
 * The catalogue's sentence for what a check found; empty where it has none. Where the sentence of the window
 * speaks to the owner ("allow it and check again"), the document has another for its reader.
 */
export function readerSentence(
  { id, code, detail }: Pick<Check, 'id' | 'code' | 'detail'>,
  t: Translator,
): string {
  const path = `${id}.${code}`;
  const sentence = isThere(t, 'document', `reader.${path}`)
    ? t.code('document', `reader.${path}`, detail)
    : isThere(t, 'check', path)
      ? t.code('check', path, detail)
      : '';
  return shortened(plain(sentence), 400);
}

/** As one sentence, or in the forms of a plural. */
function isThere(t: Translator, room: 'document' | 'check', path: string): boolean {
  return t.has(room, path) || t.has(room, `${path}_other`);
}

/** The same of a remark. */
export function readerRemark(remark: Remark, t: Translator): string {
  const path = `reader.remark.${remark.code}`;
  return t.has('document', path) ? t.code('document', path, remark.detail) : remarkSentence(t, remark);
}
