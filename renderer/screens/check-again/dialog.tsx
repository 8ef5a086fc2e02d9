/** Check again: which badges, whom we may ask about them, the checking itself, and what changed. */
import { useEffect, useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { BadgeChoice } from './badge-choice.tsx';
import css from './check-again.module.css';
import { cx } from '../../ui/class-names.ts';
import { HostQuestions } from './host-questions.tsx';
import { allowedHosts, answersToKeep, hostsAbout, type HostAnswers } from './plan.ts';
import { CheckingSummary } from './summary.tsx';

export function CheckAgainDialog(): ReactNode {
  const { passport, session } = useStores();
  const view = passport((state) => state.view);
  const wanted = session((state) => state.toCheck);
  return view === null ? null : <CheckAgainCard view={view} wanted={wanted} />;
}

interface CheckAgainCardProps {
  readonly view: PassportView;
  /** ids of the badges that are chosen at first; null: all */
  readonly wanted: readonly string[] | null;
}

function CheckAgainCard({ view, wanted }: CheckAgainCardProps): ReactNode {
  const { session, checking, network } = useStores();
  const t = useTranslator();
  const { phase, hosts, failure, done, total } = checking();
  const [badges, setBadges] = useState<ReadonlySet<string>>(
    () => new Set(wanted ?? view.badges.map(({ id }) => id)),
  );
  const [said, setSaid] = useState<HostAnswers>({});
  useEffect(() => {
    if (phase === 'asking') void checking.getState().prepare(view.id);
  }, [phase, checking, view.id]);
  const plans = hostsAbout(hosts ?? [], badges);
  const allowed = allowedHosts(plans, said);
  const notKept = network((state) => state.failure);
  const close = (): void => {
    checking.getState().reset();
    session.getState().openDialog(null);
  };
  const start = async (): Promise<void> => {
    for (const { host, consent } of answersToKeep(plans, said))
      if (!(await network.getState().setConsent(host, consent))) return;
    const order = view.badges.map(({ id }) => id).filter((id) => badges.has(id));
    await checking.getState().start(view.id, order, allowed);
  };
  const again = (): void => {
    setSaid({});
    checking.getState().reset();
  };
  return (
    <Card
      wide
      isReading={phase === 'finished'}
      told={[failure, phase === 'asking' ? notKept : null]}
      title={t('window:check.title')}
      onClose={close}
      footer={footer()}
    >
      {phase === 'asking' ? asking() : null}
      {phase === 'running' ? (
        <Progress
          label={t('window:check.running')}
          text={t('window:check.progress', { done: t.number(done), total: t.number(total) })}
          done={done}
          total={total}
          stop={t('window:check.stop')}
          onStop={() => checking.getState().cancel()}
        />
      ) : null}
      {phase === 'finished' ? <CheckingSummary /> : null}
    </Card>
  );

  function asking(): ReactNode {
    return (
      <div className={cx(css['parts'])}>
        {failure === null ? null : (
          <FailureNotice failure={failure} onAgain={() => void checking.getState().prepare(view.id)} />
        )}
        {notKept === null ? null : <FailureNotice failure={notKept} />}
        <BadgeChoice badges={view.badges} chosen={badges} onChoose={setBadges} />
        {hosts === null ? (
          <p role="status">{t('window:check.looking')}</p>
        ) : (
          <HostQuestions
            plans={plans}
            badges={view.badges}
            said={said}
            onSay={(answers) => setSaid((before) => ({ ...before, ...answers }))}
          />
        )}
      </div>
    );
  }

  function footer(): ReactNode {
    if (phase === 'running') return undefined;
    if (phase === 'finished')
      return (
        <>
          {checking.getState().further.length === 0 ? null : (
            <Button onPress={again}>{t('window:check.askFurther')}</Button>
          )}
          <Button look="primary" autoFocus onPress={close}>
            {t('window:action.close')}
          </Button>
        </>
      );
    return (
      <>
        <Button onPress={close}>{t('window:action.cancel')}</Button>
        <Button look="primary" isDisabled={badges.size === 0 || hosts === null} onPress={() => void start()}>
          {startWords()}
        </Button>
      </>
    );
  }

  function startWords(): string {
    if (badges.size === 0) return t('window:check.noneChosen');
    if (allowed.length === 0) return t('window:check.startOffline');
    return t('window:check.start', { count: allowed.length });
  }
}
