/** The one window: sandboxed, isolated, without Node; where it was left, as far as the screens allow. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Theme } from '../../shared/contract/desktop.ts';
import type { DesktopStateFile } from './desktop-state.ts';
import { appOrigin } from './own-page.ts';
import { windowPlace } from './window-place.ts';

/** The page's own `surface` in each look, so that nothing flashes before it is drawn. */
function backgroundOf(theme: Theme): string {
  if (theme === 'contrast') return '#000000';
  return nativeTheme.shouldUseDarkColors ? '#171a1f' : '#fbfaf6';
}

/** High contrast is light on black. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
}

export interface WindowNeeds {
  readonly preload: string;
  readonly state: DesktopStateFile;
}

export function openWindow({ preload, state }: WindowNeeds): BrowserWindow {
  const saved = state.read().window;
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = new BrowserWindow({
    ...windowPlace(
      saved?.bounds ?? null,
      [main, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Soft Skills Passport',
    backgroundColor: backgroundOf(state.read().theme),
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
  window.once('ready-to-show', () => (saved?.isMaximized === true ? window.maximize() : window.show()));
  window.on('close', () =>
    state.change((before) => ({
      ...before,
      window: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() },
    })),
  );
  void window.loadURL(`${appOrigin}/`);
  return window;
}
