/** The owner's own words about the badge: read, written, changed. What is not saved is kept until it is. */
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { isTold, statementParts, trimmed, type Statement } from '../../../shared/passport/statement.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { draftKey, isChanged } from '../../stores/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PenIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { DoneLine, useDone } from './done-line.tsx';
import { useOwnEdits } from './own-edits.ts';
import { OwnForm } from './own-form.tsx';
import css from './own.module.css';

export interface OwnWordsProps {
  readonly sheet: BadgeSheet;
  /** id of the passport, and the language in which its owner writes */
  readonly passport: { readonly id: string; readonly language: string };
  /** how often somebody asked to write; the last one puts the cursor in */
  readonly asked: number;
  readonly onAsk: () => void;
}

export function OwnWords({ sheet, passport, asked, onAsk }: OwnWordsProps): ReactNode {
  const { drafts } = useStores();
  const t = useTranslator();
  const key = draftKey(passport.id, sheet.id);
  const draft = drafts((state) => state.words[key]);
  const [isClosed, setClosed] = useState(false);
  const { failure, saveWords } = useOwnEdits(sheet.id);
  const { done, tell, turnBack } = useDone();
  useKept(sheet, key);
  const { statement } = sheet;
  const close = (): void => {
    drafts.getState().forget(key);
    setClosed(true);
  };
  const save = async (words: Statement): Promise<void> => {
    if (!(await saveWords(words))) return;
    close();
    tell(isTold(trimmed(words)) ? t('own:saved') : t('own:emptied'));
  };
  return (
    <div className={cx(css['part'])}>
      {draft === undefined ? (
        <>
          {statement === null ? (
            <p>{t('own:lead')}</p>
          ) : (
            <Words statement={statement} language={passport.language} />
          )}
          <div>
            <Button
              icon={<PenIcon />}
              autoFocus={isClosed}
              onPress={() => {
                drafts.getState().begin(key, statement);
                onAsk();
              }}
            >
              {statement === null ? t('own:write') : t('own:change')}
            </Button>
          </div>
        </>
      ) : (
        <OwnForm
          // Asked again, it is made anew and takes the cursor.
          key={asked}
          draft={draft}
          language={passport.language}
          takesFocus={asked > 0}
          onWrite={(words) => drafts.getState().write(key, words)}
          onSave={() => void save(draft.words)}
          onDiscard={close}
        />
      )}
      {failure === null ? null : <FailureNotice failure={failure} />}
      <DoneLine done={done} turnBack={turnBack} />
    </div>
  );
}

/** Says, when the sheet is left, that what was written is kept; a draft that changes nothing is forgotten. */
function useKept(sheet: BadgeSheet, key: string): void {
  const { drafts, notices } = useStores();
  const t = useTranslator();
  const leave = useEffectEvent(() => {
    const left = drafts.getState().words[key];
    if (left === undefined) return;
    if (isChanged(left)) notices.getState().say(t('own:kept', { badge: badgeName(t, sheet.summary) }));
    else drafts.getState().forget(key);
  });
  useEffect(() => () => leave(), []);
}

interface WordsProps {
  readonly statement: Statement;
  readonly language: string;
}

function Words({ statement, language }: WordsProps): ReactNode {
  const t = useTranslator();
  return (
    <dl className={cx(css['words'])}>
      {statementParts
        .filter((part) => statement[part] !== '')
        .map((part) => (
          <div key={part}>
            <dt>{t(`own:part.${part}.title`)}</dt>
            <dd lang={language}>{statement[part]}</dd>
          </div>
        ))}
    </dl>
  );
}
