/** Start order of the desktop app: scheme, guards, engine, window. */
import { app, BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { languageFor, speakFrom, translator } from '../../shared/i18n/translate.ts';
import { cataloguesIn } from '../files/catalogues.ts';
import { dataFolder, libraryIn } from '../files/data-folder.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { serveDesktopVerbs } from './desktop-verbs.ts';
import { createEngineHost } from './engine-host.ts';
import { setMenu } from './menu.ts';
import { guardApp, guardSession } from './security.ts';
import { openWindow } from './window.ts';

/** out/, beside which the built main process lies. */
const built = resolve(__dirname, '..');

const dataOfApp = dataFolder({ platform: process.platform, environment: process.env, home: homedir() });
app.setPath('userData', dataOfApp);

registerAppScheme();
// Chromium cannot sandbox as root (containers): there the launcher says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardApp();

speakFrom(cataloguesIn(join(built, 'assets')));
let window: BrowserWindow | undefined;
const language = () => translator(languageFor(app.getLocale()));

void app.whenReady().then(() => {
  guardSession();
  serveApp(join(built, 'renderer'));
  const host = createEngineHost({
    entry: join(built, 'engine', 'engine.mjs'),
    libraryFolder: libraryIn(dataOfApp),
    assetsFolder: join(built, 'assets'),
    nativeSqlite: nativeSqlite(),
  });
  serveDesktopVerbs(language, (page) => host.connect(page));
  setMenu(language(), () => window);
  window = openWindow(join(built, 'preload', 'preload.cjs'));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0)
      window = openWindow(join(built, 'preload', 'preload.cjs'));
  });
  app.on('will-quit', () => host.stop());
});

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

/** better-sqlite3's binary for this runtime: named by the launcher, or packed beside the app. */
function nativeSqlite(): string | undefined {
  // A packed app loads no code that its surroundings name.
  if (!app.isPackaged) return process.env['SSP_SQLITE_NATIVE'] || undefined;
  const packed = join(process.resourcesPath, 'better_sqlite3.node');
  return existsSync(packed) ? packed : undefined;
}
