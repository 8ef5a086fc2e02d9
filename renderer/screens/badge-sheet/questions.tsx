/** The six things a reader can ask of a badge, answered with what the badge says. */
import type { ReactNode } from 'react';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { plainParagraphs } from '../../../shared/passport/document/plain-text.ts';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { languageTag, otherLanguage } from './badge-language.ts';
import css from './sheet.module.css';

export function Questions({ sheet }: { readonly sheet: BadgeSheet }): ReactNode {
  const t = useTranslator();
  const { badge, summary } = sheet;
  const isPointer = summary.name === null && summary.host !== null;
  const language = languageTag(badge.language);
  const spoken = otherLanguage(t, language);
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.questions')}</h3>
      {spoken === null ? null : (
        <p className={cx(css['small'])}>{t('own:inLanguage', { language: spoken })}</p>
      )}
      {isPointer ? (
        <p>{t('window:sheet.pointerOnly', { host: summary.host ?? '' })}</p>
      ) : (
        <dl className={cx(css['list'])}>
          <Answer
            question={t('window:sheet.issuer')}
            words={[badge.issuer.name, badge.issuer.description]}
            addresses={[badge.issuer.url, badge.issuer.email]}
          />
          <Answer question={t('window:sheet.done')} words={[badge.description]} language={language} />
          <Answer
            question={t('window:sheet.criteria')}
            words={[badge.criteria.narrative]}
            language={language}
            addresses={[badge.criteria.url]}
          />
          <Answer question={t('window:sheet.recipient')} words={recipientWords()} />
          <Answer
            question={t('window:sheet.evidence')}
            language={language}
            words={badge.evidence.flatMap(({ name, description, narrative }) => [
              name,
              description,
              narrative,
            ])}
            addresses={badge.evidence.map(({ url }) => url)}
            none={t('window:sheet.noEvidence')}
          />
          <Answer question={t('window:sheet.dates')} words={dateWords()} />
        </dl>
      )}
    </section>
  );

  function recipientWords(): readonly (string | null)[] {
    const plain = badge.recipient.identities.filter(({ hashed }) => !hashed).map(({ value }) => value);
    const hidden = badge.recipient.identities.some(({ hashed }) => hashed);
    const check = sheet.report?.checks.find(({ id }) => id === 'recipient');
    return [
      badge.recipient.name,
      ...plain,
      hidden ? t('window:sheet.recipientHidden') : null,
      check === undefined ? null : checkSentence(t, check),
    ];
  }

  function dateWords(): readonly (string | null)[] {
    const { issuedOn, expiresOn } = badge;
    if (issuedOn === null && expiresOn === null) return [];
    return [
      issuedOn === null ? null : t('window:sheet.issuedOn', { date: t.date(issuedOn) }),
      expiresOn === null ? t('window:sheet.noEnd') : t('window:sheet.endsOn', { date: t.date(expiresOn) }),
    ];
  }
}

interface AnswerProps {
  readonly question: string;
  readonly words: readonly (string | null)[];
  /** BCP 47, where the words are the badge's own */
  readonly language?: string | null;
  /** shown as text: a badge never opens an address by itself */
  readonly addresses?: readonly (string | null)[];
  /** said where there is no answer */
  readonly none?: string;
}

function Answer({ question, words, language, addresses, none }: AnswerProps): ReactNode {
  const t = useTranslator();
  const said = present(words);
  const places = present(addresses ?? []);
  return (
    <div className={cx(css['entry'])}>
      <dt>{question}</dt>
      {said.map((word) => (
        <dd key={word} className={cx(css['answer'])} lang={language ?? undefined}>
          {word}
        </dd>
      ))}
      {places.map((place) => (
        <dd key={place} className={cx(css['address'])}>
          {place}
        </dd>
      ))}
      {said.length + places.length === 0 ? (
        <dd className={cx(css['quiet'])}>{none ?? t('window:sheet.notSaid')}</dd>
      ) : null}
    </div>
  );
}

/** Each thing once, as plain paragraphs. */
function present(words: readonly (string | null)[]): readonly string[] {
  return [...new Set(words.map((word) => plainParagraphs(word ?? '').join('\n')))].filter(
    (word) => word !== '',
  );
}
