/** What the owner tells about him- or herself, always under the label that says whose words they are. */
import type { Translator } from '../../i18n/translate.ts';
import { toldDate } from '../partial-date.ts';
import type { Profile, Station } from '../profile.ts';
import { languageBlocks } from './about-languages.ts';
import type { Arrangement } from './arrangement.ts';
import type { Block, Term } from './blocks.ts';
import { ownersLanguage } from './own-words.ts';
import { plain, plainParagraphs } from './plain-text.ts';

/** Empty where the owner told nothing. */
export function aboutBlocks({ passport, t }: Arrangement): readonly Block[] {
  const { profile } = passport.desk;
  const theirs = ownersLanguage(passport, t);
  const label = t('document:about.label');
  const about = plainParagraphs(profile.about);
  const blocks: readonly Block[] = [
    ...(about.length === 0 ? [] : [{ kind: 'labelled', label, paragraphs: about, ...theirs } as const]),
    ...termsUnder(t('me:paper.personal'), personal(profile, t)),
    ...entries(t('document:about.work'), profile.work, t, theirs),
    ...entries(t('document:about.education'), profile.education, t, theirs),
    ...languageBlocks(profile, t),
    ...termsUnder(t('me:paper.links'), pages(profile, t)),
  ];
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('document:about.title'), group: null },
    ...(about.length === 0 ? [{ kind: 'paragraph', text: label, tone: 'quiet' } as const] : []),
    ...blocks,
  ];
}

function termsUnder(title: string, rows: readonly (readonly [string, string])[]): readonly Block[] {
  const terms = rows
    .filter(([, meaning]) => meaning !== '')
    .map(([term, meaning]): Term => ({ mark: null, term, meaning }));
  if (terms.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title, group: null },
    { kind: 'terms', terms },
  ];
}

function personal(
  { birthDate, nationality, licences }: Profile,
  t: Translator,
): readonly (readonly [string, string])[] {
  return [
    [t('me:field.birthDate'), toldDate(t, birthDate)],
    [t('me:nationality'), plain(nationality)],
    [t('me:licences'), licences.join(', ')],
  ];
}

function pages({ links }: Profile, t: Translator): readonly (readonly [string, string])[] {
  return links.map(({ title, address }) => [plain(title) || t('me:field.links'), plain(address)]);
}

function entries(
  title: string,
  told: readonly Station[],
  t: Translator,
  theirs: { readonly language?: string },
): readonly Block[] {
  const items = told.map((entry) => stationLine(entry, t)).filter((line) => line !== '');
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title, group: null },
    { kind: 'list', ordered: false, items, ...theirs },
  ];
}

/** What, where and when, and what was written about it, in one line. */
export function stationLine(entry: Station, t: Translator): string {
  const line = whatWhereWhen(entry, t);
  const text = onOneLine(entry.text);
  return text === '' ? line : `${line}. ${text}`;
}

/** Points with a dash become a row of them. */
function onOneLine(text: string): string {
  const point = /^[-•]\s+/;
  return plainParagraphs(text)
    .map((part, index, parts) => {
      const isNextPoint = point.test(part) && point.test(parts[index - 1] ?? '');
      return `${index === 0 ? '' : isNextPoint ? '; ' : ' '}${part.replace(point, '')}`;
    })
    .join('');
}

function whatWhereWhen(entry: Station, t: Translator): string {
  const title = plain(entry.title);
  const place = plain(entry.place);
  const from = toldDate(t, plain(entry.from));
  const to = toldDate(t, plain(entry.to));
  const what = title !== '' && place !== '' ? t('document:about.entry', { title, place }) : title + place;
  const period =
    from !== '' && to !== ''
      ? t('document:about.fromTo', { from, to })
      : from !== ''
        ? t('document:about.from', { from })
        : to !== ''
          ? t('document:about.to', { to })
          : '';
  return period === '' ? what : t('document:about.period', { what, period });
}
