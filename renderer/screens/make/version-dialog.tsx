/** Writes down, or changes, for whom something was made. Only the owner sees it. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { ListedVersion } from '../../../shared/passport/desk.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useVersions } from '../../versions.ts';
import css from './versions.module.css';

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
      <Form
        className={cx(css['form'])}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
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
        <Button look="primary" type="submit">
          {t('window:action.save')}
        </Button>
      </Form>
    </Card>
  );
}
