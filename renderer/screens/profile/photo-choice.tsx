/** The owner's photo: chosen, made small, shown, taken away again. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Profile } from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PersonIcon } from '../../ui/icons.tsx';
import { photoFrom } from './photo.ts';
import css from './profile.module.css';

type Photo = Profile['photo'];

export interface PhotoChoiceProps {
  readonly photo: Photo;
  readonly onChange: (photo: Photo) => void;
}

export function PhotoChoice({ photo, onChange }: PhotoChoiceProps): ReactNode {
  const t = useTranslator();
  const [unusable, setUnusable] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const made = await photoFrom(file);
    setUnusable(made === null);
    if (made !== null) onChange(made);
  };
  return (
    <div role="group" aria-label={t('window:profile.photo')} className={cx(css['photo'])}>
      <div className={cx(css['frame'])}>
        {photo === null ? (
          <PersonIcon />
        ) : (
          <img src={`data:${photo.mediaType};base64,${photo.base64}`} alt={t('window:profile.photoAlt')} />
        )}
      </div>
      <FileTrigger
        acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp']}
        onSelect={(files) => void take(files?.[0])}
      >
        <Button>{t('window:profile.photoChoose')}</Button>
      </FileTrigger>
      {photo === null ? null : (
        <Button look="quiet" onPress={() => onChange(null)}>
          {t('window:profile.photoRemove')}
        </Button>
      )}
      <p className={cx(css['hint'])} role="status">
        {unusable ? t('window:profile.photoUnusable') : t('window:profile.photoHint')}
      </p>
    </div>
  );
}
