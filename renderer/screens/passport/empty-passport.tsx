/** A passport without a badge: one sentence and one big place to drop. */
import type { ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import { useIncoming } from '../../incoming.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Guilloche } from '../../ui/guilloche.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import css from './empty-passport.module.css';

export function EmptyPassport(): ReactNode {
  const t = useTranslator();
  const { choose } = useIncoming();
  return (
    <main className={cx(css['empty'])}>
      <Guilloche />
      <div className={cx(css['place'])}>
        <h2>{t('window:empty.title')}</h2>
        <p>{t('window:empty.lead')}</p>
        <Button look="primary" icon={<PlusIcon />} onPress={() => void choose()}>
          {t('window:empty.choose')}
        </Button>
        <p className={cx(css['hint'])}>{t('window:empty.drop')}</p>
      </div>
    </main>
  );
}
