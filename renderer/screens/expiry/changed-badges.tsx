/** What the newest check of each badge found otherwise than the one before it. */
import type { ReactNode } from 'react';
import type { LastChange } from '../../../shared/contract/lens-views.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { VerdictMark } from '../../ui/marks.tsx';
import { hasNewResult, newAnswers } from '../check-again/new-result.ts';
import { GrowingList } from '../growing-list.tsx';
import { OpenBadge } from '../open-badge.tsx';
import css from './expiry.module.css';

export interface ChangedBadgesProps {
  readonly changes: readonly LastChange[];
  readonly badges: readonly BadgeSummary[];
}

export function ChangedBadges({ changes, badges }: ChangedBadgesProps): ReactNode {
  const t = useTranslator();
  const known = new Map(badges.map((badge) => [badge.id, badge]));
  const shown = changes.filter(hasNewResult).flatMap((change) => {
    const badge = known.get(change.badge);
    return badge === undefined ? [] : [{ change, badge }];
  });
  if (shown.length === 0)
    return (
      <section className={cx(css['part'])}>
        <h2>{t('lens:dates.changes')}</h2>
        <p>{t('lens:dates.noChanges')}</p>
      </section>
    );
  return (
    <section className={cx(css['part'])}>
      <h2>{t('lens:dates.changes')}</h2>
      <GrowingList
        className={cx(css['list'])}
        items={shown}
        renderItem={({ change, badge }) => (
          <li key={badge.id} className={cx(css['changed'])}>
            <OpenBadge badge={badge.id}>{badgeName(t, badge)}</OpenBadge>
            {change.before === null || change.before === change.after ? null : (
              <p className={cx(css['quiet'])}>
                {t('lens:dates.was', { verdict: t(`common:verdict.${change.before}`) })}
              </p>
            )}
            <VerdictMark verdict={change.after} />
            {newAnswers(change).map(({ id, before, after }) => (
              <p key={id} className={cx(css['quiet'])}>
                {t('window:check.answerChanged', {
                  question: t(`common:question.${id}`),
                  before:
                    before === null ? t('window:check.notAsked') : t(`common:outcome.${before.outcome}`),
                  after: t(`common:outcome.${after.outcome}`),
                })}
              </p>
            ))}
            <p className={cx(css['quiet'])}>
              {t('lens:dates.checks', { before: t.date(change.beforeAt), after: t.date(change.afterAt) })}
            </p>
          </li>
        )}
      />
    </section>
  );
}
