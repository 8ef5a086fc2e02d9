/** Start order of the desktop app: one instance, scheme, guards; then, when Electron is ready, the desktop. */
import { app, Menu } from 'electron';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { speakFrom } from '../../shared/i18n/translate.ts';
import { cataloguesIn } from '../files/catalogues.ts';
import { dataFolder } from '../files/data-folder.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { startDesktop } from './desktop.ts';
import { filesOn } from './handed-in.ts';
import { guardApp, guardSession } from './security.ts';

/** out/, beside which the built main process lies. */
const built = resolve(__dirname, '..');

const dataOfApp = dataFolder({ platform: process.platform, environment: process.env, home: homedir() });
app.setPath('userData', dataOfApp);

const named = filesOn(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd());
/** What a second start tells the first one before it ends. */
const secondStart = z.object({ files: z.array(z.string()) });
const isFirst = app.requestSingleInstanceLock({ files: [...named] } satisfies z.infer<typeof secondStart>);

registerAppScheme();
// Chromium cannot sandbox as root (containers): there the launcher says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardApp();
speakFrom(cataloguesIn(join(built, 'assets')));
// No menu of Electron's own until ours is there.
Menu.setApplicationMenu(null);

if (isFirst) begin();
else app.quit();

function begin(): void {
  const early = [...named];
  let hand = (paths: readonly string[]): void => void early.push(...paths);
  // A Mac tells of files by an event, often before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand([path]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(() => {
    guardSession();
    serveApp(join(built, 'renderer'));
    const desktop = startDesktop({
      built,
      dataFolder: dataOfApp,
      nativeSqlite: nativeSqlite(),
      files: early,
    });
    hand = desktop.hand;
    app.on('activate', desktop.show);
    app.on('second-instance', (_event, _argv, _cwd, told) => {
      desktop.show();
      const second = secondStart.safeParse(told);
      if (second.success) desktop.hand(second.data.files);
    });
  });
}

/** better-sqlite3's binary for this runtime: named by the launcher, or packed beside the app. */
function nativeSqlite(): string | undefined {
  // A packed app loads no code that its surroundings name.
  if (!app.isPackaged) return process.env['SSP_SQLITE_NATIVE'] || undefined;
  const packed = join(process.resourcesPath, 'better_sqlite3.node');
  return existsSync(packed) ? packed : undefined;
}
