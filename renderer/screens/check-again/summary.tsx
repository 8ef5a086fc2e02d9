/** What came of checking again: what is another answer than before, and what is still open. */
import type { ReactNode } from 'react';
import type { BadgeChange, BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { badgeName, listOf } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { VerdictMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './check-again.module.css';
import { hasNewResult, newAnswers } from './new-result.ts';

export function CheckingSummary(): ReactNode {
  const { checking } = useStores();
  const t = useTranslator();
  const { checked, contacted, further, cancelled, failure } = checking();
  const changed = checked.filter(({ change }) => hasNewResult(change));
  const open = checked.filter(({ badge, change }) => !hasNewResult(change) && badge.verdict !== 'valid');
  return (
    <div className={cx(css['parts'])} role="status">
      {failure === null ? null : <FailureNotice failure={failure} />}
      {cancelled ? <p>{t('window:check.stopped')}</p> : null}
      <p>
        {t('window:check.summary', { count: checked.length })}{' '}
        {contacted.length === 0
          ? t('window:check.askedNobody')
          : t('window:check.asked', { hosts: listOf(t, contacted) })}
      </p>
      <section className={cx(css['part'])}>
        <h3>
          {changed.length === 0
            ? t('window:check.unchanged')
            : t('window:check.changed', { count: changed.length })}
        </h3>
        <Results results={changed} />
      </section>
      {open.length === 0 ? null : (
        <section className={cx(css['part'])}>
          <h3>{t('window:check.stillOpen')}</h3>
          <Results results={open} />
        </section>
      )}
      {further.length === 0 ? null : <p>{t('window:check.further', { hosts: listOf(t, further) })}</p>}
    </div>
  );
}

interface Result {
  readonly badge: BadgeSummary;
  readonly change: BadgeChange | null;
}

function Results({ results }: { readonly results: readonly Result[] }): ReactNode {
  const t = useTranslator();
  if (results.length === 0) return null;
  return (
    <ul className={cx(css['results'])}>
      {results.map(({ badge, change }) => (
        <li key={badge.id} className={cx(css['result'])}>
          <p className={cx(css['name'])}>{badgeName(t, badge)}</p>
          {change === null || change.before === change.after ? null : (
            <p className={cx(css['quiet'])}>
              {change.before === null
                ? t('window:check.wasNever')
                : t('window:check.was', { verdict: t(`common:verdict.${change.before}`) })}
            </p>
          )}
          <VerdictMark verdict={badge.verdict} />
          {badge.because === null ? null : (
            <p className={cx(css['quiet'])}>{checkSentence(t, badge.because)}</p>
          )}
          {change === null ? null : <Changes change={change} />}
        </li>
      ))}
    </ul>
  );
}

/** The questions that are answered in another way than before. */
function Changes({ change }: { readonly change: BadgeChange }): ReactNode {
  const t = useTranslator();
  const told = newAnswers(change);
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(({ id, before, after }) => (
        <li key={id} className={cx(css['quiet'])}>
          {t('window:check.answerChanged', {
            question: t(`common:question.${id}`),
            before: before === null ? t('window:check.notAsked') : t(`common:outcome.${before.outcome}`),
            after: t(`common:outcome.${after.outcome}`),
          })}
        </li>
      ))}
    </ul>
  );
}
