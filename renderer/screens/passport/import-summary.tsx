/** What became of everything that was handed in, to be read at leisure: where each badge went, and why. */
import { useRef, type ReactNode } from 'react';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { pageOf } from '../../badge-words.ts';
import { problemText } from '../../failure.ts';
import type { ImportOutcome } from '../../stores/importing.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { First } from './import-summary-first.tsx';
import css from './import-summary.module.css';
import { AlreadyThere, ArrivedBadges, type Arrived } from './import-summary-badges.tsx';
import { WhyRefused } from './why-refused.tsx';

type Refused = Extract<ImportOutcome, { kind: 'refused' }>;

export function ImportSummary(): ReactNode {
  const { importing, session, unsaved } = useStores();
  const t = useTranslator();
  const { outcomes, passports, cancelled, failure } = importing();
  const whys = useRef<HTMLHeadingElement>(null);
  const arrived = (kind: Arrived['kind']): readonly Arrived[] =>
    outcomes.filter((outcome): outcome is Arrived => outcome.kind === kind);
  const added = arrived('added');
  const already = arrived('already');
  const refused = outcomes.filter((outcome): outcome is Refused => outcome.kind === 'refused');
  const counts = [
    added.length === 0 ? '' : t('window:import.added', { count: added.length }),
    refused.length === 0 ? '' : t('window:import.refused', { count: refused.length }),
    already.length === 0 ? '' : t('window:import.already', { count: already.length }),
    passports.length === 0 ? '' : t('home:import.passports', { count: passports.length }),
  ].filter((count) => count !== '');
  const dismiss = (): void => {
    importing.getState().dismiss();
    const [first] = added;
    // Another page would take a form with it that was opened on this one.
    if (first === undefined || unsaved.getState().forms.length > 0) return;
    const pages = added.map(({ badge }) => pageOf(badge));
    if (!pages.includes(session.getState().page)) session.getState().turnTo(pageOf(first.badge));
  };
  return (
    <Card
      wide
      isReading
      told={[failure]}
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
        {outcomes.length + passports.length > 1 ? (
          <div className={cx(css['counts'])}>
            <p>{counts.join(' · ')}</p>
            {refused.length > 0 && counts.length > 1 ? (
              <Button look="quiet" onPress={() => whys.current?.focus()}>
                {t('home:import.see')}
              </Button>
            ) : null}
          </div>
        ) : null}
        {added.length === 0 ? null : <ArrivedBadges outcomes={added} />}
        {refused.length === 0 ? null : (
          <section className={cx(css['part'])}>
            <h3 ref={whys} tabIndex={-1}>
              {t('window:import.refused', { count: refused.length })}
            </h3>
            <First all={refused}>
              {(shown) => (
                <ul className={cx(css['list'])}>
                  {shown.map((outcome, index) => (
                    <li key={`${outcome.file}-${index}`} className={cx(css['item'])}>
                      <RefusedFile outcome={outcome} />
                    </li>
                  ))}
                </ul>
              )}
            </First>
          </section>
        )}
        {passports.length === 0 ? null : <LeftPassports names={passports} />}
        {already.length === 0 ? null : <AlreadyThere outcomes={already} />}
      </div>
    </Card>
  );

  function title(): string {
    if (cancelled) return t('window:import.titleCancelled');
    return added.length === 0 ? t('window:import.titleNone') : t('window:import.title');
  }
}

/** A passport of somebody among the badges: said, so that nobody thinks that it was read too. */
function LeftPassports({ names }: { readonly names: readonly string[] }): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['part'])}>
      <h3>{t('home:import.passports', { count: names.length })}</h3>
      <p>{t('home:import.passportsHint')}</p>
      <First all={names}>
        {(shown) => (
          <ul className={cx(css['list'])}>
            {shown.map((name, index) => (
              <li key={`${name}-${index}`} className={cx(css['name'])}>
                {plain(name)}
              </li>
            ))}
          </ul>
        )}
      </First>
    </section>
  );
}

function RefusedFile({ outcome }: { readonly outcome: Refused }): ReactNode {
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
