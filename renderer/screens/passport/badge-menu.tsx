/** What can be done with one badge, without a mouse as well as with one. */
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { steps } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import menu from '../../ui/menu.module.css';
import { Places } from './move-to.tsx';

export interface BadgeActionsProps {
  readonly badge: BadgeSummary;
  readonly page: PageId;
  /** the badge stands in a list that has the owner's order */
  readonly hasOrder: boolean;
  readonly onOpen: () => void;
  /** where no trigger does it */
  readonly onClose?: () => void;
}

export function BadgeMenu(props: BadgeActionsProps): ReactNode {
  const t = useTranslator();
  return (
    <MenuTrigger>
      <IconButton label={t('window:badge.more', { badge: badgeName(t, props.badge) })} icon={<MoreIcon />} />
      <Popover className={cx(menu['popover'])} placement="bottom end">
        <BadgeActions {...props} />
      </Popover>
    </MenuTrigger>
  );
}

export function BadgeActions(props: BadgeActionsProps): ReactNode {
  const { badge, page, hasOrder, onOpen, onClose } = props;
  const t = useTranslator();
  const { place, step, remove } = usePlacing();
  return (
    <Menu
      className={cx(menu['menu'])}
      aria-label={t('window:badge.more', { badge: badgeName(t, badge) })}
      {...(onClose === undefined ? {} : { onClose })}
    >
      <MenuItem className={cx(menu['item'])} onAction={onOpen}>
        {t('window:badge.details')}
      </MenuItem>
      <Separator className={cx(menu['line'])} />
      <Places page={page} onChoose={(id) => void place(badge, id)} />
      <Separator className={cx(menu['line'])} />
      {hasOrder ? (
        <>
          <MenuSection>
            <Header className={cx(menu['head'])}>{t('arrange:step.title')}</Header>
            {steps.map((way) => (
              <MenuItem key={way} className={cx(menu['item'])} onAction={() => void step(badge, page, way)}>
                {t(`arrange:step.${way}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={cx(menu['line'])} />
        </>
      ) : null}
      <MenuItem className={cx(menu['item'])} onAction={() => void remove(badge)}>
        {t('window:badge.remove')}
      </MenuItem>
    </Menu>
  );
}
