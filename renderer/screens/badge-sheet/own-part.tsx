/** What the owner says of the badge and adds to it: in a frame of its own, said to be theirs and not checked. */
import type { ReactNode } from 'react';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { PersonIcon } from '../../ui/icons.tsx';
import { OwnFiles } from './own-files.tsx';
import { OwnWords, type OwnWordsProps } from './own-words.tsx';
import css from './own.module.css';

export function OwnPart(props: OwnWordsProps & { readonly sheet: BadgeSheet }): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['frame'])}>
      <div>
        <h3>{t('own:title')}</h3>
        <p className={cx(css['whose'])}>
          <PersonIcon />
          {t('own:notChecked')}
        </p>
      </div>
      <OwnWords {...props} />
      <OwnFiles sheet={props.sheet} passport={props.passport} />
    </section>
  );
}
