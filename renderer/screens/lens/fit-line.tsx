/** One badge seen in an entry, and who says so. */
import type { ReactNode } from 'react';
import type { LensEntry } from '../../../shared/contract/lens-views.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { BadgeVerdict } from '../../ui/marks.tsx';
import { OpenBadge } from '../open-badge.tsx';
import css from './lens.module.css';

export interface FitLineProps {
  readonly fit: LensEntry['fits'][number];
  readonly badge: BadgeSummary;
}

export function FitLine({ fit, badge }: FitLineProps): ReactNode {
  const t = useTranslator();
  const { by, isLoose, said } = fit;
  const isSaid = by === 'issuer';
  return (
    <li className={cx(css['fit'])}>
      <OpenBadge badge={badge.id}>{badgeName(t, badge)}</OpenBadge>
      <span className={cx(css['by'], isSaid && css['said'])}>
        {isSaid ? <CheckIcon /> : null}
        {t(`lens:frameworks.by.${isSaid ? 'issuer' : isLoose ? 'loose' : 'proposed'}`)}
      </span>
      <BadgeVerdict badge={badge} />
      {said === null || said === '' ? null : (
        <span className={cx(css['quiet'])}>{t('lens:frameworks.said', { said })}</span>
      )}
    </li>
  );
}
