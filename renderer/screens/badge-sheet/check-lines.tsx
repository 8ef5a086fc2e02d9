/** What was checked, line by line: the question, the answer in a word, and how it came about. */
import type { ReactNode } from 'react';
import type { Report } from '../../../shared/verify/report.ts';
import { useTranslator } from '../../app-stores.ts';
import { checkSentence } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { OutcomeMark } from '../../ui/marks.tsx';
import css from './sheet.module.css';

export function CheckLines({ report }: { readonly report: Report | null }): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.checks')}</h3>
      {report === null ? (
        <p>{t('window:sheet.neverChecked')}</p>
      ) : (
        <>
          <ul className={cx(css['list'])}>
            {report.checks.map((check) => (
              <li key={check.id} className={cx(css['check'])}>
                <span className={cx(css['question'])}>{t.code('common', `question.${check.id}`)}</span>
                <OutcomeMark outcome={check.outcome} />
                <p>{checkSentence(t, check)}</p>
              </li>
            ))}
          </ul>
          <p className={cx(css['small'])}>
            {t('window:sheet.checkedOn', { date: t.date(report.checkedAt) })}
          </p>
        </>
      )}
    </section>
  );
}
