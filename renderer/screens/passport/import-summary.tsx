/** What became of everything that was handed in, to be read at leisure. */
import type { ReactNode } from 'react';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, groupName, pageOf } from '../../badge-words.ts';
import { problemText } from '../../failure.ts';
import type { ImportOutcome } from '../../stores/importing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { VerdictMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './import-summary.module.css';
import { AskForSigned, WhyRefused } from './why-refused.tsx';

type Kind = ImportOutcome['kind'];
const kinds: readonly Kind[] = ['added', 'refused', 'already'];

export function ImportSummary(): ReactNode {
  const { importing, session } = useStores();
  const t = useTranslator();
  const { phase, outcomes, cancelled, failure } = importing();
  if (phase !== 'finished') return null;
  const of = (kind: Kind): readonly ImportOutcome[] => outcomes.filter((outcome) => outcome.kind === kind);
  const added = of('added');
  const dismiss = (): void => {
    importing.getState().dismiss();
    const [first] = added;
    if (first === undefined || first.kind === 'refused') return;
    const arrived = added.flatMap((outcome) => (outcome.kind === 'refused' ? [] : pageOf(outcome.badge)));
    if (!arrived.includes(session.getState().page)) session.getState().turnTo(pageOf(first.badge));
  };
  return (
    <Card
      wide
      isReading
      title={title()}
      onClose={dismiss}
      footer={
        <Button look="primary" autoFocus onPress={dismiss}>
          {t('window:import.done')}
        </Button>
      }
    >
      <div className={cx(css['summary'])}>
        {failure === null ? null : <FailureNotice failure={failure} />}
        {cancelled ? <p>{t('window:import.cancelledHint')}</p> : null}
        {outcomes.length > 1 ? <p>{counts().join(' · ')}</p> : null}
        {kinds.map((kind) => (
          <Outcomes key={kind} kind={kind} outcomes={of(kind)} />
        ))}
      </div>
    </Card>
  );

  function counts(): readonly string[] {
    return kinds
      .map((kind) => ({ kind, count: of(kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => t(`window:import.${kind}`, { count }));
  }

  function title(): string {
    if (cancelled) return t('window:import.titleCancelled');
    return added.length === 0 ? t('window:import.titleNone') : t('window:import.title');
  }
}

interface OutcomesProps {
  readonly kind: Kind;
  readonly outcomes: readonly ImportOutcome[];
}

function Outcomes({ kind, outcomes }: OutcomesProps): ReactNode {
  const t = useTranslator();
  if (outcomes.length === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h3>{t(`window:import.${kind}`, { count: outcomes.length })}</h3>
      {kind === 'already' ? <p className={cx(css['quiet'])}>{t('window:import.alreadyHint')}</p> : null}
      <ul className={cx(css['list'])}>
        {outcomes.map((outcome, index) => (
          <li key={`${outcome.file}-${index}`} className={cx(css['item'])}>
            {outcome.kind === 'refused' ? <Refused outcome={outcome} /> : <Arrived outcome={outcome} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Arrived({ outcome }: { readonly outcome: Exclude<ImportOutcome, { kind: 'refused' }> }): ReactNode {
  const t = useTranslator();
  const { badge } = outcome;
  const { group } = badge.standing;
  return (
    <>
      <p className={cx(css['name'])}>{badgeName(t, badge)}</p>
      {outcome.kind === 'already' ? null : (
        <>
          <p className={cx(css['quiet'])}>
            {group === null
              ? t('window:import.notPlaced')
              : t('window:import.placedIn', { group: groupName(t, group) })}
          </p>
          <VerdictMark verdict={badge.verdict} />
          {badge.because === null ? null : (
            <p className={cx(css['quiet'])}>{checkSentence(t, badge.because)}</p>
          )}
          {badge.because?.id === 'integrity' && badge.because.code === 'no-proof' ? (
            <AskForSigned badge={badgeName(t, badge)} />
          ) : null}
        </>
      )}
    </>
  );
}

function Refused({ outcome }: { readonly outcome: Extract<ImportOutcome, { kind: 'refused' }> }): ReactNode {
  const t = useTranslator();
  const { what, next } = problemText(t, outcome.problem);
  return (
    <>
      <p className={cx(css['name'])}>{outcome.file}</p>
      <p>{what}</p>
      <p>{next}</p>
      {outcome.source === null ? null : <WhyRefused file={outcome.file} source={outcome.source} />}
    </>
  );
}
