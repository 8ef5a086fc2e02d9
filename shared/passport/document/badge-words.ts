/** The few words by which a badge and its checks are spoken of everywhere in the document. */
import type { Translator } from '../../i18n/translate.ts';
import type { Remark } from '../../badge/badge.ts';
import type { Check } from '../../verify/report.ts';
import { remarkSentence } from '../report-lines.ts';
import type { HeldBadge } from '../passport.ts';
import type { VerdictMark } from './blocks.ts';
import { plain, shortened } from './plain-text.ts';
import { printedName } from './printed-facts.ts';

export function badgeName({ badge }: Pick<HeldBadge, 'badge'>, t: Translator): string {
  return printedName(badge, t);
}

/** The language of what a badge says of itself, where it is another than that of the document. */
export function ownLanguageOf({ badge }: Pick<HeldBadge, 'badge'>, t: Translator): { language?: string } {
  const tag = badge.language;
  if (tag === null || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(tag)) return {};
  return tag.toLowerCase().split('-')[0] === t.language ? {} : { language: tag };
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
