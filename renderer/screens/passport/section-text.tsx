/** The text above a group's badges: the guide's, or the owner's own words instead. */
import { useId, useState, type ReactNode } from 'react';
import type { SectionView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { groupName } from '../../badge-words.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ChevronIcon, PenIcon } from '../../ui/icons.tsx';
import { useUnsavedGuard } from '../unsaved.tsx';
import css from './section-text.module.css';

export interface SectionTextProps {
  readonly section: SectionView;
  /** language of the passport, in which the text is written */
  readonly language: string;
}

export function SectionText({ section, language }: SectionTextProps): ReactNode {
  const t = useTranslator();
  const [editing, setEditing] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  const words = useId();
  return (
    <div className={cx(css['text'])}>
      {section.text === '' ? null : (
        <p id={words} lang={language} className={cx(css['words'], !isUnfolded && css['folded'])}>
          {section.text}
        </p>
      )}
      <div className={cx(css['actions'])}>
        {section.text === '' ? null : (
          <span className={cx(css['unfold'])}>
            <Button
              look="quiet"
              icon={<ChevronIcon />}
              aria-expanded={isUnfolded}
              aria-controls={words}
              onPress={() => setUnfolded(!isUnfolded)}
            >
              {t('window:page.aboutText')}
            </Button>
          </span>
        )}
        <Button look="quiet" icon={<PenIcon />} onPress={() => setEditing(true)}>
          {t('window:page.editText')}
        </Button>
      </div>
      {editing ? (
        <TextDialog section={section} language={language} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  );
}

function TextDialog(props: SectionTextProps & { readonly onClose: () => void }): ReactNode {
  const { section, language, onClose } = props;
  const { passport, notices } = useStores();
  const t = useTranslator();
  const [text, setText] = useState(section.text);
  const { group } = section;
  const put = async (next: string | null): Promise<void> => {
    if (!(await passport.getState().edit({ kind: 'section', group, text: next }))) return;
    notices.getState().say(next === null ? t('window:text.wasReset') : t('window:text.saved'));
    onClose();
  };
  const isChanged = text.trim() !== section.text.trim();
  const save = (): void => {
    if (!isChanged) onClose();
    else void put(text.trim() === '' ? null : text);
  };
  const { close, question } = useUnsavedGuard({ isChanged, onLeave: onClose, onSave: save });
  return (
    <Card
      title={t('window:text.title', { group: groupName(t, group) })}
      onClose={close}
      footer={
        question ?? (
          <>
            {section.isOwn ? (
              <span className={cx(css['reset'])}>
                <Button look="quiet" onPress={() => void put(null)}>
                  {t('window:text.reset')}
                </Button>
              </span>
            ) : null}
            <Button onPress={close}>{t('window:action.cancel')}</Button>
            <Button look="primary" onPress={save}>
              {t('window:action.save')}
            </Button>
          </>
        )
      }
    >
      <Field
        label={t('window:text.label')}
        hint={t('window:text.hint')}
        rows={8}
        maxLength={2000}
        lang={language}
        autoFocus
        value={text}
        onChange={setText}
      />
      <p className={cx(css['whose'])}>{section.isOwn ? t('window:text.own') : t('window:text.guide')}</p>
    </Card>
  );
}
