/** What can be done with one badge, without a mouse as well as with one. */
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, pageName } from '../../badge-words.ts';
import { usePlacing } from '../../placing.ts';
import { pageIds, type PageId } from '../../stores/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { GroupMark } from '../../ui/marks.tsx';
import menu from '../../ui/menu.module.css';

export interface BadgeMenuProps {
  readonly badge: BadgeSummary;
  readonly page: PageId;
  readonly onOpen: () => void;
}

export function BadgeMenu({ badge, page, onOpen }: BadgeMenuProps): ReactNode {
  const t = useTranslator();
  const { place, remove } = usePlacing();
  return (
    <MenuTrigger>
      <IconButton label={t('window:badge.more', { badge: badgeName(t, badge) })} icon={<MoreIcon />} />
      <Popover className={cx(menu['popover'])} placement="bottom end">
        <Menu
          className={cx(menu['menu'])}
          aria-label={t('window:badge.more', { badge: badgeName(t, badge) })}
        >
          <MenuItem className={cx(menu['item'])} onAction={onOpen}>
            {t('window:badge.details')}
          </MenuItem>
          <Separator className={cx(menu['line'])} />
          <MenuSection>
            <Header className={cx(menu['head'])}>{t('window:badge.moveTo')}</Header>
            {pageIds
              .filter((id) => id !== page)
              .map((id) => (
                <MenuItem
                  key={id}
                  id={id}
                  textValue={pageName(t, id)}
                  className={cx(menu['item'])}
                  onAction={() => void place(badge, id)}
                >
                  <GroupMark page={id} size={20} />
                  {pageName(t, id)}
                </MenuItem>
              ))}
          </MenuSection>
          <Separator className={cx(menu['line'])} />
          <MenuItem className={cx(menu['item'])} onAction={() => void remove(badge)}>
            {t('window:badge.remove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
