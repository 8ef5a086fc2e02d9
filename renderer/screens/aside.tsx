/** A screen beside the passport: a way back, its title, and its parts one under the other. */
import type { ReactNode } from 'react';
import { useStores, useTranslator } from '../app-stores.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { BackIcon } from '../ui/icons.tsx';
import css from './aside.module.css';
import { ImportBar } from './passport/import-bar.tsx';
import { ScreenTitle } from './screen-title.tsx';

export interface AsideScreenProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function AsideScreen({ title, lead, children }: AsideScreenProps): ReactNode {
  const { session, importing } = useStores();
  const t = useTranslator();
  const isImporting = importing((state) => state.phase === 'running');
  return (
    <div className={cx(css['screen'])}>
      <header className={cx(css['header'])}>
        <Button look="quiet" icon={<BackIcon />} onPress={() => session.getState().show('passport')}>
          {t('window:action.back')}
        </Button>
        <div>
          <ScreenTitle>{title}</ScreenTitle>
          <p className={cx(css['quiet'])}>{lead}</p>
        </div>
      </header>
      {isImporting ? <ImportBar /> : null}
      <main className={cx(css['parts'])}>{children}</main>
    </div>
  );
}
