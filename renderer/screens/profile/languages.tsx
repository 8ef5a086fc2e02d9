/** The languages of the owner, each with what he or she thinks of it: no test, the sentence that fits best. */
import type { ReactNode } from 'react';
import {
  cefrLevels,
  languageSkills,
  longestLine,
  mostLanguages,
  type CefrLevel,
  type LanguageSkill,
  type SpokenLanguage,
} from '../../../shared/passport/profile.ts';
import { overallLevel } from '../../../shared/passport/spoken-language.ts';
import { useTranslator } from '../../app-stores.ts';
import { Choice, type Option } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Tick } from '../../ui/tick.tsx';
import { emptyLanguage } from './draft.ts';
import css from './profile.module.css';
import { Rows, type ListProps } from './rows.tsx';

export function Languages(props: ListProps<SpokenLanguage>): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t('window:profile.languages')}
      hint={t('me:language.judge')}
      add={t('window:profile.languageAdd')}
      empty={emptyLanguage}
      most={mostLanguages}
      nameOf={(number) => t('window:profile.languageItem', { number })}
      renderRow={(spoken, change, _name, isNew) => (
        <div className={cx(css['part'])}>
          <Field
            label={t('window:profile.language')}
            maxLength={longestLine}
            autoFocus={isNew}
            value={spoken.language}
            onChange={(language) => change({ ...spoken, language })}
          />
          <Tick
            isChosen={spoken.isMotherTongue}
            onChoose={(isMotherTongue) => change({ ...spoken, isMotherTongue })}
          >
            {t('me:language.motherTongue')}
          </Tick>
          {spoken.isMotherTongue ? (
            <p className={cx(css['hint'])}>{t('me:why.motherTongue')}</p>
          ) : (
            <HowWell spoken={spoken} onChange={change} />
          )}
        </div>
      )}
    />
  );
}

interface HowWellProps {
  readonly spoken: SpokenLanguage;
  readonly onChange: (spoken: SpokenLanguage) => void;
}

type Answer = CefrLevel | 'notTold';
type Overall = Answer | 'mixed';

function HowWell({ spoken, onChange }: HowWellProps): ReactNode {
  const t = useTranslator();
  const { skills, level } = spoken;
  const overall = overallLevel(spoken);
  const mixed: readonly Option<Overall>[] =
    overall === 'mixed' ? [{ id: 'mixed', name: t('me:language.mixed') }] : [];
  const setAll = (answer: Overall): void => {
    if (answer === 'mixed') return;
    const all = answer === 'notTold' ? [] : languageSkills.map((skill) => [skill, answer] as const);
    onChange({ ...spoken, skills: Object.fromEntries(all) });
  };
  const setOne = (skill: LanguageSkill, answer: Answer): void => {
    const { [skill]: _before, ...others } = skills;
    onChange({ ...spoken, skills: answer === 'notTold' ? others : { ...others, [skill]: answer } });
  };
  return (
    <>
      <Choice
        label={t('me:language.overall')}
        hint={t('me:language.overallHint')}
        options={[...mixed, ...useAnswers('overall')]}
        chosen={overall ?? 'notTold'}
        onChoose={setAll}
      />
      <Fold title={t('me:language.bySkill')} level={4} isOpenAtFirst={overall === 'mixed' || level !== ''}>
        {languageSkills.map((skill) => (
          <Skill
            key={skill}
            skill={skill}
            chosen={skills[skill] ?? 'notTold'}
            onChoose={(answer) => setOne(skill, answer)}
          />
        ))}
        <Field
          label={t('me:language.ownWords')}
          maxLength={longestLine}
          value={level}
          onChange={(words) => onChange({ ...spoken, level: words })}
        />
      </Fold>
    </>
  );
}

interface SkillProps {
  readonly skill: LanguageSkill;
  readonly chosen: Answer;
  readonly onChoose: (answer: Answer) => void;
}

function Skill({ skill, chosen, onChoose }: SkillProps): ReactNode {
  const t = useTranslator();
  const options = useAnswers(skill);
  return <Choice label={t(`me:skill.${skill}`)} options={options} chosen={chosen} onChoose={onChoose} />;
}

/** Each level with the sentence that says what it means here. */
function useAnswers(of: LanguageSkill | 'overall'): readonly Option<Answer>[] {
  const t = useTranslator();
  return [
    { id: 'notTold', name: t('me:language.notTold') },
    ...cefrLevels.map((level) => ({
      id: level,
      name: t('me:language.level', { level, meaning: t(`me:cefr.${of}.${level}`) }),
    })),
  ];
}
