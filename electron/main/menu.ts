/** The native menu, in the system's language, with the shortcuts that each platform expects. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Translator } from '../../shared/i18n/translate.ts';

export function setMenu(t: Translator, window: () => BrowserWindow | undefined): void {
  const command = (name: string) => (): void => window()?.webContents.send('command', name);
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: t('desktop:menu.file'),
      submenu: [
        { label: t('desktop:menu.addBadges'), accelerator: 'CmdOrCtrl+O', click: command('add-badges') },
        {
          label: t('desktop:menu.makePassport'),
          accelerator: 'CmdOrCtrl+P',
          click: command('make-passport'),
        },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', label: t('desktop:menu.quit') },
      ],
    },
    {
      label: t('desktop:menu.edit'),
      submenu: [
        // The page decides whether the way back is a typed word or a moved badge, so the keys go to it.
        {
          label: t('desktop:menu.undo'),
          accelerator: 'CmdOrCtrl+Z',
          click: command('undo'),
          registerAccelerator: false,
        },
        {
          label: t('desktop:menu.redo'),
          accelerator: 'CmdOrCtrl+Shift+Z',
          click: command('redo'),
          registerAccelerator: false,
        },
        { type: 'separator' },
        { role: 'cut', label: t('desktop:menu.cut') },
        { role: 'copy', label: t('desktop:menu.copy') },
        { role: 'paste', label: t('desktop:menu.paste') },
        { role: 'selectAll', label: t('desktop:menu.selectAll') },
      ],
    },
    {
      label: t('desktop:menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('desktop:menu.zoomIn') },
        { role: 'zoomOut', label: t('desktop:menu.zoomOut') },
        { role: 'resetZoom', label: t('desktop:menu.zoomReset') },
        { role: 'togglefullscreen', label: t('desktop:menu.fullScreen') },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
