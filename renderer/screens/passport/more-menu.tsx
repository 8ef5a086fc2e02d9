/** What is seldom needed, and also stands in the window's own menu: other passports, a copy, colours, help. */
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { isTheme, themes } from '../../../shared/contract/desktop.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import type { AppDialogId } from '../../stores/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { CheckIcon, MoreIcon } from '../../ui/icons.tsx';
import menu from '../../ui/menu.module.css';

export function MoreMenu(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { saveCopy } = useSaving();
  const theme = session((state) => state.theme);
  const open = (dialog: AppDialogId) => (): void => session.getState().openDialog(dialog);
  return (
    <MenuTrigger>
      <IconButton label={t('home:more.title')} icon={<MoreIcon />} />
      <Popover className={cx(menu['popover'])} placement="bottom end">
        <Menu className={cx(menu['menu'])} aria-label={t('home:more.title')}>
          <MenuItem className={cx(menu['item'])} onAction={open('passports')}>
            {t('home:passports.title')}
          </MenuItem>
          <MenuItem className={cx(menu['item'])} onAction={() => void saveCopy()}>
            {t('home:passports.saveCopy')}
          </MenuItem>
          <MenuItem className={cx(menu['item'])} onAction={open('received')}>
            {t('recheck:offer')}
          </MenuItem>
          <MenuItem className={cx(menu['item'])} onAction={() => session.getState().openHelp('topics')}>
            {t('home:help.title')}
          </MenuItem>
          <Separator className={cx(menu['line'])} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(chosen) => {
              const [id] = chosen;
              if (isTheme(id)) session.getState().look(id);
            }}
          >
            <Header className={cx(menu['head'])}>{t('home:more.theme')}</Header>
            {themes.map((id) => (
              <MenuItem key={id} id={id} className={cx(menu['item'])} textValue={t(`desktop:theme.${id}`)}>
                {({ isSelected }) => (
                  <>
                    <span className={cx(menu['grow'])}>{t(`desktop:theme.${id}`)}</span>
                    {isSelected ? <CheckIcon /> : null}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
