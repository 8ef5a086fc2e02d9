/** Asked before what was written would be lost. */
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './profile.module.css';

export interface UnsavedQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** The focus goes back to where it was when the person goes on writing. */
export function UnsavedQuestion({ onKeep, onDiscard, onSave }: UnsavedQuestionProps): ReactNode {
  const t = useTranslator();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
  return (
    <div role="group" aria-label={t('me:unsaved.title')} className={cx(css['unsaved'])}>
      <p role="alert" className={cx(css['question'])}>
        {t('me:unsaved.title')}
      </p>
      <Button autoFocus onPress={onKeep}>
        {t('me:unsaved.keep')}
      </Button>
      <Button onPress={onDiscard}>{t('me:unsaved.discard')}</Button>
      <Button look="primary" onPress={onSave}>
        {t('window:action.save')}
      </Button>
    </div>
  );
}
