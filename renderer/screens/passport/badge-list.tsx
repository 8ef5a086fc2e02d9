/** The badges of one page: opened, put in order and dragged to a group, by mouse and by keyboard. */
import type { ReactNode } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, groupName } from '../../badge-words.ts';
import { beforeOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { badgeDragType } from './badge-drag.ts';
import css from './badge-list.module.css';
import { BadgeRow } from './badge-row.tsx';

export interface BadgeListProps {
  readonly badges: readonly BadgeSummary[];
  readonly page: PageId;
}

export function BadgeList({ badges, page }: BadgeListProps): ReactNode {
  const { session, sheet } = useStores();
  const t = useTranslator();
  const { order } = usePlacing();
  const ids = badges.map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop<BadgeSummary>({
    getItems: (_keys, items) =>
      items.map((badge) => ({ [badgeDragType]: badge.id, 'text/plain': badgeName(t, badge) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const moved = badges.find(({ id }) => keys.has(id));
      if (moved === undefined) return;
      const before = beforeOf(ids, moved.id, {
        key: String(target.key),
        dropPosition: target.dropPosition,
      });
      if (before !== undefined) void order(moved, before);
    },
  });
  const open = (badge: string): void => {
    const passport = session.getState().passport;
    if (passport !== null) void sheet.getState().open(passport.id, badge);
  };
  return (
    <GridList
      aria-label={
        page === 'unplaced'
          ? t('window:page.listUnplaced')
          : t('window:page.list', { group: groupName(t, page) })
      }
      className={cx(css['list'])}
      items={badges}
      dependencies={[t, page]}
      dragAndDropHooks={dragAndDropHooks}
      onAction={(key) => open(String(key))}
      renderEmptyState={() => (
        <div className={cx(css['empty'])}>
          <p>{page === 'unplaced' ? t('window:page.emptyUnplaced') : t('window:page.empty')}</p>
          {page === 'unplaced' ? null : <p>{t('window:page.emptyHint')}</p>}
        </div>
      )}
    >
      {(badge) => <BadgeRow badge={badge} page={page} onOpen={() => open(badge.id)} />}
    </GridList>
  );
}
