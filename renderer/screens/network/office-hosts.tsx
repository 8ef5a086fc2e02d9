/** Computers of an office that are not on the public internet; each has to be named. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { hostIn } from './host-in.ts';
import css from './network.module.css';

export function OfficeHosts({ hosts }: { readonly hosts: readonly string[] }): ReactNode {
  const { network, notices } = useStores();
  const t = useTranslator();
  const [text, setText] = useState('');
  const [unusable, setUnusable] = useState(false);
  const add = async (): Promise<void> => {
    const host = hostIn(text);
    setUnusable(host === null);
    if (host === null || !(await network.getState().setPrivateHost(host, true))) return;
    setText('');
    notices.getState().say(t('window:network.officeAdded', { host }));
  };
  const remove = async (host: string): Promise<void> => {
    if (await network.getState().setPrivateHost(host, false))
      notices.getState().say(t('window:network.officeRemoved', { host }));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:network.office')}</h2>
      <p>{t('window:network.officeLead')}</p>
      <p className={cx(css['warning'])}>{t('window:network.officeWarning')}</p>
      {hosts.length === 0 ? null : (
        <ul className={cx(css['list'])}>
          {hosts.map((host) => (
            <li key={host} className={cx(css['item'])}>
              <p className={cx(css['name'])}>{host}</p>
              <IconButton
                label={t('window:network.officeRemove', { host })}
                icon={<CloseIcon />}
                onPress={() => void remove(host)}
              />
            </li>
          ))}
        </ul>
      )}
      <Form
        className={cx(css['form'])}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={t('window:network.officeName')}
          hint={t('window:network.officeHint')}
          missing={t('window:network.officeUnusable')}
          validationBehavior="aria"
          isInvalid={unusable}
          maxLength={260}
          spellCheck="false"
          value={text}
          onChange={(next) => {
            setText(next);
            setUnusable(false);
          }}
        />
        <Button type="submit">{t('window:network.officeAdd')}</Button>
      </Form>
    </section>
  );
}
