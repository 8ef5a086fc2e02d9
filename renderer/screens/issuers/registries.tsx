/** Lists of issuers that somebody published: imported from a file, never fetched. */
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ImportedRegistry } from '../../../shared/contract/trust-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { dayWords } from './issuer-words.ts';
import css from './issuers.module.css';

export function Registries({ registries }: { readonly registries: readonly ImportedRegistry[] }): ReactNode {
  const { trust, notices } = useStores();
  const t = useTranslator();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (await trust.getState().importRegistry({ name: file.name, bytes: file }, 'passport'))
      notices.getState().say(t('window:issuers.registryImported', { file: file.name }));
  };
  const remove = async ({ registry, name }: ImportedRegistry): Promise<void> => {
    if (await trust.getState().removeRegistry(registry))
      notices.getState().say(t('window:issuers.registryRemoved', { name }));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:issuers.registries')}</h2>
      <p>{t('window:issuers.registriesLead')}</p>
      {registries.length === 0 ? null : (
        <ul className={cx(css['list'])}>
          {registries.map((one) => (
            <li key={one.registry} className={cx(css['entry'])}>
              <div>
                <p className={cx(css['name'])}>{one.name}</p>
                <p>
                  {t('window:issuers.registryHolds', { count: one.entries })}{' '}
                  {one.asOf === ''
                    ? t('window:issuers.registryUndated')
                    : t('window:issuers.registryAsOf', { date: dayWords(t, one.asOf) })}
                </p>
                <p className={cx(css['quiet'])}>
                  {t('window:issuers.registryFrom', { file: one.file, date: t.date(one.importedAt) })}
                </p>
              </div>
              <IconButton
                label={t('window:issuers.registryRemove', { name: one.name })}
                icon={<CloseIcon />}
                onPress={() => void remove(one)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => void take(files?.[0])}
      >
        <Button>{t('window:issuers.registryImport')}</Button>
      </FileTrigger>
    </section>
  );
}
