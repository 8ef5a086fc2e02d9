/** The native menu, in the app's language, with the shortcuts that each platform expects. */
import type { MenuItemConstructorOptions } from 'electron';
import { themes, type Command, type Theme } from '../../shared/contract/desktop.ts';
import { languageName, languages, type Language, type Translator } from '../../shared/i18n/translate.ts';

export interface MenuFacts {
  readonly t: Translator;
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly theme: Theme;
  readonly isOpen: boolean;
  /** passport files elsewhere, newest first */
  readonly recent: readonly { readonly path: string; readonly name: string }[];
}

export interface MenuActions {
  readonly command: (name: Command, value?: string) => void;
  readonly openFile: (path: string) => void;
  readonly clearRecent: () => void;
  readonly about: () => void;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

export function menuTemplate(facts: MenuFacts, actions: MenuActions): Item[] {
  const isMac = facts.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(facts, actions)] : []),
    fileMenu(facts, actions),
    editMenu(facts, actions),
    viewMenu(facts, actions),
    ...(isMac ? [windowMenu(facts)] : []),
    helpMenu(facts, actions),
  ];
}

function fileMenu({ t, platform, isOpen, recent }: MenuFacts, actions: MenuActions): Item {
  const item = (label: string, accelerator: string | null, name: Command, enabled = true): Item => ({
    label,
    enabled,
    click: () => actions.command(name),
    ...(accelerator === null ? {} : { accelerator }),
  });
  return {
    label: t('desktop:menu.file'),
    submenu: [
      item(t('desktop:menu.addBadges'), 'CmdOrCtrl+O', 'add-badges'),
      item(t('desktop:menu.makePassport'), 'CmdOrCtrl+E', 'make-passport', isOpen),
      item(t('desktop:menu.print'), 'CmdOrCtrl+P', 'print', isOpen),
      line,
      item(t('desktop:menu.passports'), 'CmdOrCtrl+Shift+P', 'passports'),
      item(t('desktop:menu.newPassport'), 'CmdOrCtrl+N', 'new-passport'),
      item(t('desktop:menu.openFile'), 'CmdOrCtrl+Shift+O', 'open-file'),
      {
        label: t('desktop:menu.recent'),
        enabled: recent.length > 0,
        submenu: [
          ...recent.map(({ path, name }): Item => ({
            // An ampersand would mark the letter after it as a key.
            label: name.replaceAll('&', '&&'),
            click: () => actions.openFile(path),
          })),
          line,
          { label: t('desktop:menu.clearRecent'), click: actions.clearRecent },
        ],
      },
      item(t('recheck:offer'), null, 'check-received'),
      item(t('desktop:menu.saveCopy'), 'CmdOrCtrl+Shift+S', 'save-copy', isOpen),
      line,
      platform === 'darwin'
        ? { role: 'close', label: t('desktop:menu.close') }
        : { role: 'quit', label: t('desktop:menu.quit') },
    ],
  };
}

function editMenu({ t, isOpen }: MenuFacts, { command }: MenuActions): Item {
  // The page decides whether the way back is a typed word or a moved badge, so the keys go to it.
  const ofPage = (name: 'undo' | 'redo' | 'find' | 'palette', accelerator: string): Item => ({
    label: t(`desktop:menu.${name}`),
    accelerator,
    enabled: isOpen,
    click: () => command(name),
    registerAccelerator: false,
  });
  return {
    label: t('desktop:menu.edit'),
    submenu: [
      ofPage('undo', 'CmdOrCtrl+Z'),
      ofPage('redo', 'CmdOrCtrl+Shift+Z'),
      line,
      { role: 'cut', label: t('desktop:menu.cut') },
      { role: 'copy', label: t('desktop:menu.copy') },
      { role: 'paste', label: t('desktop:menu.paste') },
      { role: 'selectAll', label: t('desktop:menu.selectAll') },
      line,
      ofPage('find', 'CmdOrCtrl+F'),
      ofPage('palette', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu({ t, language, theme }: MenuFacts, { command }: MenuActions): Item {
  return {
    label: t('desktop:menu.view'),
    submenu: [
      {
        label: t('desktop:menu.language'),
        submenu: languages.map((id): Item => ({
          label: languageName(id),
          type: 'radio',
          checked: id === language,
          click: () => command('speak', id),
        })),
      },
      {
        label: t('desktop:menu.theme'),
        submenu: themes.map((id): Item => ({
          label: t(`desktop:theme.${id}`),
          type: 'radio',
          checked: id === theme,
          click: () => command('theme', id),
        })),
      },
      line,
      { role: 'zoomIn', label: t('desktop:menu.zoomIn') },
      { role: 'zoomOut', label: t('desktop:menu.zoomOut') },
      { role: 'resetZoom', label: t('desktop:menu.zoomReset') },
      line,
      { role: 'togglefullscreen', label: t('desktop:menu.fullScreen') },
    ],
  };
}

function helpMenu({ t, platform }: MenuFacts, { command, about }: MenuActions): Item {
  const isMac = platform === 'darwin';
  return {
    role: 'help',
    label: t('desktop:menu.help'),
    submenu: [
      {
        label: t('desktop:menu.helpOpen'),
        accelerator: isMac ? 'Cmd+?' : 'F1',
        click: () => command('help'),
      },
      { label: t('desktop:menu.shortcuts'), click: () => command('shortcuts') },
      ...(isMac ? [] : [line, { label: t('desktop:menu.about'), click: about }]),
    ],
  };
}

/** On a Mac, what concerns the app as a whole stands under its name. */
function appMenu({ t }: MenuFacts, { about }: MenuActions): Item {
  return {
    role: 'appMenu',
    submenu: [
      { label: t('desktop:menu.about'), click: about },
      line,
      { role: 'services', label: t('desktop:menu.services') },
      line,
      { role: 'hide', label: t('desktop:menu.hide') },
      { role: 'hideOthers', label: t('desktop:menu.hideOthers') },
      { role: 'unhide', label: t('desktop:menu.showAll') },
      line,
      { role: 'quit', label: t('desktop:menu.quit') },
    ],
  };
}

function windowMenu({ t }: MenuFacts): Item {
  return {
    role: 'windowMenu',
    label: t('desktop:menu.window'),
    submenu: [
      { role: 'minimize', label: t('desktop:menu.minimize') },
      { role: 'zoom', label: t('desktop:menu.zoom') },
      line,
      { role: 'front', label: t('desktop:menu.front') },
    ],
  };
}
