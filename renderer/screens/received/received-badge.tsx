/** One badge of a document that somebody received: what it says itself, and what a check found now. */
import type { ReactNode } from 'react';
import type { DocumentBadge } from '../../../shared/contract/document-check-view.ts';
import { readerSentence } from '../../../shared/passport/document/badge-words.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { answerLine, isOnlyAKey, outcomeOfAnswer } from '../../../shared/passport/report-lines.ts';
import { answersOf } from '../../../shared/verify/answers.ts';
import { decidedBy } from '../../../shared/verify/report.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { OutcomeMark, VerdictMark } from '../../ui/marks.tsx';
import css from './received.module.css';

export function ReceivedBadge({ badge }: { readonly badge: DocumentBadge }): ReactNode {
  const t = useTranslator();
  const { report, level, ownLevel, issuedOn } = badge;
  const because = decidedBy(report);
  const reason = because === null ? '' : readerSentence(because, t);
  const issuer = issuerName(t, badge);
  return (
    <>
      <h4>{badgeName(t, badge)}</h4>
      <p className={cx(css['quiet'])}>
        {issuedOn === null ? issuer : `${issuer} · ${plain(t.date(issuedOn))}`}
      </p>
      <p>
        {level === null
          ? t('recheck:badges.noLevel')
          : t('recheck:badges.level', { level: t(`common:level.${level}`) })}
      </p>
      {ownLevel === null ? null : (
        <p>{t('recheck:badges.ownLevel', { level: t(`common:level.${ownLevel}`) })}</p>
      )}
      <VerdictMark verdict={report.verdict} />
      {reason === '' ? null : <p className={cx(css['quiet'])}>{reason}</p>}
      {isOnlyAKey(report) ? (
        <p className={cx(css['quiet'])}>{t('check:answers.issued-by.only-a-key')}</p>
      ) : null}
      <Fold level={4} title={t('recheck:badges.checks')}>
        <ul className={cx(css['answers'])}>
          {answersOf(report).map((answer) => {
            const line = answerLine(t, answer, (check) => readerSentence(check, t));
            return (
              <li key={line.question} className={cx(css['answer'])}>
                <span className={cx(css['where'])}>{line.asked}</span>
                <OutcomeMark outcome={outcomeOfAnswer[line.answer]} />
                <div>
                  <p>{line.sentence}</p>
                  {line.reasons.map((one) => (
                    <p key={one} className={cx(css['quiet'])}>
                      {one}
                    </p>
                  ))}
                </div>
              </li>
            );
          })}
        </ul>
        <p className={cx(css['quiet'])}>{t('recheck:badges.file', { file: plain(badge.file) })}</p>
      </Fold>
    </>
  );
}
