/** What a micro-credential tells beyond a badge: what was learned, which skills that is, and how much. */
import type { ReactNode } from 'react';
import type { Badge } from '../../../shared/badge/badge.ts';
import {
  learnedWords,
  volumeWords,
  type LearnedWords,
} from '../../../shared/passport/document/learning-words.ts';
import { addressWords } from '../../../shared/passport/document/plain-text.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { languageTag } from './badge-language.ts';
import css from './sheet.module.css';

/** An address under which ESCO publishes its skills. */
const esco = /^https?:\/\/data\.europa\.eu\/esco\//i;

export function Learned({ badge }: { readonly badge: Badge }): ReactNode {
  const t = useTranslator();
  const outcomes = learnedWords(badge);
  const volume = volumeWords(badge.volume, t);
  if (outcomes.length + volume.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.learned')}</h3>
      {outcomes.length === 0 ? null : (
        <ul className={cx(css['list'])} lang={languageTag(badge.language) ?? undefined}>
          {outcomes.map((outcome) => (
            <Outcome key={JSON.stringify(outcome)} outcome={outcome} />
          ))}
        </ul>
      )}
      {volume.length === 0 ? null : (
        <dl>
          <dt className={cx(css['question'])}>{t('window:sheet.volume')}</dt>
          {volume.map((words) => (
            <dd key={words} className={cx(css['sentence'])}>
              {words}
            </dd>
          ))}
        </dl>
      )}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: LearnedWords }): ReactNode {
  const t = useTranslator();
  const { text, description, skills } = outcome;
  return (
    <li className={cx(css['entry'])}>
      {text === '' ? null : <p className={cx(css['question'])}>{text}</p>}
      {description === '' ? null : <p className={cx(css['answer'])}>{description}</p>}
      {skills.length === 0 ? null : (
        <p className={cx(css['small'])} lang={t.language}>
          {t('window:sheet.skills', { count: skills.length, skills: skills.map(skillWords).join('; ') })}
        </p>
      )}
    </li>
  );

  function skillWords({ name, url }: LearnedWords['skills'][number]): string {
    if (url === null) return name;
    const where = esco.test(url) ? 'ESCO' : addressWords(url);
    return name === '' ? addressWords(url) : `${name} (${where})`;
  }
}
