/** Starts the real app for one test, on a data folder of its own, and takes it away again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import {
  localeOf,
  speakFrom,
  translator,
  type Language,
  type Translator,
} from '../../shared/i18n/translate.ts';
import { cataloguesIn } from '../../electron/files/catalogues.ts';
import { appEnvironment, ensureElectron } from '../../tooling/electron-runtime.ts';
import { sandboxSwitches } from '../../tooling/electron/system.ts';

const projectFolder = resolve(import.meta.dirname, '../..');
speakFrom(cataloguesIn(join(projectFolder, 'assets')));

export type StartedApp = {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  /** Everything the app keeps. Give it to the next `startApp` to start on what this one left. */
  readonly dataDir: string;
  /** What the app says, in the language that it was started in. */
  readonly t: Translator;
  /** Closes the app; also deletes `dataDir`, unless the test brought it. */
  readonly close: () => Promise<void>;
};

export type StartOptions = {
  /** The system's language; English where it is left out. */
  readonly language?: Language;
  /** What the app is told through its environment: this is how a test stages a failure. */
  readonly env?: Readonly<Record<string, string>>;
  /** What follows the app on its command line, a passport file for example. */
  readonly args?: readonly string[];
  /** A data folder that is there already; without one the app starts on a fresh one. */
  readonly dataDir?: string;
  /** Another app's folder than this project. */
  readonly folder?: string;
};

/** Starts the app and waits for its first window. */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const env = await environment();
  const language = options.language ?? 'en';
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'soft-skills-passport-')));
  const app = await _electron.launch({
    // Containers give /dev/shm little room, and Chromium stops without a word when it is full.
    args: [
      ...(await sandboxSwitches()),
      '--disable-dev-shm-usage',
      // A virtual display has none, and looking for one takes a while at each start.
      ...(process.env['SSP_TEST_DISPLAYS'] === undefined ? [] : ['--disable-gpu']),
      options.folder ?? projectFolder,
      ...(options.args ?? []),
    ],
    env: { ...env, ...systemLanguage(language), ...options.env, SSP_DATA_DIR: dataDir },
    timeout: 30_000,
  });
  const close = async (): Promise<void> => {
    await closeOrKill(app);
    if (options.dataDir === undefined)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    return { app, page, dataDir, t: translator(language), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What Chromium on Linux reads the system's language from. */
function systemLanguage(language: Language): Record<string, string> {
  const locale = localeOf(language).replace('-', '_');
  return { LANGUAGE: locale, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` };
}

let asked: Promise<Record<string, string>> | undefined;

/** Finds the Electron to test with, once, and gives the environment the app is started with. */
function environment(): Promise<Record<string, string>> {
  asked ??= (async () => {
    takeDisplay();
    const runtime = await ensureElectron({ log: (line) => console.error(line) });
    // Playwright asks the electron package for the program to start, and puts its own loader before the app only then:
    // naming the program through `executablePath` would count as a packaged app.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath;
    return appEnvironment(runtime);
  })();
  return asked;
}

/** Of the displays that tooling/e2e.ts opened, the one of this worker: its windows share the focus and the clipboard. */
function takeDisplay(): void {
  const displays = process.env['SSP_TEST_DISPLAYS']?.split(' ') ?? [];
  const display = displays[Number(process.env['VITEST_POOL_ID'] ?? 1) - 1] ?? displays[0];
  if (display !== undefined) process.env['DISPLAY'] = display;
}

/** An app that does not end when asked is a failure of its own, but must not hold up the tests after it. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const alarm = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await app.close();
  clearTimeout(alarm);
}
