/** What was checked, in five lines: the question, yes, no or could-not-be-checked, and how that came about. */
import { useEffect, useState, type ReactNode } from 'react';
import type { IssuerGroup } from '../../../shared/contract/trust-views.ts';
import type { BadgeSheet } from '../../../shared/contract/views.ts';
import { answerLine, outcomeOfAnswer, type AnswerLine } from '../../../shared/passport/report-lines.ts';
import { answersOf } from '../../../shared/verify/answers.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { OutcomeMark } from '../../ui/marks.tsx';
import { markedIssuer } from '../issuers/issuer-words.ts';
import { MarkDialog } from '../issuers/mark-dialog.tsx';
import css from './sheet.module.css';

export function CheckLines({ sheet }: { readonly sheet: Pick<BadgeSheet, 'id' | 'report'> }): ReactNode {
  const t = useTranslator();
  const issuer = useIssuerOf(sheet.id);
  const { report } = sheet;
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:sheet.checks')}</h3>
      {report === null ? (
        <p>{t('window:sheet.neverChecked')}</p>
      ) : (
        <>
          <ul className={cx(css['list'])}>
            {answersOf(report).map((answer) => (
              <Line
                key={answer.question}
                line={answerLine(t, answer)}
                issuer={answer.question === 'known' ? issuer : null}
              />
            ))}
          </ul>
          <p className={cx(css['small'])}>
            {t('window:sheet.checkedOn', { date: t.date(report.checkedAt) })}
          </p>
        </>
      )}
    </section>
  );
}

/** Who could be marked as known from here: asked for with the sheet, as it can change between two checks. */
function useIssuerOf(id: string): IssuerGroup | null {
  const { session, trust } = useStores();
  const passport = session((state) => state.passport?.id ?? null);
  useEffect(() => {
    if (passport !== null) void trust.getState().load(passport);
  }, [passport, trust]);
  return trust((state) => state.view?.issuers.find(({ badges }) => badges.includes(id)) ?? null);
}

interface LineProps {
  readonly line: AnswerLine;
  /** who could be marked as known from here */
  readonly issuer: IssuerGroup | null;
}

function Line({ line, issuer }: LineProps): ReactNode {
  return (
    <li className={cx(css['check'])}>
      <span className={cx(css['question'])}>{line.asked}</span>
      <OutcomeMark outcome={outcomeOfAnswer[line.answer]} />
      <div className={cx(css['reasons'])}>
        <p>{line.sentence}</p>
        {line.reasons.map((reason) => (
          <p key={reason} className={cx(css['small'])}>
            {reason}
          </p>
        ))}
        {issuer === null || line.answer !== 'unknown' ? null : <KnowIssuer issuer={issuer} />}
      </div>
    </li>
  );
}

/** The owner can say that they know the issuer, where something tells that issuer from others. */
function KnowIssuer({ issuer }: { readonly issuer: IssuerGroup }): ReactNode {
  const t = useTranslator();
  const [marking, setMarking] = useState(false);
  if (markedIssuer(t, issuer) === null) return null;
  return (
    <div>
      <Button onPress={() => setMarking(true)}>{t('window:issuers.mark')}</Button>
      {marking ? <MarkDialog issuer={issuer} onClose={() => setMarking(false)} /> : null}
    </div>
  );
}
