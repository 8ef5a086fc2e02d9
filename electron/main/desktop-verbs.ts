/** The few things that only the desktop can do for the page: the port to the engine, dialogs, saving. */
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Translator } from '../../shared/i18n/translate.ts';
import { isFromOwnPage } from './security.ts';

const saveSchema = z.object({ name: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) });

const badgeEndings = ['png', 'svg', 'json', 'jsonld', 'jwt', 'jws', 'txt', 'zip'];

export function serveDesktopVerbs(
  translate: () => Translator,
  connectEngine: (page: WebContents) => void,
): void {
  ipcMain.on('connect-engine', (event) => {
    if (isFromOwnPage(event)) connectEngine(event.sender);
  });

  handle('choose-badges', z.undefined(), async (window) => {
    const t = translate();
    const chosen = await dialog.showOpenDialog(window, {
      title: t('desktop:dialog.chooseTitle'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: t('desktop:dialog.badgeFiles'), extensions: badgeEndings },
        { name: t('desktop:dialog.allFiles'), extensions: ['*'] },
      ],
    });
    return Promise.all(
      chosen.filePaths.map(async (path) => ({
        name: basename(path),
        bytes: new Uint8Array(await readFile(path)),
      })),
    );
  });

  handle('save-file', saveSchema, async (window, { name, bytes }) => {
    const chosen = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), basename(name)),
    });
    if (chosen.canceled || chosen.filePath === '') return false;
    await writeWhole(chosen.filePath, bytes);
    return true;
  });
}

/** Writes beside the target and renames: a full disk or a kill leaves the old file as it was. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
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
