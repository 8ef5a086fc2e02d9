/** Over every screen of a sample: that it is one, and the way out of it. */
import type { ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useLibrary } from '../../library.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './sample-banner.module.css';

export function SampleBanner(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { throwSampleAway } = useLibrary();
  const isSample = session((state) => state.passport?.isSample ?? false);
  if (!isSample) return null;
  return (
    <aside className={cx(css['banner'])} aria-label={t('home:passports.isSample')}>
      <p>{t('home:sample.banner')}</p>
      <Button onPress={() => void throwSampleAway()}>{t('home:sample.throwAway')}</Button>
    </aside>
  );
}
