/** What the owner changes on the sheet: own words, own files and the words about them. Each can be undone. */
import { useState } from 'react';
import type { BadgeSheet, OwnFileView } from '../../../shared/contract/views.ts';
import { mostOwnFileBytes, type Statement } from '../../../shared/passport/statement.ts';
import type { Edit } from '../../../shared/passport/edit.ts';
import { PassportError } from '../../../shared/problem.ts';
import { useStores } from '../../app-stores.ts';
import { failureOf, type Failure } from '../../failure.ts';
import { lastPart } from '../../files.ts';
import type { HandedFile } from '../../stores/importing.ts';

/** More at once is a slip of the hand. */
export const mostFilesAtOnce = 20;

export interface OwnEdits {
  /** why the last one was not done */
  readonly failure: Failure | null;
  /** true when it was done */
  readonly saveWords: (words: Statement) => Promise<boolean>;
  /** how many were added; stops at the first that cannot be */
  readonly addFiles: (files: readonly HandedFile[]) => Promise<number>;
  readonly removeFile: (id: string) => Promise<boolean>;
  readonly captionFile: (file: OwnFileView, caption: string) => Promise<boolean>;
}

export function useOwnEdits(badge: BadgeSheet['id']): OwnEdits {
  const { passport, sheet } = useStores();
  const [failure, setFailure] = useState<Failure | null>(null);
  // Told here and not at the head of the window, which lies behind the sheet.
  const done = (went: boolean): boolean => {
    setFailure(went ? null : passport.getState().failure);
    if (!went) passport.getState().forgetFailure();
    return went;
  };
  const edit = async (change: Edit): Promise<boolean> => {
    const went = done(await passport.getState().edit(change));
    if (went) await sheet.getState().refresh();
    return went;
  };
  const add = async ({ name, bytes }: HandedFile): Promise<boolean> => {
    if (bytes !== null && bytes.size <= mostOwnFileBytes)
      return done(await passport.getState().addOwnFile(badge, { name: lastPart(name), bytes }, ''));
    setFailure(failureOf(bytes === null ? new PassportError('file-unreadable') : tooLarge()));
    return false;
  };
  return {
    failure,
    saveWords: (words) => edit({ kind: 'statement', badge, statement: words }),
    async addFiles(files) {
      let added = 0;
      for (const file of files.slice(0, mostFilesAtOnce)) {
        if (!(await add(file))) break;
        added += 1;
      }
      if (added > 0) await sheet.getState().refresh();
      return added;
    },
    removeFile: (id) => edit({ kind: 'ownFile', id, file: null }),
    captionFile: ({ id, ...file }, caption) =>
      edit({ kind: 'ownFile', id, file: { ...file, kind: 'own', badge, caption } }),
  };
}

function tooLarge(): PassportError {
  return new PassportError('own-file-too-large', { limit: mostOwnFileBytes / 1024 / 1024 });
}
