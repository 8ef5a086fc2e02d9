/** A passport for another person. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useLibrary } from '../../library.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import css from './passports.module.css';

export function NewPassportDialog(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { create } = useLibrary();
  const [name, setName] = useState('');
  return (
    <Card title={t('home:passports.new')} onClose={() => session.getState().openDialog(null)}>
      <Form
        className={cx(css['form'])}
        onSubmit={(event) => {
          event.preventDefault();
          void create(name.trim());
        }}
      >
        <p>{t('home:passports.lead')}</p>
        <Field
          label={t('home:passports.newName')}
          hint={t('home:passports.newNameHint')}
          autoFocus
          maxLength={300}
          value={name}
          onChange={setName}
        />
        <Button look="primary" type="submit">
          {t('home:passports.create')}
        </Button>
      </Form>
    </Card>
  );
}
