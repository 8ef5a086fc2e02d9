/** The one window: sandboxed, isolated, without Node. */
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './own-page.ts';

export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Soft Skills Passport',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#faf8f4',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
