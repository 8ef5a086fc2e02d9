/** What is chosen, in a few words: for the heads of the folds and the list of what was made. Pure. */
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageName, type Translator } from '../../../shared/i18n/translate.ts';
import { documentParts, type Choices, type PaperKind } from '../../../shared/passport/choices.ts';
import type { ListedVersion } from '../../../shared/passport/desk.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { listOf } from '../../badge-words.ts';
import { countShown } from './chosen-badges.ts';

export function shownWords(t: Translator, { without }: Pick<Choices, 'without'>): string {
  const parts = documentParts
    .filter((part) => without.includes(part))
    .map((part) => t(`making:show.${part}`));
  if (parts.length === 0) return t('making:show.everything');
  return t('making:show.without', { parts: listOf(t, parts) });
}

export function badgesWords(t: Translator, view: PassportView, choices: Choices): string {
  const total = view.badges.length;
  const chosen = countShown(view, choices);
  if (chosen === 0) return t('making:badges.noneChosen');
  if (chosen === total) return t('making:badges.all', { count: total });
  return t('making:badges.some', { chosen: t.number(chosen), total: t.number(total) });
}

export function paperWords(
  t: Translator,
  { paper, cropMarks }: Pick<Choices, 'paper' | 'cropMarks'>,
): string {
  return paper === 'booklet' && cropMarks ? t('making:paper.withMarks') : t(`making:paper.${paper}`);
}

export function languageWords(
  t: Translator,
  { language, second }: Pick<Choices, 'language' | 'second'>,
): string {
  const first = languageName(language);
  return second === null ? first : t('making:language.two', { first, second: languageName(second) });
}

/** "12 pages on 6 sheets, 11 badges". `sides`: pages of the file; two of them make a sheet. */
export function countWords(
  t: Translator,
  { paper, sides, badges }: { readonly paper: PaperKind; readonly sides: number; readonly badges: number },
): string {
  return t('making:count.both', {
    paper: paperCount(t, paper, sides),
    badges: t('making:count.badges', { count: badges }),
  });
}

function paperCount(t: Translator, paper: PaperKind, sides: number): string {
  const pages = t('making:count.pages', { count: sides });
  const sheets = t('making:count.sheets', { count: Math.ceil(sides / 2) });
  if (paper === 'single') return pages;
  return paper === 'booklet'
    ? t('making:count.toFold', { sheets })
    : t('making:count.onSheets', { pages, sheets });
}

/** When, and for whom: by this an entry of the list is called. */
export function versionName(
  t: Translator,
  { at, recipient }: Pick<ListedVersion, 'at' | 'recipient'>,
): string {
  const whom = plain(recipient);
  return whom === '' ? t.date(at) : `${t.date(at)}, ${whom}`;
}

export function versionFacts(t: Translator, { choices, pages, badges }: ListedVersion): string {
  return [
    t(`making:template.${choices.template}`),
    languageWords(t, choices),
    countWords(t, { paper: choices.paper, sides: pages, badges }),
  ].join(' · ');
}
