/** Dates: what expires soon, what has expired, what changed at the newest check, and reminders for a calendar. */
import { useEffect, useMemo, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { expiryNow } from '../../expiry-now.ts';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { AsideScreen } from '../aside.tsx';
import { CalendarPart } from './calendar-part.tsx';
import { ChangedBadges } from './changed-badges.tsx';
import css from './expiry.module.css';
import { EndingBadges } from './ending-badges.tsx';

export function ExpiryScreen(): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  return (
    <AsideScreen title={t('lens:dates.title')} lead={t('lens:dates.lead')}>
      {view === null ? null : <Parts view={view} />}
    </AsideScreen>
  );
}

function Parts({ view: { id, badges } }: { readonly view: PassportView }): ReactNode {
  const { changes, passport } = useStores();
  const t = useTranslator();
  const { changes: changed, failure } = changes();
  useEffect(() => {
    void changes.getState().load(id);
    return passport.subscribe((now, before) => {
      if (now.view?.revision !== before.view?.revision) void changes.getState().load(id);
    });
  }, [id, changes, passport]);
  const { ended, soon, later, endless } = useMemo(() => expiryNow(badges), [badges]);
  return (
    <>
      {failure === null ? null : <FailureNotice failure={failure} />}
      <section className={cx(css['part'])}>
        <h2>{t('lens:dates.soon')}</h2>
        {soon.length === 0 ? (
          <p>{t('lens:dates.soonNone')}</p>
        ) : (
          <>
            <p>{t('lens:dates.soonHint')}</p>
            <EndingBadges badges={soon} hasEnded={false} />
          </>
        )}
      </section>
      {ended.length === 0 ? null : (
        <section className={cx(css['part'])}>
          <h2>{t('lens:dates.ended')}</h2>
          <EndingBadges badges={ended} hasEnded />
        </section>
      )}
      <div className={cx(css['rest'])}>
        {later.length === 0 ? null : (
          <Fold level={2} title={t('lens:dates.later', { count: later.length })}>
            <EndingBadges badges={later} hasEnded={false} />
          </Fold>
        )}
        {endless === 0 ? null : (
          <p className={cx(css['quiet'])}>{t('lens:dates.endless', { count: endless })}</p>
        )}
      </div>
      <CalendarPart hasDates={soon.length + later.length > 0} />
      {changed === null ? null : <ChangedBadges changes={changed} badges={badges} />}
    </>
  );
}
