/** The command palette: type a few letters of a command or of a badge's name, and press Enter. */
import { useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName, pageOf } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import dialog from '../../ui/dialog.module.css';
import { GroupMark } from '../../ui/marks.tsx';
import menu from '../../ui/menu.module.css';
import { usePaletteCommands, wordsOf } from './commands.tsx';
import { matching } from './matching.ts';
import css from './palette.module.css';

const mostBadges = 8;

export function Palette(): ReactNode {
  const { passport } = useStores();
  const view = passport((state) => state.view);
  return view === null ? null : <OpenPalette view={view} />;
}

function OpenPalette({ view }: { readonly view: PassportView }): ReactNode {
  const { session, sheet, desktop } = useStores();
  const t = useTranslator();
  const [typed, setTyped] = useState('');
  const commands = matching(usePaletteCommands(view), typed, wordsOf);
  const badges =
    typed.trim() === '' ? [] : matching(view.badges, typed, (badge) => badgeName(t, badge), mostBadges);
  const close = (): void => session.getState().openDialog(null);
  const run = (command: () => void): void => {
    // First the way is free: what lies under a dialog cannot take the focus.
    flushSync(() => {
      sheet.getState().close();
      close();
    });
    command();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close();
      }}
      className={cx(dialog['veil'], css['veil'])}
    >
      <Modal className={cx(dialog['card'], css['card'])}>
        <Dialog className={cx(dialog['dialog'])} aria-label={t('arrange:palette.title')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField aria-label={t('arrange:palette.title')} autoFocus className={cx(css['field'])}>
              <Input className={cx(css['input'])} placeholder={t('arrange:palette.placeholder')} />
            </TextField>
            {/* The focus stays in the field; whoever scrolls with the keyboard alone finds a stop here. */}
            <div
              role="group"
              aria-label={t('arrange:palette.title')}
              tabIndex={0}
              className={cx(css['menu'])}
            >
              <Menu
                aria-label={t('arrange:palette.title')}
                renderEmptyState={() => <p className={cx(css['none'])}>{t('arrange:palette.none')}</p>}
              >
                {commands.length === 0 ? null : (
                  <MenuSection>
                    <Header className={cx(menu['head'])}>{t('arrange:palette.commands')}</Header>
                    {commands.map(({ id, name, kind, mark, language, key, run: command }) => (
                      <MenuItem
                        key={id}
                        id={id}
                        textValue={name}
                        className={cx(menu['item'])}
                        onAction={() => run(command)}
                      >
                        {mark}
                        <span className={cx(css['name'])} lang={language}>
                          {name}
                        </span>
                        {kind === undefined ? null : <span className={cx(css['key'])}>{kind}</span>}
                        {key === undefined ? null : (
                          <kbd className={cx(css['key'])}>
                            {desktop.platform === 'darwin' ? `⌘${key}` : `Ctrl+${key}`}
                          </kbd>
                        )}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {badges.length === 0 ? null : (
                  <MenuSection>
                    <Header className={cx(menu['head'])}>{t('arrange:palette.badges')}</Header>
                    {badges.map((badge) => (
                      <MenuItem
                        key={badge.id}
                        id={`badge-${badge.id}`}
                        textValue={badgeName(t, badge)}
                        className={cx(menu['item'])}
                        onAction={() => run(() => void sheet.getState().open(view.id, badge.id))}
                      >
                        <GroupMark page={pageOf(badge)} size={20} />
                        <span className={cx(css['name'])}>{badgeName(t, badge)}</span>
                        <span className={cx(css['key'])}>{issuerName(t, badge)}</span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
