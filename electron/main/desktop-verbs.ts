/** The few things that only the desktop can do for the page: the port to the engine, dialogs, saving. */
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Translator } from '../../shared/i18n/translate.ts';
import { PassportError, type Problem } from '../../shared/problem.ts';
import { writeWhole } from '../files/write-whole.ts';
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
    const files: { readonly name: string; readonly bytes: Uint8Array | null }[] = [];
    // One by one: a system opens only so many files at once.
    for (const path of chosen.filePaths)
      files.push({ name: basename(path), bytes: await readFile(path).catch(() => null) });
    return files;
  });

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
