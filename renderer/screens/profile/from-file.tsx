/** The way in for a CV that the owner made elsewhere. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { FoundProfile } from '../../../shared/profile-import/found.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { failureOf, type Failure } from '../../failure.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './profile.module.css';

const kinds = ['.pdf', '.xml', '.json', 'application/pdf', 'text/xml', 'application/xml', 'application/json'];

export interface FromFileProps {
  /** the focus goes to its button */
  readonly isReturn: boolean;
  readonly onFound: (found: FoundProfile) => void;
}

export function FromFile({ isReturn, onFound }: FromFileProps): ReactNode {
  const { engine } = useStores();
  const t = useTranslator();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reading, setReading] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setFailure(null);
    setReading(true);
    try {
      const { name } = file;
      onFound(await engine.profile.read({ file: { name, bytes: file }, language: t.language }));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <section aria-label={t('me:file.offer')} className={cx(css['fromFile'])}>
      <div className={cx(css['words'])}>
        <p className={cx(css['question'])}>{t('me:file.offer')}</p>
        <p className={cx(css['hint'])}>{t('me:file.why')}</p>
        <p role="status" className={cx(css['hint'])}>
          {reading ? t('me:file.reading') : ''}
        </p>
      </div>
      <FileTrigger acceptedFileTypes={kinds} onSelect={(files) => void read(files?.[0])}>
        <Button isDisabled={reading} autoFocus={isReturn}>
          {t('me:file.choose')}
        </Button>
      </FileTrigger>
      {failure === null ? null : <FailureNotice failure={failure} onDismiss={() => setFailure(null)} />}
    </section>
  );
}
