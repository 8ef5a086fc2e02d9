/** The question before anything is asked: these places, about these badges, and they learn this much. */
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import type { HostPlan } from '../../stores/checking.ts';
import { cx } from '../../ui/class-names.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import css from './online.module.css';

const namedBadges = 5;

export interface HostQuestionProps {
  readonly plans: readonly HostPlan[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (hosts: ReadonlySet<string>) => void;
}

export function HostQuestion({ plans, chosen, onChoose }: HostQuestionProps): ReactNode {
  const t = useTranslator();
  if (plans.length === 0) return <p>{t('window:online.nothing')}</p>;
  return (
    <div className={cx(css['question'])}>
      <p>{t('window:online.lead')}</p>
      <CheckboxGroup
        className={cx(css['hosts'])}
        value={[...chosen]}
        onChange={(hosts) => onChoose(new Set(hosts))}
      >
        <Label className={cx(css['label'])}>{t('window:online.who')}</Label>
        {plans.map((plan) => (
          <Checkbox key={plan.host} value={plan.host} className={cx(css['host'])}>
            {({ isSelected }) => (
              <>
                <span className={cx(css['box'], isSelected && css['ticked'])}>
                  {isSelected ? <CheckIcon /> : null}
                </span>
                <span>
                  <span className={cx(css['name'])}>{plan.host}</span>
                  <span className={cx(css['why'])}>{whyOf(plan)}</span>
                </span>
              </>
            )}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p>{t('window:online.learn')}</p>
    </div>
  );

  function whyOf({ badges }: HostPlan): string {
    const names = badges.slice(0, namedBadges).map((badge) => badgeName(t, badge));
    const more = badges.length - names.length;
    if (more > 0) names.push(t('window:online.andMore', { count: more }));
    return t('window:online.why', { count: badges.length, badges: names.join(', ') });
  }
}
