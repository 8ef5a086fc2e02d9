/** The question before anything is asked: this place, for these answers, and it learns this much. */
import type { ReactNode } from 'react';
import type { HostToAsk } from '../../../shared/contract/trust-views.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, listOf } from '../../badge-words.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Answers } from '../../ui/pick.tsx';
import css from './check-again.module.css';
import { answerOf, hostAnswers, type HostAnswers } from './plan.ts';

const namedBadges = 5;

export interface HostQuestionsProps {
  readonly plans: readonly HostToAsk[];
  readonly badges: readonly Pick<BadgeSummary, 'id' | 'name' | 'host'>[];
  readonly said: HostAnswers;
  readonly onSay: (answers: HostAnswers) => void;
}

export function HostQuestions({ plans, badges, said, onSay }: HostQuestionsProps): ReactNode {
  const t = useTranslator();
  const undecided = plans.filter((plan) => answerOf(plan, said) === 'later');
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:check.who')}</h3>
      {plans.length === 0 ? (
        <p>{t('window:check.nobody')}</p>
      ) : (
        <>
          <p>{t('window:check.lead')}</p>
          {undecided.length < 2 ? null : (
            <Button
              onPress={() => onSay(Object.fromEntries(undecided.map(({ host }) => [host, 'once' as const])))}
            >
              {t('window:check.onceForAll', { count: undecided.length })}
            </Button>
          )}
          <ul className={cx(css['hosts'])}>
            {plans.map((plan) => (
              <li key={plan.host} className={cx(css['host'])}>
                <HostQuestion plan={plan} badges={badges} said={said} onSay={onSay} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type HostQuestionProps = Omit<HostQuestionsProps, 'plans'> & { readonly plan: HostToAsk };

function HostQuestion({ plan, badges, said, onSay }: HostQuestionProps): ReactNode {
  const t = useTranslator();
  const { host } = plan;
  return (
    <>
      <h4>{host}</h4>
      <p>{whyWords()}</p>
      <p>{learnWords()}</p>
      <Answers
        label={t('window:check.may', { host })}
        options={hostAnswers.map((id) => ({ id, name: t(`window:check.answer.${id}`) }))}
        chosen={answerOf(plan, said)}
        onChoose={(answer) => onSay({ [host]: answer })}
      />
    </>
  );

  function whyWords(): string {
    const names = badges.filter(({ id }) => plan.badges.includes(id)).map((badge) => badgeName(t, badge));
    const shown = names.slice(0, namedBadges);
    const more = names.length - shown.length;
    if (more > 0) shown.push(t('window:check.andMore', { count: more }));
    const about = t('window:check.about', { count: names.length, badges: shown.join(', ') });
    const questions = plan.checks.map((id) => t.code('window', `check.could.${id}`));
    return questions.length === 0
      ? about
      : `${t('window:check.why', { what: listOf(t, questions) })} ${about}`;
  }

  function learnWords(): string {
    // Who knows the badge knows its issuer and its list.
    const told = plan.learns.includes('badge') ? (['badge'] as const) : plan.learns;
    const learns = told.map((what) => t(`window:check.learns.${what}`));
    return t('window:check.learn', { what: listOf(t, [...learns, t('window:check.learns.computer')]) });
  }
}
