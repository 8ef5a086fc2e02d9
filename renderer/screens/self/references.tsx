/** The references: added, shown, described, taken away; and what a filled-in checklist among them offers. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { OwnFileView } from '../../../shared/contract/views.ts';
import type { FilledChecklist } from '../../../shared/passport/checklist-answers.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { draftKey } from '../../stores/drafts.ts';
import type { IncomingFile } from '../../stores/importing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { DoneLine, useDone } from '../badge-sheet/done-line.tsx';
import { OwnFile } from '../badge-sheet/own-file.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { useSelfEdits } from './self-edits.ts';
import css from './self.module.css';
import { TakeLevels } from './take-levels.tsx';

const isPdf = ({ mediaType }: OwnFileView): boolean => mediaType === 'application/pdf';

export function References({ view }: { readonly view: PassportView }): ReactNode {
  const { drafts } = useStores();
  const t = useTranslator();
  const { failure, add, caption, remove, read, take } = useSelfEdits(view.id);
  const { done, tell, turnBack } = useDone();
  const [open, setOpen] = useState<OwnFileView | null>(null);
  const [found, setFound] = useState<FilledChecklist | null>(null);
  const hasLevels = (checklist: FilledChecklist): boolean => Object.keys(checklist.levels).length > 0;
  const addOne = async (file: IncomingFile): Promise<void> => {
    const added = await add(file);
    if (added === null) return;
    tell(t('checklist:window.added'));
    const checklist = isPdf(added) ? await read(added.id) : null;
    if (checklist !== null && hasLevels(checklist)) setFound(checklist);
    else if (checklist !== null) tell(t('checklist:take.empty'));
  };
  const look = async (file: OwnFileView): Promise<void> => {
    const checklist = await read(file.id);
    if (checklist !== null && hasLevels(checklist)) setFound(checklist);
    else tell(t(checklist === null ? 'checklist:take.other' : 'checklist:take.empty'));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('checklist:window.references')}</h2>
      <p>{t('checklist:window.referencesLead')}</p>
      {view.references.length === 0 ? (
        <p className={cx(css['quiet'])}>{t('checklist:window.noReferences')}</p>
      ) : (
        <ul className={cx(css['files'])}>
          {view.references.map((file) => (
            <OwnFile
              key={file.id}
              file={file}
              passport={{ id: view.id, language: view.language }}
              takesFocus={false}
              label={t('checklist:label')}
              onCaption={async (text) => {
                const went = await caption(file, text);
                if (went) tell(t('own:files.captionSaved'));
                return went;
              }}
              onRemove={async () => {
                drafts.getState().caption(draftKey(view.id, file.id), null);
                if (await remove(file.id))
                  tell(t('own:files.removed', { file: file.name }), { takesFocus: true });
              }}
              more={
                <>
                  <Button
                    aria-label={t('checklist:window.openOf', { file: file.name })}
                    onPress={() => setOpen(file)}
                  >
                    {t('checklist:window.open')}
                  </Button>
                  {isPdf(file) ? (
                    <Button
                      aria-label={t('checklist:window.readOf', { file: file.name })}
                      onPress={() => void look(file)}
                    >
                      {t('checklist:window.read')}
                    </Button>
                  ) : null}
                </>
              }
            />
          ))}
        </ul>
      )}
      <DoneLine done={done} turnBack={turnBack} />
      {failure === null ? null : <FailureNotice failure={failure} />}
      <div>
        <FileTrigger
          acceptedFileTypes={['application/pdf', 'image/png', 'image/jpeg']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) void addOne({ name: file.name, bytes: file });
          }}
        >
          <Button icon={<PlusIcon />}>{t('checklist:window.add')}</Button>
        </FileTrigger>
      </div>
      {open === null ? null : (
        <ReferenceDialog file={open} passport={view.id} onClose={() => setOpen(null)} />
      )}
      {found === null ? null : (
        <TakeLevels
          checklist={found}
          now={view.selfLevels}
          onClose={() => setFound(null)}
          onTake={async () => {
            setFound(null);
            if (await take(found.levels)) tell(t('checklist:take.done'));
          }}
        />
      )}
    </section>
  );
}
