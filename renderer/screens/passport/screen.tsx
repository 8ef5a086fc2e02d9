/** The passport: its groups at the start as the way round, one group's page beside them. */
import type { ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { EmptyPassport } from './empty-passport.tsx';
import { GroupNav } from './group-nav.tsx';
import { GroupPage } from './group-page.tsx';
import { PassportHeader } from './header.tsx';
import { ImportBar } from './import-bar.tsx';
import css from './screen.module.css';

export function PassportScreen(): ReactNode {
  const { passport, session, importing } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  const page = session((state) => state.page);
  const isImporting = importing((state) => state.phase === 'running');
  if (view === null)
    return (
      <main className={cx(css['waiting'])}>
        <p>{t('window:app.starting')}</p>
      </main>
    );
  const isEmpty = view.badges.length === 0;
  return (
    <div className={cx(css['screen'])}>
      <PassportHeader view={view} />
      {isImporting ? <ImportBar /> : null}
      {isEmpty && !isImporting ? (
        <EmptyPassport />
      ) : (
        <div className={cx(css['spread'])}>
          <GroupNav view={view} page={page} />
          <GroupPage view={view} page={page} key={page} />
        </div>
      )}
    </div>
  );
}
