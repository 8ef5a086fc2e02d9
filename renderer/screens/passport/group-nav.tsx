/** The groups and sections as the way round the passport; badges can be dropped on each of them. */
import { useRef, type ReactNode } from 'react';
import { Button as AriaButton, useDrop, type DropItem } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageName, pageOf } from '../../badge-words.ts';
import { badgesOf, idsOn, pagesOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FindIcon, PlusIcon } from '../../ui/icons.tsx';
import { GroupMark } from '../../ui/marks.tsx';
import { badgeDragType, idBreak } from './badge-drag.ts';
import { GroupLevel } from './group-level.tsx';
import css from './group-nav.module.css';
import { SuperBadgeLine } from './super-badge-line.tsx';

export interface GroupNavProps {
  readonly view: PassportView;
  /** null: no page is shown, but what was found */
  readonly page: PageId | null;
}

export function GroupNav({ view, page }: GroupNavProps): ReactNode {
  const { session, finding } = useStores();
  const t = useTranslator();
  const isFinding = page === null;
  return (
    <aside className={cx(css['aside'])}>
      <nav aria-label={t('window:nav.title')}>
        <ul className={cx(css['list'])}>
          {pagesOf(view)
            .filter((id) => id !== 'unplaced' || view.unplaced.length > 0 || page === 'unplaced')
            .map((id) => (
              <li key={id}>
                <NavItem view={view} id={id} isCurrent={id === page} />
              </li>
            ))}
          <li>
            <AriaButton
              className={cx(css['item'], isFinding && css['current'])}
              aria-current={isFinding ? 'page' : 'false'}
              onPress={() => finding.getState().open()}
            >
              <span className={cx(css['mark'])}>
                <FindIcon />
              </span>
              <span className={cx(css['name'])}>{t('arrange:nav.all')}</span>
            </AriaButton>
          </li>
        </ul>
      </nav>
      <Button look="quiet" icon={<PlusIcon />} onPress={() => session.getState().openDialog('section')}>
        {t('arrange:section.add')}
      </Button>
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
  const { session, finding } = useStores();
  const t = useTranslator();
  const { place } = usePlacing();
  const ref = useRef<HTMLButtonElement>(null);
  const take = async (items: readonly DropItem[]): Promise<void> => {
    const dragged = await Promise.all(
      items.map(async (item) =>
        item.kind === 'text' && item.types.has(badgeDragType) ? item.getText(badgeDragType) : '',
      ),
    );
    await place(
      badgesOf(
        view,
        dragged.flatMap((ids) => ids.split(idBreak)),
      ).filter((badge) => pageOf(badge) !== id),
      id,
    );
  };
  const { dropProps, dropButtonProps, isDropTarget } = useDrop({
    ref,
    hasDropButton: true,
    getDropOperation: (types, allowed) =>
      types.has(badgeDragType) && allowed.includes('move') ? 'move' : 'cancel',
    onDrop: ({ items }) => void take(items),
  });
  const count = idsOn(view, id).length;
  return (
    <div {...dropProps} className={cx(css['target'], isDropTarget && css['over'])}>
      <AriaButton
        {...dropButtonProps}
        ref={ref}
        className={cx(css['item'], isCurrent && css['current'])}
        data-group={id}
        aria-current={isCurrent ? 'page' : 'false'}
        onPress={() => {
          session.getState().turnTo(id);
          finding.getState().close();
        }}
      >
        <GroupMark page={id} />
        <span className={cx(css['words'])}>
          <span className={cx(css['name'])}>{pageName(t, id, view)}</span>
          <span className={cx(css['quiet'])}>
            <GroupLevel view={view} page={id} />
            <span>{count === 0 ? t('window:nav.empty') : t('window:nav.badges', { count })}</span>
          </span>
        </span>
      </AriaButton>
    </div>
  );
}
