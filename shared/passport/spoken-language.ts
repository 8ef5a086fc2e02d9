/** How well somebody speaks a language, in one line. */
import type { Translator } from '../i18n/translate.ts';
import { languageSkills, type CefrLevel, type SpokenLanguage } from './profile.ts';

/** The level that all five skills have; `mixed` where they differ or some are not told; null where none is. */
export function overallLevel({ skills }: Pick<SpokenLanguage, 'skills'>): CefrLevel | 'mixed' | null {
  const told = languageSkills.map((skill) => skills[skill] ?? null);
  const [first = null] = told;
  return told.every((level) => level === first) ? first : 'mixed';
}

/** E.g. `English: B2`, `French: Listening A2, Reading B1`, `Greek: mother tongue`. */
export function spokenLine(spoken: SpokenLanguage, t: Translator): string {
  const { language, isMotherTongue, skills, level } = spoken;
  if (isMotherTongue) return t('me:spoken.motherTongue', { language });
  const overall = overallLevel(spoken);
  if (overall === null) return level === '' ? language : t('me:spoken.level', { language, level });
  if (overall !== 'mixed') return t('me:spoken.level', { language, level: overall });
  const levels = languageSkills.flatMap((skill) => {
    const step = skills[skill];
    return step === undefined ? [] : [t('me:spoken.skill', { skill: t(`me:skill.${skill}`), level: step })];
  });
  return t('me:spoken.skills', { language, levels: levels.join(', ') });
}
