/** At a glance: what is proven in each group, the tree of badges, and the ways to look further. */
import { useMemo, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { badgeTree } from '../../../shared/passport/badge-tree.ts';
import { groupProofs } from '../../../shared/passport/overview.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { ClockIcon, ForwardIcon, PersonIcon } from '../../ui/icons.tsx';
import { AsideScreen } from '../aside.tsx';
import { BadgeTreeView } from './badge-tree-view.tsx';
import { Glance } from './glance.tsx';
import { ScreenButton } from '../screen-button.tsx';
import css from './overview.module.css';
import { SuperWay } from './super-way.tsx';

export function OverviewScreen(): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  return (
    <AsideScreen title={t('lens:title')} lead={t('lens:overview.lead')}>
      {view === null ? null : <Parts view={view} />}
    </AsideScreen>
  );
}

function Parts({ view }: { readonly view: PassportView }): ReactNode {
  const t = useTranslator();
  const proofs = useMemo(() => groupProofs(view.badges), [view.badges]);
  const tree = useMemo(() => badgeTree(view.badges), [view.badges]);
  return (
    <>
      <Glance proofs={proofs} />
      <SuperWay view={view} tree={tree} />
      <BadgeTreeView tree={tree} />
      <section className={cx(css['part'])}>
        <h2>{t('lens:overview.more')}</h2>
        <div className={cx(css['ways'])}>
          <ScreenButton icon={<PersonIcon />} to="self">
            {t('checklist:window.title')}
          </ScreenButton>
          <ScreenButton icon={<ForwardIcon />} to="lens">
            {t('lens:overview.lenses')}
          </ScreenButton>
          <ScreenButton icon={<ClockIcon />} to="expiry">
            {t('lens:overview.dates')}
          </ScreenButton>
        </div>
      </section>
    </>
  );
}
