/** A passport for another person. */
import { useState, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useLibrary } from '../../library.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ShortForm } from '../../ui/short-form.tsx';

export function NewPassportDialog(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { create } = useLibrary();
  const [name, setName] = useState('');
  return (
    <Card title={t('home:passports.new')} onClose={() => session.getState().openDialog(null)}>
      <ShortForm submit={t('home:passports.create')} onSubmit={() => create(name.trim())}>
        <p>{t('home:passports.lead')}</p>
        <Field
          label={t('home:passports.newName')}
          hint={t('home:passports.newNameHint')}
          autoFocus
          maxLength={300}
          value={name}
          onChange={setName}
        />
      </ShortForm>
    </Card>
  );
}
