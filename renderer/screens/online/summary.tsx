/** What came of checking online. */
import type { ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, checkSentence, listOf } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { VerdictMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './online.module.css';

export function CheckingSummary(): ReactNode {
  const { checking } = useStores();
  const t = useTranslator();
  const { checked, contacted, cancelled, failure } = checking();
  const changed = checked.filter((one) => one.changed);
  const open = checked.filter((one) => !one.changed && one.badge.verdict !== 'valid');
  return (
    <div className={cx(css['question'])} role="status">
      {failure === null ? null : <FailureNotice failure={failure} />}
      {cancelled ? <p>{t('window:online.stopped')}</p> : null}
      <p>{t('window:online.summary', { count: checked.length })}</p>
      <p>
        {changed.length === 0
          ? t('window:online.unchanged')
          : t('window:online.changed', { count: changed.length })}
      </p>
      <Results results={changed} />
      {open.length === 0 ? null : <p>{t('window:online.stillOpen')}</p>}
      <Results results={open} />
      <p className={cx(css['why'])}>
        {contacted.length === 0
          ? t('window:online.contactedNone')
          : t('window:online.contacted', { hosts: listOf(t, contacted) })}
      </p>
    </div>
  );
}

type Checked = ReturnType<ReturnType<typeof useStores>['checking']['getState']>['checked'];

function Results({ results }: { readonly results: Checked }): ReactNode {
  const t = useTranslator();
  if (results.length === 0) return null;
  return (
    <ul className={cx(css['results'])}>
      {results.map(({ badge }) => (
        <li key={badge.id} className={cx(css['result'])}>
          <p className={cx(css['name'])}>{badgeName(t, badge)}</p>
          <VerdictMark verdict={badge.verdict} />
          {badge.because === null ? null : (
            <p className={cx(css['why'])}>{checkSentence(t, badge.because)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
