/** The places to which badges can be moved, as items of a menu; and a button that opens such a menu. */
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageName } from '../../badge-words.ts';
import { pagesOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import menu from '../../ui/menu.module.css';

export interface PlacesProps {
  /** where they stand now: not offered; null: on several pages */
  readonly page: PageId | null;
  readonly onChoose: (page: PageId) => void;
}

export function Places({ page, onChoose }: PlacesProps): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  if (view === null) return null;
  return (
    <MenuSection>
      <Header className={cx(menu['head'])}>{t('window:badge.moveTo')}</Header>
      {pagesOf(view)
        .filter((id) => id !== page)
        .map((id) => (
          <MenuItem
            key={id}
            id={id}
            textValue={pageName(t, id, view)}
            className={cx(menu['item'])}
            onAction={() => onChoose(id)}
          >
            <GroupMark page={id} size={20} />
            {pageName(t, id, view)}
          </MenuItem>
        ))}
    </MenuSection>
  );
}

export interface MoveToProps {
  readonly label: string;
  readonly badges: readonly BadgeSummary[];
  readonly page: PageId | null;
  readonly onMoved?: () => void;
}

export function MoveTo({ label, badges, page, onMoved }: MoveToProps): ReactNode {
  const { place } = usePlacing();
  return (
    <MenuTrigger>
      <Button>{label}</Button>
      <Popover className={cx(menu['popover'])}>
        <Menu className={cx(menu['menu'])} aria-label={label}>
          <Places page={page} onChoose={(id) => void place(badges, id).then(onMoved)} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
