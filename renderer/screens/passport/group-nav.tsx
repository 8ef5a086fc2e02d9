/** The groups as the way round the passport; a badge can be dropped on each of them. */
import { useRef, type ReactNode } from 'react';
import { Button as AriaButton, useDrop, type DropItem } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageName, pageOf } from '../../badge-words.ts';
import { badgesOn } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import { pageIds, type PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark, LevelMark } from '../../ui/marks.tsx';
import { badgeDragType } from './badge-drag.ts';
import css from './group-nav.module.css';
import { SuperBadgeLine } from './super-badge-line.tsx';

export interface GroupNavProps {
  readonly view: PassportView;
  readonly page: PageId;
}

export function GroupNav({ view, page }: GroupNavProps): ReactNode {
  const t = useTranslator();
  return (
    <aside className={cx(css['aside'])}>
      <nav aria-label={t('window:nav.title')}>
        <ul className={cx(css['list'])}>
          {pageIds
            .filter((id) => id !== 'unplaced' || view.unplaced.length > 0 || page === 'unplaced')
            .map((id) => (
              <li key={id}>
                <NavItem view={view} id={id} isCurrent={id === page} />
              </li>
            ))}
        </ul>
      </nav>
      <SuperBadgeLine view={view} />
    </aside>
  );
}

interface NavItemProps {
  readonly view: PassportView;
  readonly id: PageId;
  readonly isCurrent: boolean;
}

function NavItem({ view, id, isCurrent }: NavItemProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { place } = usePlacing();
  const ref = useRef<HTMLButtonElement>(null);
  const take = async (items: readonly DropItem[]): Promise<void> => {
    for (const item of items) {
      if (item.kind !== 'text' || !item.types.has(badgeDragType)) continue;
      const dragged = await item.getText(badgeDragType);
      const badge = view.badges.find((held) => held.id === dragged);
      if (badge !== undefined && pageOf(badge) !== id) await place(badge, id);
    }
  };
  const { dropProps, dropButtonProps, isDropTarget } = useDrop({
    ref,
    hasDropButton: true,
    getDropOperation: (types, allowed) =>
      types.has(badgeDragType) && allowed.includes('move') ? 'move' : 'cancel',
    onDrop: ({ items }) => void take(items),
  });
  const count = badgesOn(view, id).length;
  const level = view.sections.find(({ group }) => group === id)?.level ?? null;
  return (
    <div {...dropProps} className={cx(css['target'], isDropTarget && css['over'])}>
      <AriaButton
        {...dropButtonProps}
        ref={ref}
        className={cx(css['item'], isCurrent && css['current'])}
        data-group={id}
        aria-current={isCurrent ? 'page' : 'false'}
        onPress={() => session.getState().turnTo(id)}
      >
        <GroupMark page={id} />
        <span className={cx(css['words'])}>
          <span className={cx(css['name'])}>{pageName(t, id)}</span>
          <span className={cx(css['quiet'])}>
            {level === null ? null : <LevelMark level={level} page={id} />}
            <span>{count === 0 ? t('window:nav.empty') : t('window:nav.badges', { count })}</span>
          </span>
        </span>
      </AriaButton>
    </div>
  );
}
