/** The owner's own evidence: files added by button, by dropping or by paste, each with a word on what it is. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { draftKey } from '../../stores/drafts.ts';
import type { HandedFile } from '../../stores/importing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { DoneLine, useDone } from './done-line.tsx';
import { mostFilesAtOnce, useOwnEdits } from './own-edits.ts';
import { OwnFile } from './own-file.tsx';
import css from './own.module.css';
import { useFilesOnSheet } from './files-on-sheet.ts';

export interface OwnFilesProps {
  readonly sheet: BadgeSheet;
  readonly passport: { readonly id: string; readonly language: string };
}

export function OwnFiles({ sheet, passport }: OwnFilesProps): ReactNode {
  const { drafts } = useStores();
  const t = useTranslator();
  const { failure, addFiles, removeFile, captionFile } = useOwnEdits(sheet.id);
  const { done, tell, turnBack } = useDone();
  /** while files are added: those that were there, so that the first new one takes the cursor when it appears */
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null);
  const newest = before === null ? undefined : sheet.ownFiles.find(({ id }) => !before.has(id));
  const add = async (files: readonly HandedFile[]): Promise<void> => {
    setBefore(new Set(sheet.ownFiles.map(({ id }) => id)));
    const count = await addFiles(files);
    setBefore(null);
    if (count === 0) return;
    const added = t('own:files.added', { count });
    const tooMany = t('own:files.tooMany', { count: mostFilesAtOnce });
    tell(files.length > mostFilesAtOnce ? tooMany : added);
  };
  const isOver = useFilesOnSheet((files) => void add(files));
  return (
    <div className={cx(css['part'])}>
      <h4>{t('own:files.title')}</h4>
      <p>{t('own:files.lead')}</p>
      {sheet.ownFiles.length === 0 ? null : (
        <ul className={cx(css['files'])}>
          {sheet.ownFiles.map((file) => (
            <OwnFile
              key={file.id}
              file={file}
              passport={passport}
              takesFocus={file.id === newest?.id}
              onCaption={async (caption) => {
                const went = await captionFile(file, caption);
                if (went) tell(t('own:files.captionSaved'));
                return went;
              }}
              onRemove={async () => {
                drafts.getState().caption(draftKey(passport.id, file.id), null);
                if (await removeFile(file.id))
                  tell(t('own:files.removed', { file: file.name }), { takesFocus: true });
              }}
            />
          ))}
        </ul>
      )}
      <DoneLine done={done} turnBack={turnBack} />
      {failure === null ? null : <FailureNotice failure={failure} />}
      <div className={cx(css['add'])}>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files !== null) void add([...files].map((file) => ({ name: file.name, bytes: file })));
          }}
        >
          <Button icon={<PlusIcon />}>{t('own:files.add')}</Button>
        </FileTrigger>
        <p className={cx(css['quiet'])}>{t('own:files.drop')}</p>
      </div>
      {isOver ? <div className={cx(css['over'])}>{t('own:files.dropNow')}</div> : null}
    </div>
  );
}
