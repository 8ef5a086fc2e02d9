/** What the owner tells about him- or herself, always under the label that says whose words they are. */
import type { Translator } from '../../i18n/translate.ts';
import type { Profile } from '../profile.ts';
import type { Arrangement } from './arrangement.ts';
import type { Block } from './blocks.ts';
import { plain, plainParagraphs } from './plain-text.ts';

/** Empty where the owner told nothing. */
export function aboutBlocks({ passport, t }: Arrangement): readonly Block[] {
  const { profile } = passport.desk;
  const label = t('document:about.label');
  const about = plainParagraphs(profile.about);
  const blocks: readonly Block[] = [
    ...(about.length === 0 ? [] : [{ kind: 'labelled', label, paragraphs: about } as const]),
    ...entries(t('document:about.work'), profile.work, t),
    ...entries(t('document:about.education'), profile.education, t),
    ...spoken(profile, t),
  ];
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('document:about.title'), group: null },
    ...(about.length === 0 ? [{ kind: 'paragraph', text: label, tone: 'quiet' } as const] : []),
    ...blocks,
  ];
}

function entries(title: string, told: Profile['work'], t: Translator): readonly Block[] {
  const items = told.map((entry) => entryLine(entry, t)).filter((line) => line !== '');
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title, group: null },
    { kind: 'list', ordered: false, items },
  ];
}

function entryLine(entry: Profile['work'][number], t: Translator): string {
  const title = plain(entry.title);
  const place = plain(entry.place);
  const from = plain(entry.from);
  const to = plain(entry.to);
  const text = plain(entry.text);
  const what = title !== '' && place !== '' ? t('document:about.entry', { title, place }) : title + place;
  const period =
    from !== '' && to !== ''
      ? t('document:about.fromTo', { from, to })
      : from !== ''
        ? t('document:about.from', { from })
        : to !== ''
          ? t('document:about.to', { to })
          : '';
  const line = period === '' ? what : t('document:about.period', { what, period });
  return text === '' ? line : `${line}. ${text}`;
}

function spoken({ languages }: Profile, t: Translator): readonly Block[] {
  const items = languages
    .map(({ language, level }) => ({ language: plain(language), level: plain(level) }))
    .filter(({ language }) => language !== '')
    .map(({ language, level }) =>
      level === '' ? language : t('document:about.language', { language, level }),
    );
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('document:about.languages'), group: null },
    { kind: 'list', ordered: false, items },
  ];
}
