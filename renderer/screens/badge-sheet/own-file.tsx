/** One file of the owner's own: small, what it is in their words, a copy of it, away with it. */
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { OwnFileView } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { draftKey } from '../../stores/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { sizeWords } from './own-file-words.ts';
import { useOwnPicture } from './own-picture.ts';
import css from './own.module.css';

export interface OwnFileProps {
  readonly file: OwnFileView;
  /** id of the passport, and the language in which its owner writes */
  readonly passport: { readonly id: string; readonly language: string };
  readonly takesFocus: boolean;
  /** what kind of file it is, where its place does not say it */
  readonly label?: string;
  /** buttons beside its own */
  readonly more?: ReactNode;
  readonly onCaption: (caption: string) => Promise<boolean>;
  readonly onRemove: () => Promise<void>;
}

export function OwnFile(props: OwnFileProps): ReactNode {
  const { file, passport, takesFocus, label, more, onCaption, onRemove } = props;
  const { drafts } = useStores();
  const t = useTranslator();
  const { saveOwnFile } = useSaving();
  const key = draftKey(passport.id, file.id);
  const draft = drafts((state) => state.captions[key]);
  const picture = useOwnPicture(passport.id, file);
  const save = async (): Promise<void> => {
    const text = drafts.getState().captions[key]?.trim();
    if (text === undefined) return;
    if (text === file.caption || (await onCaption(text))) drafts.getState().caption(key, null);
  };
  const leave = useEffectEvent(() => void save());
  // Whoever closes the sheet in the middle of a word keeps it too.
  useEffect(() => () => leave(), []);
  return (
    <li className={cx(css['file'])}>
      <div className={cx(css['small'])}>
        {picture === null ? (
          <FileIcon />
        ) : (
          <img src={picture} alt={t('own:files.picture', { file: file.name })} />
        )}
      </div>
      <div role="group" aria-label={file.name} className={cx(css['facts'])}>
        <p className={cx(css['name'])}>
          {file.name} <span className={cx(css['quiet'])}>{sizeWords(t, file.size)}</span>
        </p>
        {label === undefined ? null : <p>{label}</p>}
        <Field
          label={t('own:files.caption')}
          hint={t('own:files.captionHint')}
          maxLength={300}
          lang={passport.language}
          autoFocus={takesFocus}
          value={draft ?? file.caption}
          onChange={(text) => drafts.getState().caption(key, text)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save();
          }}
        />
        <div className={cx(css['buttons'])}>
          {more}
          <Button
            aria-label={t('own:files.saveCopyOf', { file: file.name })}
            onPress={() => void saveOwnFile(file.id)}
          >
            {t('own:files.saveCopy')}
          </Button>
          <Button
            look="quiet"
            aria-label={t('own:files.removeOf', { file: file.name })}
            onPress={() => void onRemove()}
          >
            {t('own:files.remove')}
          </Button>
        </div>
      </div>
    </li>
  );
}
