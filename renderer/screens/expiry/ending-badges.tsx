/** Badges with the day until which they are good. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName, pageOf } from '../../badge-words.ts';
import { BadgePicture } from '../../ui/badge-picture.tsx';
import { cx } from '../../ui/class-names.ts';
import { GrowingList } from '../growing-list.tsx';
import { OpenBadge } from '../open-badge.tsx';
import css from './expiry.module.css';

export interface EndingBadgesProps {
  readonly badges: readonly BadgeSummary[];
  readonly hasEnded: boolean;
}

export function EndingBadges({ badges, hasEnded }: EndingBadgesProps): ReactNode {
  const t = useTranslator();
  return (
    <GrowingList
      className={cx(css['list'])}
      items={badges}
      renderItem={(badge) => {
        const date = t.date(badge.expiresOn ?? '');
        return (
          <li key={badge.id} className={cx(css['ending'])}>
            <BadgePicture badge={badge.id} page={pageOf(badge)} alt="" />
            <div className={cx(css['words'])}>
              <OpenBadge badge={badge.id}>{badgeName(t, badge)}</OpenBadge>
              <p className={cx(css['quiet'])}>{issuerName(t, badge)}</p>
            </div>
            <p className={cx(css['date'])}>
              {hasEnded ? t('lens:dates.endedOn', { date }) : t('lens:dates.endsOn', { date })}
            </p>
          </li>
        );
      }}
    />
  );
}
