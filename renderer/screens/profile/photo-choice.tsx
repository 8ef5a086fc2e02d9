/** The owner's photo: chosen, shown, moved in its frame, taken away again. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Photo } from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PersonIcon } from '../../ui/icons.tsx';
import { pictureIn, pictureOfPhoto } from './photo.ts';
import css from './profile.module.css';

export interface PhotoChoiceProps {
  readonly photo: Photo | null;
  /** the focus goes to its button */
  readonly isReturn: boolean;
  readonly onRemove: () => void;
  /** a picture of which a part becomes the photo */
  readonly onPicture: (picture: ImageBitmap) => void;
}

export function PhotoChoice({ photo, isReturn, onRemove, onPicture }: PhotoChoiceProps): ReactNode {
  const t = useTranslator();
  const [unusable, setUnusable] = useState(false);
  const take = (picture: ImageBitmap | null): void => {
    setUnusable(picture === null);
    if (picture !== null) onPicture(picture);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) take(await pictureIn(file));
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
        onSelect={(files) => void choose(files?.[0])}
      >
        <Button autoFocus={isReturn}>{t('window:profile.photoChoose')}</Button>
      </FileTrigger>
      {photo === null ? null : (
        <>
          <Button look="quiet" onPress={() => void pictureOfPhoto(photo).then(take)}>
            {t('me:photo.adjust')}
          </Button>
          <Button look="quiet" onPress={onRemove}>
            {t('window:profile.photoRemove')}
          </Button>
        </>
      )}
      <p className={cx(css['hint'])}>{t('me:why.photo')}</p>
      <p className={cx(css['hint'])} role="status">
        {unusable ? t('window:profile.photoUnusable') : ''}
      </p>
    </div>
  );
}
