/** Badges arriving: a slim bar and a way to stop. Every few seconds it says aloud how far it is. */
import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { plain, shortened } from '../../../shared/passport/document/plain-text.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Progress } from '../../ui/progress.tsx';
import css from './import-bar.module.css';

export function ImportBar(): ReactNode {
  const { importing } = useStores();
  const t = useTranslator();
  const { done, total, outcomes, spoken } = importing();
  const progress = (count: number): string =>
    t('window:import.progress', { done: t.number(count), total: t.number(total) });
  const last = outcomes.at(-1)?.file;
  return (
    <section className={cx(css['bar'])} aria-label={t('window:import.running')}>
      <VisuallyHidden role="status">
        {spoken.done === 0 ? t('window:import.running') : progress(spoken.done)}
      </VisuallyHidden>
      <Progress
        label={t('window:import.running')}
        text={progress(done)}
        done={done}
        total={total}
        stop={t('window:import.cancel')}
        onStop={() => importing.getState().cancel()}
      />
      {last === undefined ? null : (
        <p className={cx(css['file'])}>{t('home:import.now', { file: shortened(plain(last), 80) })}</p>
      )}
    </section>
  );
}
