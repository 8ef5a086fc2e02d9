/** Frameworks as files: save one to change it, import one, remove one that was imported, and bring it back. */
import { useRef, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LensListing } from '../../../shared/contract/lens-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { CloseIcon, UndoIcon } from '../../ui/icons.tsx';
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
  const removed = lens((state) => state.removed);
  const title = useRef<HTMLHeadingElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const kept = await lens.getState().importFile({ name: file.name, bytes: file });
    if (kept !== null) notices.getState().say(t('lens:frameworks.imported', { name: lensName(kept) }));
  };
  const remove = async (one: LensListing): Promise<void> => {
    if (await lens.getState().remove(one))
      notices.getState().say(t('lens:frameworks.removed', { name: lensName(one) }));
  };
  const bringBack = async (name: string): Promise<void> => {
    if (!(await lens.getState().bringBack())) return;
    notices.getState().say(t('lens:frameworks.imported', { name }));
    // The button that was pressed is gone with what it offered.
    title.current?.focus();
  };
  return (
    <section className={cx(css['part'])}>
      <h2 ref={title} tabIndex={-1}>
        {t('lens:frameworks.files')}
      </h2>
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
      {removed === null ? null : (
        <div className={cx(css['own'])}>
          <p>{t('lens:frameworks.removed', { name: lensName(removed.lens) })}</p>
          <Button
            look="quiet"
            icon={<UndoIcon />}
            autoFocus
            onPress={() => void bringBack(lensName(removed.lens))}
          >
            {t('window:action.undo')}
          </Button>
        </div>
      )}
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
