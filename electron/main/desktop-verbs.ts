/** The few things that only the desktop can do for the page: the port to the engine, dialogs, saving, files. */
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { basename, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { themes, type HandedIn, type Remembered, type StartFacts } from '../../shared/contract/desktop.ts';
import { languages, type Translator } from '../../shared/i18n/translate.ts';
import { PassportError, type Problem } from '../../shared/problem.ts';
import { writeWhole } from '../files/write-whole.ts';
import { badgesAt, isPassportFile } from './handed-in.ts';
import { openLink } from './links.ts';
import type { PassportFiles } from './passport-files.ts';
import { hasPrinter, printSettingSchema, printWindow } from './printing.ts';
import { isFromOwnPage } from './security.ts';

const rememberSchema: z.ZodType<Remembered> = z
  .object({
    language: z.enum(languages),
    theme: z.enum(themes),
    passport: z.string().min(1).max(200).nullable(),
  })
  .partial();
const saveSchema = z.object({ name: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) });

const badgeEndings = ['png', 'svg', 'json', 'jsonld', 'jwt', 'jws', 'xml', 'txt', 'zip'];

export interface DesktopVerbsNeeds {
  readonly translate: () => Translator;
  readonly startFacts: () => StartFacts;
  readonly connectEngine: (page: WebContents) => void;
  readonly passports: PassportFiles;
  /** what has come in since it was asked last */
  readonly takeHanded: () => Promise<HandedIn>;
  readonly remember: (choice: Remembered) => void;
}

export function serveDesktopVerbs({
  translate,
  startFacts,
  connectEngine,
  passports,
  takeHanded,
  remember,
}: DesktopVerbsNeeds): void {
  ipcMain.on('start-facts', (event) => {
    event.returnValue = isFromOwnPage(event) ? startFacts() : null;
  });

  ipcMain.on('connect-engine', (event) => {
    if (isFromOwnPage(event)) connectEngine(event.sender);
  });

  handle('choose-badges', z.undefined(), async (window) => {
    const t = translate();
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: t('desktop:dialog.chooseTitle'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: t('desktop:dialog.badgeFiles'), extensions: badgeEndings },
        { name: t('desktop:dialog.allFiles'), extensions: ['*'] },
      ],
    });
    return badgesAt(filePaths);
  });

  handle('choose-passport', z.undefined(), (window) => passports.choose(window));
  handle('dropped-passport', z.string().max(5000), async (_window, path) =>
    isAbsolute(path) && isPassportFile(path) ? passports.grant(path) : null,
  );
  handle('recent-passports', z.undefined(), () => passports.recent());
  handle('take-handed', z.undefined(), takeHanded);
  handle('remember', rememberSchema, async (_window, choice) => remember(choice));
  handle('open-link', z.string().max(5000), (window, address) => openLink(window, address, translate()));

  handle('has-printer', z.undefined(), (window) => hasPrinter(window.webContents));
  handle('print', printSettingSchema, (window, setting) => printWindow(window.webContents, setting));

  handle('save-file', saveSchema, async (window, { name, bytes }) => {
    const chosen = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), basename(name)),
    });
    return chosen.canceled || chosen.filePath === '' ? 'cancelled' : save(chosen.filePath, bytes);
  });
}

/** An error thrown here would reach the page as its message alone: what went wrong is an answer. */
async function save(path: string, bytes: Uint8Array): Promise<'saved' | Problem> {
  try {
    await writeWhole(path, bytes);
    return 'saved';
  } catch (error) {
    if (error instanceof PassportError) return error.problem;
    throw error;
  }
}

function handle<T>(
  channel: string,
  schema: z.ZodType<T>,
  work: (window: BrowserWindow, input: T) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isFromOwnPage(event) || window === null) throw new Error('dropped');
    return work(window, schema.parse(input));
  });
}
