/** One question a group: how do you see yourself? Every answer is an edit that can be undone. */
import type { ReactNode } from 'react';
import type { SelfLevels } from '../../../shared/passport/desk.ts';
import { groupIds, isLevelId, levelIds } from '../../../shared/skills/placement.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { groupName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { Answers } from '../../ui/pick.tsx';
import css from './self.module.css';

export function Estimate({ levels }: { readonly levels: SelfLevels }): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const options = [
    { id: 'none', name: t('checklist:window.none') },
    ...levelIds.map((level) => ({ id: level, name: t(`common:level.${level}`) })),
  ];
  return (
    <section className={cx(css['part'])}>
      <h2>{t('checklist:window.estimate')}</h2>
      <p>{t('checklist:window.estimateLead')}</p>
      <div className={cx(css['questions'])}>
        {groupIds.map((group) => (
          <Answers
            key={group}
            label={groupName(t, group)}
            options={options}
            chosen={levels[group] ?? 'none'}
            onChoose={(id) =>
              void passport.getState().edit({ kind: 'selfLevel', group, level: isLevelId(id) ? id : null })
            }
          />
        ))}
      </div>
    </section>
  );
}
