/** Situation, Task, Action, Result: one question each, with an example that one may look at. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { mostWords, statementParts, type Statement } from '../../../shared/passport/statement.ts';
import { useTranslator } from '../../app-stores.ts';
import { isChanged, type Draft } from '../../stores/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import css from './own.module.css';

/** So few characters from the end, it is said how many are left. */
const nearTheEnd = 200;

export interface OwnFormProps {
  readonly draft: Draft;
  /** of the passport, in which the words are written */
  readonly language: string;
  readonly takesFocus: boolean;
  readonly onWrite: (words: Partial<Statement>) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export function OwnForm(props: OwnFormProps): ReactNode {
  const { draft, language, takesFocus, onWrite, onSave, onDiscard } = props;
  const t = useTranslator();
  const [hasExamples, setExamples] = useState(false);
  const changed = isChanged(draft);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The whole of it, not only the line that the cursor is in.
    if (takesFocus) form.current?.scrollIntoView({ block: 'start' });
  }, [takesFocus]);
  return (
    <div className={cx(css['form'])} ref={form}>
      {changed && !takesFocus ? <p className={cx(css['unsaved'])}>{t('own:unsaved')}</p> : null}
      <p>{t('own:help')}</p>
      <div>
        <Button aria-expanded={hasExamples} onPress={() => setExamples(!hasExamples)}>
          {hasExamples ? t('own:hideExamples') : t('own:examples')}
        </Button>
      </div>
      {statementParts.map((part, index) => {
        const left = mostWords - draft.words[part].length;
        return (
          <div key={part} className={cx(css['answer'])}>
            <Field
              label={t(`own:part.${part}.title`)}
              hint={
                <>
                  {t(`own:part.${part}.question`)}
                  {hasExamples ? (
                    <span className={cx(css['example'])}>{t(`own:part.${part}.example`)}</span>
                  ) : null}
                </>
              }
              rows={3}
              maxLength={mostWords}
              lang={language}
              autoFocus={takesFocus && index === 0}
              value={draft.words[part]}
              onChange={(text) => onWrite({ [part]: text })}
            />
            <p className={cx(css['left'])} role="status">
              {left <= nearTheEnd ? t('own:left', { count: left }) : ''}
            </p>
          </div>
        );
      })}
      <div className={cx(css['buttons'])}>
        <Button look="primary" onPress={onSave}>
          {t('own:save')}
        </Button>
        <Button look="quiet" onPress={onDiscard}>
          {changed ? t('own:discard') : t('window:action.cancel')}
        </Button>
      </div>
    </div>
  );
}
