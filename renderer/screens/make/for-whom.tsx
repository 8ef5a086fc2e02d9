/** Asked once something was saved or printed, and never in the way: for whom is it? */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { ListedVersion } from '../../../shared/passport/desk.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { useVersions } from '../../versions.ts';
import css from './for-whom.module.css';

export interface ForWhomProps {
  readonly version: ListedVersion;
  readonly onDone: () => void;
}

export function ForWhom({ version, onDone }: ForWhomProps): ReactNode {
  const { notices } = useStores();
  const t = useTranslator();
  const { change } = useVersions();
  const [recipient, setRecipient] = useState(version.recipient);
  const keep = async (): Promise<void> => {
    const whom = recipient.trim();
    if (whom === '') return onDone();
    if (!(await change(version, { recipient: whom, note: version.note }))) return;
    notices.getState().say(t('making:whom.kept', { recipient: whom }));
    onDone();
  };
  return (
    <Form
      className={cx(css['strip'])}
      aria-label={t('making:whom.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className={cx(css['field'])}>
        <Field
          label={t('making:whom.label')}
          hint={t('making:whom.hint')}
          autoComplete="off"
          maxLength={300}
          value={recipient}
          onChange={setRecipient}
        />
      </div>
      <Button type="submit">{t('making:whom.keep')}</Button>
      <Button look="quiet" onPress={onDone}>
        {t('making:whom.skip')}
      </Button>
    </Form>
  );
}
