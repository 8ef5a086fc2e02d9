/** What a check found: one verdict, what does not fit, every badge, the seal, and what the check cannot know. */
import type { ReactNode } from 'react';
import type { DocumentCheckView } from '../../../shared/contract/document-check-view.ts';
import type { Difference, NotCompared } from '../../../shared/passport/document-check/difference.ts';
import {
  differenceSentence,
  gapSentence,
  limitSentences,
  madeWords,
  sealSentence,
  verdictOfDocument,
  whereWords,
  wordingsOf,
} from '../../../shared/passport/document-check/words.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { useTranslator } from '../../app-stores.ts';
import { listOf } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { VerdictWords } from '../../ui/marks.tsx';
import { ReceivedBadge } from './received-badge.tsx';
import css from './received.module.css';

const shapes = { agrees: 'valid', open: 'unconfirmed', changed: 'invalid' } as const;

export function Result({ view }: { readonly view: DocumentCheckView }): ReactNode {
  const t = useTranslator();
  const { check, badges, unread, contacted, file } = view;
  const verdict = verdictOfDocument(check);
  return (
    <div className={cx(css['parts'])}>
      <div className={cx(css['verdict'])} role="status">
        <h3>
          <VerdictWords verdict={shapes[verdict]} words={t(`recheck:verdict.${verdict}`)} />
        </h3>
        <p className={cx(css['words'])}>{t(`recheck:meaning.${verdict}`)}</p>
        <p className={cx(css['quiet'])}>{plain(file)}</p>
      </div>
      <Differences differences={check.differences} />
      <Gaps gaps={check.open} />
      <section className={cx(css['part'])}>
        <h3>{t('recheck:badges.title')}</h3>
        <p className={cx(css['quiet'])}>
          {contacted.length === 0
            ? t('recheck:asked.nobody')
            : t('recheck:asked.hosts', { hosts: listOf(t, contacted) })}
        </p>
        {badges.length === 0 ? <p>{t('recheck:badges.none')}</p> : null}
        <ul className={cx(css['list'])}>
          {badges.map((badge) => (
            <li key={badge.id} className={cx(css['badge'])}>
              <ReceivedBadge badge={badge} />
            </li>
          ))}
          {unread.map((name) => (
            <li key={name} className={cx(css['entry'])}>
              {t('recheck:badges.unread', { file: plain(name) })}
            </li>
          ))}
        </ul>
      </section>
      <section className={cx(css['part'])}>
        <h3>{t('recheck:made.title')}</h3>
        {madeWords(check.made, t).map((line) => (
          <p key={line}>{plain(line)}</p>
        ))}
      </section>
      <section className={cx(css['part'])}>
        <h3>{t('recheck:seal.title')}</h3>
        <p className={cx(css['words'])}>{sealSentence(check, t)}</p>
      </section>
      <section className={cx(css['part'])}>
        <h3>{t('recheck:limits.title')}</h3>
        <ul className={cx(css['limits'])}>
          {limitSentences(t).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }): ReactNode {
  const t = useTranslator();
  if (differences.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('recheck:differences')}</h3>
      <ul className={cx(css['list'])}>
        {differences.map((one) => (
          <li key={JSON.stringify(one)} className={cx(css['entry'])}>
            <p className={cx(css['where'])}>{plain(whereWords(one.where, t))}</p>
            <p className={cx(css['words'])}>{differenceSentence(one, t)}</p>
            <Wordings difference={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wordings({ difference }: { readonly difference: Difference }): ReactNode {
  const t = useTranslator();
  const wordings = wordingsOf(difference, t);
  if (wordings.length === 0) return null;
  return (
    <dl className={cx(css['wordings'])}>
      {wordings.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{plain(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly NotCompared[] }): ReactNode {
  const t = useTranslator();
  if (gaps.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('recheck:gaps')}</h3>
      <ul className={cx(css['list'])}>
        {gaps.map((one) => (
          <li key={JSON.stringify(one)} className={cx(css['entry'])}>
            <p className={cx(css['where'])}>{plain(whereWords(one.where, t))}</p>
            <p className={cx(css['words'])}>{plain(gapSentence(one, t))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
