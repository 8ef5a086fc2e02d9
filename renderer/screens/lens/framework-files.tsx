/** Frameworks as files: save one to change it, import one, remove one that was imported. */
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LensListing } from '../../../shared/contract/lens-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { lensName } from './lens-words.ts';
import css from './lens.module.css';

export interface FrameworkFilesProps {
  readonly lenses: readonly LensListing[];
  readonly chosen: LensListing | null;
}

export function FrameworkFiles({ lenses, chosen }: FrameworkFilesProps): ReactNode {
  const { lens, notices } = useStores();
  const t = useTranslator();
  const { saveFramework } = useSaving();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const kept = await lens.getState().importFile({ name: file.name, bytes: file });
    if (kept !== null) notices.getState().say(t('lens:frameworks.imported', { name: lensName(kept) }));
  };
  const remove = async (one: LensListing): Promise<void> => {
    if (await lens.getState().remove(one.id))
      notices.getState().say(t('lens:frameworks.removed', { name: lensName(one) }));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('lens:frameworks.files')}</h2>
      <p>{t('lens:frameworks.filesLead')}</p>
      <p>{t('lens:frameworks.filesKept')}</p>
      <ul>
        {lenses
          .filter(({ imported }) => imported !== null)
          .map((one) => (
            <li key={one.id} className={cx(css['own'])}>
              <span>{lensName(one)}</span>
              <IconButton
                label={t('lens:frameworks.remove', { name: lensName(one) })}
                icon={<CloseIcon />}
                onPress={() => void remove(one)}
              />
            </li>
          ))}
      </ul>
      <div className={cx(css['ways'])}>
        {chosen === null ? null : (
          <Button onPress={() => void saveFramework(chosen.id)}>
            {t('lens:frameworks.save', { name: lensName(chosen) })}
          </Button>
        )}
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button>{t('lens:frameworks.import')}</Button>
        </FileTrigger>
      </div>
    </section>
  );
}
