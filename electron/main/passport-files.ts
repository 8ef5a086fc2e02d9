/** Passport files outside the app's own folder: opened once, listed as recent, and forgotten when asked to. */
import { app, dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import type { PassportFile } from '../../shared/contract/desktop.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { withRecent, type DesktopStateFile } from './desktop-state.ts';
import type { EngineHost } from './engine-host.ts';
import { passportFileName } from './handed-in.ts';

export interface PassportFiles {
  /** the system's dialog; null: cancelled */
  readonly choose: (window: BrowserWindow) => Promise<string | null>;
  /** the id by which the page may open it */
  readonly grant: (path: string) => Promise<string>;
  readonly recent: () => Promise<readonly PassportFile[]>;
  /** the page has opened it */
  readonly opened: (id: string) => void;
  readonly clear: () => void;
}

export interface PassportFilesNeeds {
  readonly host: Pick<EngineHost, 'grant'>;
  readonly state: DesktopStateFile;
  readonly translate: () => Translator;
  /** the list of recent files is another now */
  readonly changed: () => void;
}

export function passportFiles({ host, state, translate, changed }: PassportFilesNeeds): PassportFiles {
  const paths = new Map<string, string>();
  const grant = async (path: string): Promise<string> => {
    const id = await host.grant(path);
    paths.set(id, path);
    return id;
  };
  return {
    grant,
    async choose(window) {
      const t = translate();
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: t('desktop:dialog.openFileTitle'),
        properties: ['openFile'],
        filters: [
          { name: t('desktop:dialog.passportFiles'), extensions: ['passport'] },
          { name: t('desktop:dialog.allFiles'), extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      return path === undefined ? null : grant(path);
    },
    recent() {
      const there = state.read().recent.filter((path) => existsSync(path));
      return Promise.all(
        there.map(async (path) => ({ id: await grant(path), name: passportFileName(path) })),
      );
    },
    opened(id) {
      const path = paths.get(id);
      // One of the app's own folder is found in the list of passports.
      if (path === undefined || !id.startsWith('file-')) return;
      app.addRecentDocument(path);
      state.change((before) => ({ ...before, recent: withRecent(before.recent, path) }));
      changed();
    },
    clear() {
      app.clearRecentDocuments();
      state.change((before) => ({ ...before, recent: [] }));
      changed();
    },
  };
}
