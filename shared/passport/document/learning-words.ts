/** What was learned and how much of it, in the words of a micro-credential; the window and the card share them. */
import type { Badge, LearningVolume } from '../../badge/badge.ts';
import type { Translator } from '../../i18n/translate.ts';
import { plain, shortened, webAddress } from './plain-text.ts';

/** One learning outcome, ready to be read: a text, and the skills that the issuer linked to it. */
export interface LearnedWords {
  /** empty: the outcome has linked skills only */
  readonly text: string;
  readonly description: string;
  readonly skills: readonly { readonly name: string; readonly url: string | null }[];
}

/** Room for one part; the whole text is in the original. */
const longest = { name: 300, description: 1200, skill: 120, short: 60 };

/** In the issuer's order; outcomes that say nothing are left out. */
export function learnedWords({ learningOutcomes }: Pick<Badge, 'learningOutcomes'>): readonly LearnedWords[] {
  return learningOutcomes
    .map(({ name, description, skills }) => {
      const said = [
        shortened(plain(name), longest.name),
        shortened(plain(description), longest.description),
      ].filter((words) => words !== '');
      return {
        text: said[0] ?? '',
        description: said[1] === said[0] ? '' : (said[1] ?? ''),
        skills: skills
          .map((skill) => ({
            name: shortened(plain(skill.name), longest.skill),
            url: webAddress(skill.url),
          }))
          .filter((skill) => skill.name !== '' || skill.url !== null),
      };
    })
    .filter(({ text, skills }) => text !== '' || skills.length > 0);
}

/** Level, credit and hours, one phrase each; empty where the badge says none of them. */
export function volumeWords(volume: LearningVolume, t: Translator): readonly string[] {
  const said = (words: string | null | undefined): string => shortened(plain(words ?? null), longest.short);
  const eqf = said(volume.eqfLevel);
  const nqf = said(volume.nqfLevel);
  const points = said(volume.credit?.points);
  const system = said(volume.credit?.system);
  const hours = said(volume.hours);
  return [
    ...(eqf === '' ? [] : [t('document:card.eqf', { level: eqf })]),
    ...(nqf === '' ? [] : [t('document:card.nqf', { level: nqf })]),
    ...(points === ''
      ? []
      : [
          system === ''
            ? t('document:card.creditAlone', { points })
            : t('document:card.credit', { points, system }),
        ]),
    ...(hours === '' ? [] : [t('document:card.hours', { hours })]),
  ];
}
