/** The one thing a passport cannot be made without. */
import { useState, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ShortForm } from '../../ui/short-form.tsx';

export interface NameDialogProps {
  /** put away without an answer */
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function NameDialog({ onClose, onSaved }: NameDialogProps): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const { view } = passport.getState();
    if (name.trim() === '' || view === null) return setMissing(true);
    const profile = { ...view.profile, name: name.trim() };
    if (await passport.getState().edit({ kind: 'profile', profile })) onSaved();
    return undefined;
  };
  return (
    <Card title={t('home:name.title')} onClose={onClose}>
      <ShortForm submit={t('home:name.save')} onSubmit={save}>
        <Field
          label={t('home:name.label')}
          hint={t('home:name.lead')}
          missing={t('home:name.missing')}
          isInvalid={isMissing && name.trim() === ''}
          validationBehavior="aria"
          autoComplete="name"
          autoFocus
          maxLength={300}
          value={name}
          onChange={setName}
        />
      </ShortForm>
    </Card>
  );
}
