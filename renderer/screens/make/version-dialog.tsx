/** Writes down, or changes, for whom something was made. Only the owner sees it. */
import { useState, type ReactNode } from 'react';
import type { ListedVersion } from '../../../shared/passport/desk.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ShortForm } from '../../ui/short-form.tsx';
import { useVersions } from '../../versions.ts';

export interface VersionDialogProps {
  readonly version: ListedVersion;
  readonly onClose: () => void;
}

export function VersionDialog({ version, onClose }: VersionDialogProps): ReactNode {
  const { notices } = useStores();
  const t = useTranslator();
  const { change } = useVersions();
  const [recipient, setRecipient] = useState(version.recipient);
  const [note, setNote] = useState(version.note);
  const save = async (): Promise<void> => {
    if (!(await change(version, { recipient: recipient.trim(), note: note.trim() }))) return;
    notices.getState().say(t('making:versions.changed'));
    onClose();
  };
  return (
    <Card title={t('making:versions.changeTitle')} onClose={onClose}>
      <ShortForm submit={t('window:action.save')} onSubmit={save}>
        <Field
          label={t('making:versions.recipient')}
          hint={t('making:whom.hint')}
          autoFocus
          autoComplete="off"
          maxLength={300}
          value={recipient}
          onChange={setRecipient}
        />
        <Field
          label={t('making:versions.note')}
          autoComplete="off"
          maxLength={300}
          value={note}
          onChange={setNote}
        />
      </ShortForm>
    </Card>
  );
}
