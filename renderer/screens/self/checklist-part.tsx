/** The checklist that goes out: in which language, and the button that saves it. */
import { useState, type ReactNode } from 'react';
import { languageFor, languageName, languages, type Language } from '../../../shared/i18n/translate.ts';
import { useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { FileIcon } from '../../ui/icons.tsx';
import css from './self.module.css';

export function ChecklistPart({ passportLanguage }: { readonly passportLanguage: string }): ReactNode {
  const t = useTranslator();
  const { saveChecklist } = useSaving();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? languageFor(passportLanguage);
  return (
    <section className={cx(css['part'])}>
      <h2>{t('checklist:window.checklist')}</h2>
      <p>{t('checklist:window.checklistLead')}</p>
      <div className={cx(css['ways'])}>
        <Choice
          label={t('checklist:window.language')}
          options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
          chosen={language}
          onChoose={setChosen}
        />
        <Button icon={<FileIcon />} onPress={() => void saveChecklist(language)}>
          {t('checklist:window.save')}
        </Button>
      </div>
    </section>
  );
}
