/** Which badges of the person count for one badge of the framework, and which might. */
import type { ReactNode } from 'react';
import type { SentenceKey } from '../../../shared/i18n/translate.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { isOpen, isProven, type TreeLine } from '../../../shared/passport/badge-tree.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { BadgeVerdict } from '../../ui/marks.tsx';
import { OpenBadge } from '../open-badge.tsx';
import css from './overview.module.css';

/** More are only counted in their group. */
const most = 5;

export function CountingBadges({ line }: { readonly line: TreeLine<BadgeSummary> }): ReactNode {
  const t = useTranslator();
  const told: readonly { readonly badges: readonly BadgeSummary[]; readonly key: SentenceKey }[] = [
    { badges: line.held.filter(isProven), key: 'lens:tree.counts' },
    { badges: line.held.filter(isOpen), key: 'lens:tree.openBadge' },
    { badges: line.alike, key: 'lens:tree.alike' },
    { badges: line.refused, key: 'lens:tree.refusedBadge' },
  ];
  return (
    <>
      {told.flatMap(({ badges, key }) =>
        badges.slice(0, most).map((badge) => (
          <div key={badge.id} className={cx(css['counting'])}>
            <OpenBadge badge={badge.id}>
              {t(key, { badge: badgeName(t, badge), issuer: issuerName(t, badge) })}
            </OpenBadge>
            <BadgeVerdict badge={badge} />
          </div>
        )),
      )}
      {line.alike.length === 0 ? null : <p className={cx(css['quiet'])}>{t('lens:tree.alikeHint')}</p>}
    </>
  );
}
