/** What the owner does with references: add, describe, take away, look for levels, take them over. Each can be undone. */
import { useState } from 'react';
import type { OwnFileView } from '../../../shared/contract/views.ts';
import type { FilledChecklist } from '../../../shared/passport/checklist-answers.ts';
import type { SelfLevels } from '../../../shared/passport/desk.ts';
import type { Edit } from '../../../shared/passport/edit.ts';
import { mostOwnFileBytes } from '../../../shared/passport/statement.ts';
import { PassportError } from '../../../shared/problem.ts';
import { useStores } from '../../app-stores.ts';
import { failureOf, type Failure } from '../../failure.ts';
import { lastPart } from '../../files.ts';
import type { IncomingFile } from '../../stores/importing.ts';

export interface SelfEdits {
  /** why the last one was not done */
  readonly failure: Failure | null;
  /** the reference as it stands now; null: it was not added */
  readonly add: (file: IncomingFile) => Promise<OwnFileView | null>;
  readonly caption: (file: OwnFileView, caption: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  /** null: no checklist could be read in it */
  readonly read: (id: string) => Promise<FilledChecklist | null>;
  readonly take: (levels: SelfLevels) => Promise<boolean>;
}

export function useSelfEdits(passportId: string): SelfEdits {
  const { engine, passport } = useStores();
  const [failure, setFailure] = useState<Failure | null>(null);
  // Told beside the files and not at the head of the window, which may be out of sight.
  const done = (went: boolean): boolean => {
    setFailure(went ? null : passport.getState().failure);
    if (!went) passport.getState().forgetFailure();
    return went;
  };
  const edit = async (change: Edit): Promise<boolean> => done(await passport.getState().edit(change));
  const references = (): readonly OwnFileView[] => passport.getState().view?.references ?? [];
  return {
    failure,
    async add({ name, bytes }) {
      if (bytes.size > mostOwnFileBytes) {
        const limit = mostOwnFileBytes / 1024 / 1024;
        setFailure(failureOf(new PassportError('own-file-too-large', { limit })));
        return null;
      }
      const before = new Set(references().map(({ id }) => id));
      if (!done(await passport.getState().addReference({ name: lastPart(name), bytes }, ''))) return null;
      return references().find(({ id }) => !before.has(id)) ?? null;
    },
    caption: ({ id, ...file }, caption) =>
      edit({ kind: 'ownFile', id, file: { ...file, kind: 'reference', badge: null, caption } }),
    remove: (id) => edit({ kind: 'ownFile', id, file: null }),
    async read(id) {
      try {
        setFailure(null);
        return await engine.passport.readChecklist({ passport: passportId, file: id });
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      }
    },
    take: (levels) => edit({ kind: 'selfLevels', levels }),
  };
}
