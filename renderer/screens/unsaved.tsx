/** Asked before what was written would be lost: by a key, by a click beside the dialog, by a command of the menu. */
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useStores, useTranslator } from '../app-stores.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import css from './unsaved.module.css';

/** What holds unsaved words says so as long as it does. @param ask shows the question, or says why it cannot be left */
export function useUnsaved(isUnsaved: boolean, ask: () => void): void {
  const { unsaved } = useStores();
  const askNow = useEffectEvent(ask);
  useEffect(
    () => (isUnsaved ? unsaved.getState().put({ ask: () => askNow() }) : undefined),
    [isUnsaved, unsaved],
  );
}

/** Goes on writing; where a passport was to be opened meanwhile, it says how to do that later. */
export function useStay(): () => boolean {
  const { unsaved, notices } = useStores();
  const t = useTranslator();
  return () => {
    const isGivenUp = unsaved.getState().stay();
    if (isGivenUp) notices.getState().say(t('unsaved:later'));
    return isGivenUp;
  };
}

export interface UnsavedGuardNeeds {
  readonly isChanged: boolean;
  /** nothing is kept */
  readonly onLeave: () => void;
  readonly onSave: () => void;
}

export interface UnsavedGuard {
  /** leaves where nothing would be lost; otherwise asks, and asked again goes back to the writing */
  readonly close: () => void;
  /** stands in place of the dialog's buttons; null: nothing is asked */
  readonly question: ReactNode;
}

export function useUnsavedGuard({ isChanged, onLeave, onSave }: UnsavedGuardNeeds): UnsavedGuard {
  const { unsaved } = useStores();
  const [isAsking, setAsking] = useState(false);
  const stay = useStay();
  useUnsaved(isChanged, () => setAsking(true));
  // Saved or thrown away: either way the form is gone now, and what was wished for meanwhile can be done.
  useEffect(() => () => unsaved.getState().left(), [unsaved]);
  const keepWriting = (): void => {
    setAsking(false);
    stay();
  };
  return {
    close() {
      if (!isChanged) onLeave();
      else if (isAsking) keepWriting();
      else setAsking(true);
    },
    question: isAsking ? (
      <UnsavedQuestion
        onKeep={keepWriting}
        onDiscard={onLeave}
        onSave={() => {
          setAsking(false);
          onSave();
        }}
      />
    ) : null,
  };
}

interface UnsavedQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** The focus goes back to where it was when the person goes on writing. */
function UnsavedQuestion({ onKeep, onDiscard, onSave }: UnsavedQuestionProps): ReactNode {
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
