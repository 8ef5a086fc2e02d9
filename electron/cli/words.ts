/** Names and sentences as the terminal says them. Names come from other people's files, so nothing in them may move the cursor. */
import type { Translator } from '../../shared/i18n/translate.ts';
import { plain, shortened } from '../../shared/passport/document/plain-text.ts';

const longestName = 160;

export function badgeName(t: Translator, name: string | null): string {
  return shortened(plain(name), longestName) || t('common:badge.unnamed');
}

/** Below a badge's line, and belonging to it. */
export function indented(text: string): string {
  return `${`     ${text}`.trimEnd()}\n`;
}

/** What must not be overlooked. */
export function loud(text: string): string {
  return `  !  ${text}\n`;
}

/** Sentences in a row; the empty ones left out. */
export function inARow(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
