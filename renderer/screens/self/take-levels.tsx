/** The question whether the levels of a filled-in checklist become the owner's own estimate; never done silently. */
import type { ReactNode } from 'react';
import type { FilledChecklist } from '../../../shared/passport/checklist-answers.ts';
import type { SelfLevels } from '../../../shared/passport/desk.ts';
import { groupIds, type LevelId } from '../../../shared/skills/placement.ts';
import { useTranslator } from '../../app-stores.ts';
import { groupName } from '../../badge-words.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import css from './self.module.css';

export interface TakeLevelsProps {
  readonly checklist: FilledChecklist;
  readonly now: SelfLevels;
  readonly onTake: () => Promise<void>;
  readonly onClose: () => void;
}

export function TakeLevels({ checklist, now, onTake, onClose }: TakeLevelsProps): ReactNode {
  const t = useTranslator();
  const { levels, answered, ticked, lines } = checklist;
  const word = (level: LevelId | undefined): string =>
    level === undefined ? t('checklist:window.none') : t(`common:level.${level}`);
  return (
    <Card
      title={t('checklist:take.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('checklist:take.no')}</Button>
          <Button look="primary" onPress={() => void onTake()}>
            {t('checklist:take.yes')}
          </Button>
        </>
      }
    >
      <div className={cx(css['part'])}>
        <p>{t('checklist:take.lead')}</p>
        <table className={cx(css['grid'])} aria-label={t('checklist:take.title')}>
          <thead>
            <tr>
              <th scope="col">{t('checklist:grid.group')}</th>
              <th scope="col">{t('checklist:take.checklist')}</th>
              <th scope="col">{t('checklist:take.now')}</th>
            </tr>
          </thead>
          <tbody>
            {groupIds
              .filter((group) => levels[group] !== undefined)
              .map((group) => (
                <tr key={group}>
                  <th scope="row">{groupName(t, group)}</th>
                  <td>{word(levels[group])}</td>
                  <td>{word(now[group])}</td>
                </tr>
              ))}
          </tbody>
        </table>
        <p className={cx(css['quiet'])}>{t('checklist:take.answered', { done: answered, lines })}</p>
        <p className={cx(css['quiet'])}>{t('checklist:take.ticked', { done: ticked, lines })}</p>
      </div>
    </Card>
  );
}
