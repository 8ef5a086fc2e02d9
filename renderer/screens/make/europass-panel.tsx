/** The texts for a Europass profile, each with a button that copies it. */
import type { ReactNode } from 'react';
import type { EuropassTexts } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import css from './europass.module.css';

export function EuropassPanel({ texts }: { readonly texts: EuropassTexts | null }): ReactNode {
  const t = useTranslator();
  const { copy } = useSaving();
  return (
    <section className={cx(css['part'])}>
      <p>{t('window:europass.lead')}</p>
      {texts === null || texts.sections.length === 0 ? (
        <p className={cx(css['quiet'])}>{texts === null ? '' : t('window:europass.empty')}</p>
      ) : (
        <>
          <div className={cx(css['section'])}>
            <p>
              {t('window:europass.sectionTitle')}: <strong>{texts.title}</strong>
            </p>
            <CopyTitle title={texts.title} />
          </div>
          <ul className={cx(css['list'])}>
            {texts.sections.map(({ id, group, title, text, html }) => (
              <li key={id} className={cx(css['section'])}>
                <p className={cx(css['name'])}>
                  {group === null ? null : <GroupMark page={group} size={20} />}
                  {title}
                </p>
                <span className={cx(css['copies'])}>
                  <CopyTitle title={title} />
                  <Button
                    aria-label={t('window:europass.copyTextOf', { title })}
                    onPress={() => void copy(text, html)}
                  >
                    {t('window:europass.copyText')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          <Button onPress={() => void copy(texts.text, texts.html)}>{t('window:europass.copyAll')}</Button>
        </>
      )}
    </section>
  );
}

function CopyTitle({ title }: { readonly title: string }): ReactNode {
  const t = useTranslator();
  const { copy } = useSaving();
  return (
    <Button
      aria-label={t('window:europass.copyTitleOf', { title })}
      onPress={() => void copy(title, escaped(title))}
    >
      {t('window:europass.copyTitle')}
    </Button>
  );
}

/** Text as HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
