/** The desktop around the page: engine, window, menu, files from outside, and what is remembered of them. */
import { app, BrowserWindow } from 'electron';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Remembered, StartFacts } from '../../shared/contract/desktop.ts';
import { isLanguage, languageFor, translator, type Language } from '../../shared/i18n/translate.ts';
import { libraryIn } from '../files/data-folder.ts';
import { guardClosing } from './close-guard.ts';
import { desktopStateIn } from './desktop-state.ts';
import { serveDesktopVerbs } from './desktop-verbs.ts';
import { createEngineHost } from './engine-host.ts';
import { isPassportFile, passportFileName } from './handed-in.ts';
import { handingIn } from './handing-in.ts';
import { passportFiles } from './passport-files.ts';
import { setSurroundings } from './surroundings.ts';
import { applyTheme, openWindow } from './window.ts';

export interface DesktopNeeds {
  /** out/, where the built app lies */
  readonly built: string;
  readonly dataFolder: string;
  readonly nativeSqlite: string | undefined;
  /** named on the command line, or told of before the app was ready */
  readonly files: readonly string[];
}

export interface Desktop {
  /** brings the window to the front, or back */
  readonly show: () => void;
  /** files from outside: badges are imported, a passport is opened */
  readonly hand: (paths: readonly string[]) => void;
}

/** To be called when Electron is ready. */
export function startDesktop({ built, dataFolder, nativeSqlite, files }: DesktopNeeds): Desktop {
  const state = desktopStateIn(join(dataFolder, 'desktop.json'));
  const libraryFolder = libraryIn(dataFolder);
  let window: BrowserWindow | undefined;
  let language = state.read().language ?? systemLanguage();
  let isOpen = false;
  applyTheme(state.read().theme);

  const host = createEngineHost({
    entry: join(built, 'engine', 'engine.mjs'),
    libraryFolder,
    assetsFolder: join(built, 'assets'),
    nativeSqlite,
    granted: [...state.read().recent, ...files.filter(isPassportFile)],
  });
  app.on('will-quit', () => host.stop());

  const translate = () => translator(language);
  const command = (name: Command, value = ''): void => window?.webContents.send('command', name, value);
  const startFacts = (): StartFacts => ({
    language,
    theme: state.read().theme,
    passport: state.read().passport,
    hasPassports: hasPassports(libraryFolder) || state.read().passport !== null,
  });
  const surround = (): void =>
    setSurroundings(
      {
        t: translate(),
        platform: process.platform,
        language,
        theme: state.read().theme,
        isOpen,
        recent: state.read().recent.map((path) => ({ path, name: passportFileName(path) })),
      },
      { command, openFile: (path) => handing.hand([path]), clearRecent: () => passports.clear() },
    );
  const passports = passportFiles({ host, state, translate, changed: surround });
  const handing = handingIn(passports.grant, () => command('take-handed'));
  const remember = ({ language: spoken, theme, passport }: Remembered): void => {
    language = spoken ?? language;
    state.change((before) => ({
      ...before,
      language: spoken ?? before.language,
      theme: theme ?? before.theme,
      passport: passport === undefined ? before.passport : passport,
    }));
    if (theme !== undefined) applyTheme(theme);
    if (passport !== undefined) isOpen = passport !== null;
    if (typeof passport === 'string') passports.opened(passport);
    surround();
  };

  const open = (): void => {
    // Else it is started when the page asks for it.
    if (startFacts().hasPassports || files.length > 0) host.start();
    window = openWindow({ preload: join(built, 'preload', 'preload.cjs'), state });
    guardClosing(window, translate);
    // The menu takes its time: it is made while the page's process starts, and before the page is laid out.
    setImmediate(surround);
  };

  handing.hand(files);
  serveDesktopVerbs({
    translate,
    startFacts,
    connectEngine: (page) => {
      host.start();
      host.connect(page);
    },
    passports,
    takeHanded: handing.take,
    remember,
  });
  open();
  return {
    hand: handing.hand,
    show() {
      if (BrowserWindow.getAllWindows().length === 0) open();
      if (window?.isMinimized() === true) window.restore();
      window?.focus();
    },
  };
}

/** The first of the person's languages that the app speaks. */
function systemLanguage(): Language {
  const wanted = [...app.getPreferredSystemLanguages(), app.getLocale()];
  return languageFor(wanted.find((tag) => isLanguage(tag.split(/[-_]/u)[0]?.toLowerCase())));
}

function hasPassports(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => isPassportFile(name));
}
