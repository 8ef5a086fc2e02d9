/** The passport: its groups at the start as the way round, one group's page beside them. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageShown } from '../../page-order.ts';
import { cx } from '../../ui/class-names.ts';
import { EmptyPassport } from './empty-passport.tsx';
import { GroupNav } from './group-nav.tsx';
import { GroupPage } from './group-page.tsx';
import { PassportHeader } from './header.tsx';
import { ImportBar } from './import-bar.tsx';
import css from './screen.module.css';

const Results = lazy(() =>
  import('../find/results.tsx').then(({ Results: results }) => ({ default: results })),
);

export function PassportScreen(): ReactNode {
  const { passport, session, importing, finding } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  const wanted = session((state) => state.page);
  const isFinding = finding((state) => state.isOpen);
  // Whoever turns to another page, or leaves, is not looking for a badge any more.
  useEffect(() => {
    const close = (): void => finding.getState().close();
    const stop = session.subscribe((now, before) => {
      if (now.page !== before.page) close();
    });
    return () => {
      stop();
      close();
    };
  }, [session, finding]);
  const isImporting = importing((state) => state.phase === 'running');
  if (view === null)
    return (
      <main className={cx(css['waiting'])}>
        <p>{t('window:app.starting')}</p>
      </main>
    );
  const isEmpty = view.badges.length === 0 && view.ownSections.length === 0;
  const page = pageShown(view, wanted);
  return (
    <div className={cx(css['screen'])}>
      <PassportHeader view={view} />
      {isImporting ? <ImportBar /> : null}
      {isEmpty && !isImporting ? (
        <EmptyPassport />
      ) : (
        <div className={cx(css['spread'], isFinding && css['finding'])}>
          <GroupNav view={view} page={isFinding ? null : page} />
          {isFinding ? (
            <Suspense fallback={<main />}>
              <Results view={view} />
            </Suspense>
          ) : (
            <GroupPage view={view} page={page} key={page} />
          )}
        </div>
      )}
    </div>
  );
}
