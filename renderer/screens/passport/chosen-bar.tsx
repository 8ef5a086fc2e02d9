/** What can be done with several badges at once; stays in sight while some are chosen. */
import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './chosen-bar.module.css';
import { MoveTo } from './move-to.tsx';

export interface ChosenBarProps {
  readonly badges: readonly BadgeSummary[];
  /** where they stand now; null: on several pages */
  readonly page: PageId | null;
  /** none is chosen any more */
  readonly onDone: () => void;
}

export function ChosenBar({ badges, page, onDone }: ChosenBarProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { remove } = usePlacing();
  return (
    <Toolbar className={cx(css['bar'])} aria-label={t('arrange:chosen.title')}>
      <span className={cx(css['count'])}>{t('arrange:chosen.count', { count: badges.length })}</span>
      <MoveTo label={t('window:badge.moveTo')} badges={badges} page={page} onMoved={onDone} />
      <Button onPress={() => session.getState().checkAgain(badges.map(({ id }) => id))}>
        {t('window:header.check')}
      </Button>
      <Button onPress={() => void remove(badges).then(onDone)}>{t('window:badge.remove')}</Button>
      <Button look="quiet" onPress={onDone}>
        {t('arrange:chosen.none')}
      </Button>
    </Toolbar>
  );
}
