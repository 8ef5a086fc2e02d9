/** The very first minute: a language and a name, nothing else. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { isLanguage, languageName, languages } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { Guilloche } from '../../ui/guilloche.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './screen.module.css';

export function FirstRunScreen(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { language, failure } = session();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <main className={cx(css['screen'])}>
      <Guilloche />
      <div className={cx(css['page'])}>
        <p className={cx(css['product'])}>{t('window:app.name')}</p>
        <h1>{t('window:firstRun.title')}</h1>
        <p className={cx(css['lead'])}>{t('window:firstRun.lead')}</p>
        <Form
          className={cx(css['form'])}
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(name.trim() === '');
            if (name.trim() !== '') void session.getState().create(name.trim());
          }}
        >
          <Choice
            label={t('window:firstRun.language')}
            options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
            chosen={language}
            onChoose={(next) => {
              if (isLanguage(next)) void session.getState().speak(next);
            }}
          />
          <Field
            label={t('window:firstRun.name')}
            hint={t('window:firstRun.nameHint')}
            missing={t('window:firstRun.nameMissing')}
            isInvalid={missing}
            validationBehavior="aria"
            autoComplete="name"
            maxLength={300}
            value={name}
            onChange={(value) => {
              setName(value);
              if (value.trim() !== '') setMissing(false);
            }}
          />
          {failure === null ? null : <FailureNotice failure={failure} />}
          <Button look="primary" type="submit">
            {t('window:firstRun.start')}
          </Button>
        </Form>
      </div>
    </main>
  );
}
