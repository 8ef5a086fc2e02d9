/** The issuers that the owner knows, as a file: to keep, to give away, or for the command line. */
import type { ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './issuers.module.css';

export function OwnList(): ReactNode {
  const t = useTranslator();
  const { saveKnownIssuers } = useSaving();
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:issuers.ownList')}</h2>
      <p>{t('window:issuers.ownListLead')}</p>
      <Button onPress={() => void saveKnownIssuers()}>{t('window:issuers.ownListSave')}</Button>
    </section>
  );
}
