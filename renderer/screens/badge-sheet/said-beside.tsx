/** What is worth knowing and decides nothing: remarks, results, and what others say. */
import type { ReactNode } from 'react';
import type { Remark, Result } from '../../../shared/badge/badge.ts';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { checkSentence, isBeforeResult, remarkSentence } from '../../../shared/passport/report-lines.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { LoudNotice } from '../../ui/notice.tsx';
import { endorsementsTold } from './endorsements-told.ts';
import css from './sheet.module.css';

export function LoudRemarks({ remarks }: { readonly remarks: readonly Remark[] }): ReactNode {
  const t = useTranslator();
  return remarks
    .filter(isBeforeResult)
    .map((remark) => <LoudNotice key={remark.code}>{remarkSentence(t, remark)}</LoudNotice>);
}

export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }): ReactNode {
  const t = useTranslator();
  const quiet = remarks.filter((remark) => !isBeforeResult(remark));
  const sentences = [...new Set(quiet.map((remark) => remarkSentence(t, remark)))];
  if (sentences.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.remarks')}</h3>
      <ul className={cx(css['list'])}>
        {sentences.map((sentence) => (
          <li key={sentence} className={cx(css['entry'])}>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ResultsProps {
  readonly results: readonly Result[];
  /** BCP 47, of the badge */
  readonly language: string | null;
}

export function Results({ results, language }: ResultsProps): ReactNode {
  const t = useTranslator();
  const told = results
    .map(({ name, value, level, status }) => ({
      name: plain(name),
      words: [value, level, status].filter((word) => word !== null && word !== '').join(' · '),
    }))
    .filter(({ name, words }) => name !== '' || words !== '');
  if (told.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.results')}</h3>
      <dl className={cx(css['list'])} lang={language ?? undefined}>
        {told.map(({ name, words }) => (
          <div key={`${name}-${words}`} className={cx(css['entry'])}>
            <dt>{name}</dt>
            <dd className={cx(css['answer'])}>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Endorsements({ sheet }: { readonly sheet: Pick<BadgeSheet, 'badge' | 'report'> }): ReactNode {
  const t = useTranslator();
  const told = endorsementsTold(sheet);
  if (told === null) return null;
  const { check, words } = told;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.endorsements')}</h3>
      {words.length === 0 ? null : <p className={cx(css['quiet'])}>{t('window:sheet.endorsementHint')}</p>}
      {check === null ? null : <p>{checkSentence(t, check)}</p>}
      {words.length === 0 ? null : (
        <ul className={cx(css['list'])}>
          {words.map(({ by, comment }) => (
            <li key={`${by}-${comment}`} className={cx(css['entry'])}>
              <p className={cx(css['small'])}>
                {by === '' ? t('window:sheet.endorsedByUnknown') : t('window:sheet.endorsedBy', { name: by })}
              </p>
              <p className={cx(css['answer'])}>{comment}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
