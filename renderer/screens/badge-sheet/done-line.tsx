/** What was just done on the sheet, with the way back beside it; gone as soon as something else has changed. */
import { useState, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { usePlacing } from '../../placing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import css from './own.module.css';

export interface Done {
  readonly sentence: string;
  /** of the passport, right after it */
  readonly revision: string;
  readonly isUndone: boolean;
  /** counts up, so that the next one is a line of its own */
  readonly turn: number;
  /** the button that did it is gone: the way back gets the focus */
  readonly takesFocus: boolean;
}

export interface DoneNow {
  readonly done: Done | null;
  readonly tell: (sentence: string, options?: { readonly takesFocus?: boolean }) => void;
  readonly turnBack: () => Promise<void>;
}

/** Also says it aloud. */
export function useDone(): DoneNow {
  const { passport, notices } = useStores();
  const { undo, redo } = usePlacing();
  const [last, setLast] = useState<Done | null>(null);
  const shown = passport((state) => state.view?.revision ?? '');
  const revision = (): string => passport.getState().view?.revision ?? '';
  return {
    done: last?.revision === shown ? last : null,
    tell(sentence, { takesFocus = false } = {}) {
      notices.getState().say(sentence);
      setLast((before) => ({
        sentence,
        takesFocus,
        revision: revision(),
        isUndone: false,
        turn: (before?.turn ?? 0) + 1,
      }));
    },
    async turnBack() {
      if (last === null) return;
      await (last.isUndone ? redo() : undo());
      setLast({ ...last, isUndone: !last.isUndone, revision: revision() });
    },
  };
}

export function DoneLine({ done, turnBack }: Pick<DoneNow, 'done' | 'turnBack'>): ReactNode {
  const t = useTranslator();
  if (done === null) return null;
  // One button for both ways, so that the focus stays where it is.
  return (
    <div className={cx(css['done'])} key={done.turn}>
      <p>{done.isUndone ? t('window:move.undone') : done.sentence}</p>
      <Button
        look="quiet"
        icon={done.isUndone ? <RedoIcon /> : <UndoIcon />}
        autoFocus={done.takesFocus}
        onPress={() => void turnBack()}
      >
        {done.isUndone ? t('window:action.redo') : t('window:action.undo')}
      </Button>
    </div>
  );
}
