/** How far it is to the Super Badge, in words and without a score. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { useTranslator } from '../../app-stores.ts';
import { groupName, listOf } from '../../badge-words.ts';
import css from './super-badge-line.module.css';
import { cx } from '../../ui/class-names.ts';

export function SuperBadgeLine({ view }: { readonly view: Pick<PassportView, 'superBadge'> }): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['line'])}>
      <h2>{t('window:super.title')}</h2>
      <p>{sentence()}</p>
    </section>
  );

  function sentence(): string {
    const { held, missing } = view.superBadge;
    if (held) return t('window:super.held');
    if (missing.length === 0) return t('window:super.reached');
    if (missing.length === groupIds.length) return t('window:super.missingAll');
    const groups = listOf(
      t,
      missing.map((group) => groupName(t, group)),
    );
    return t('window:super.missing', { count: missing.length, groups });
  }
}
