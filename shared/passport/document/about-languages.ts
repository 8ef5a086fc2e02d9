/** The owner's languages on paper: mother tongues, a small table of the five skills, and words where there is no level. */
import type { Translator } from '../../i18n/translate.ts';
import { languageSkills, type Profile, type SpokenLanguage } from '../profile.ts';
import { overallLevel, spokenLine } from '../spoken-language.ts';
import type { Block } from './blocks.ts';
import { plain } from './plain-text.ts';

/** Empty where no language is told. */
export function languageBlocks({ languages }: Profile, t: Translator): readonly Block[] {
  const told = languages
    .map((one) => ({ ...one, language: plain(one.language), level: plain(one.level) }))
    .filter(({ language }) => language !== '');
  if (told.length === 0) return [];
  const first = told.filter(({ isMotherTongue }) => isMotherTongue);
  const others = told.filter(({ isMotherTongue }) => !isMotherTongue);
  const graded = others.filter((one) => overallLevel(one) !== null);
  const items = others.filter((one) => overallLevel(one) === null).map((one) => spokenLine(one, t));
  return [
    { kind: 'heading', level: 3, text: t('document:about.languages'), group: null },
    ...motherTongues(first, t),
    ...(graded.length === 0 ? [] : table(graded, t)),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ];
}

function motherTongues(first: readonly SpokenLanguage[], t: Translator): readonly Block[] {
  if (first.length === 0) return [];
  const meaning = first.map(({ language }) => language).join(', ');
  return [{ kind: 'terms', terms: [{ mark: null, term: t('me:paper.motherTongue'), meaning }] }];
}

function table(graded: readonly SpokenLanguage[], t: Translator): readonly Block[] {
  return [
    {
      kind: 'table',
      head: [t('me:paper.languageHead'), ...languageSkills.map((skill) => t(`me:skill.${skill}`))],
      rows: graded.map(({ language, skills }) => [
        language,
        ...languageSkills.map((skill) => skills[skill] ?? '–'),
      ]),
    },
    { kind: 'paragraph', text: t('me:paper.note'), tone: 'quiet' },
  ];
}
