/** Earlier checks, newest first; the latest one is told above. */
import type { ReactNode } from 'react';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { VerdictMark } from '../../ui/marks.tsx';
import css from './sheet.module.css';

export function History({ sheet }: { readonly sheet: Pick<BadgeSheet, 'history'> }): ReactNode {
  const t = useTranslator();
  const earlier = sheet.history.slice(1);
  if (earlier.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.history')}</h3>
      <ul>
        {earlier.map(({ checkedAt, verdict }) => (
          <li key={checkedAt} className={cx(css['history'])}>
            <time dateTime={checkedAt}>{t.date(checkedAt)}</time>
            <VerdictMark verdict={verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
}
