/** A section of the owner's own gets its name and its text. */
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { OwnSectionView } from '../../../shared/contract/passport-view.ts';
import { useTranslator } from '../../app-stores.ts';
import { useGoToPage } from '../../go-to-page.ts';
import { useSections } from '../../sections.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useUnsavedGuard } from '../unsaved.tsx';
import css from './section-dialog.module.css';
import { cx } from '../../ui/class-names.ts';

export interface SectionDialogProps {
  /** null: a new one */
  readonly section: OwnSectionView | null;
  readonly onClose: () => void;
}

export function SectionDialog({ section, onClose }: SectionDialogProps): ReactNode {
  const t = useTranslator();
  const { add, write } = useSections();
  const goToPage = useGoToPage();
  const [title, setTitle] = useState(section?.title ?? '');
  const [text, setText] = useState(section?.text ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const words = { title: title.trim(), text: text.trim() };
    if (words.title === '') return setMissing(true);
    if (section !== null) {
      if (await write(section, words)) onClose();
      return undefined;
    }
    const made = await add(words);
    if (made === null) return undefined;
    // First the way is free: what lies under a dialog cannot take the focus.
    flushSync(onClose);
    return goToPage(made);
  };
  const { close, question } = useUnsavedGuard({
    isChanged: title.trim() !== (section?.title ?? '') || text.trim() !== (section?.text ?? ''),
    onLeave: onClose,
    onSave: () => void save(),
  });
  return (
    <Card
      title={section === null ? t('arrange:section.addTitle') : t('arrange:section.editTitle')}
      onClose={close}
      footer={
        question ?? (
          <>
            <Button onPress={close}>{t('window:action.cancel')}</Button>
            <Button look="primary" onPress={() => void save()}>
              {t('window:action.save')}
            </Button>
          </>
        )
      }
    >
      <form
        className={cx(css['fields'])}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('arrange:section.name')}
          hint={t('arrange:section.nameHint')}
          maxLength={300}
          autoFocus
          isInvalid={isMissing && title.trim() === ''}
          missing={t('arrange:section.nameMissing')}
          value={title}
          onChange={setTitle}
        />
        <Field
          label={t('arrange:section.text')}
          hint={t('arrange:section.textHint')}
          rows={6}
          maxLength={2000}
          value={text}
          onChange={setText}
        />
      </form>
    </Card>
  );
}
