/** Check online: who would be asked, why, and what they learn; only then the asking, and what came of it. */
import { useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { hostPlans } from '../../stores/checking.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CheckingSummary } from './summary.tsx';
import { HostQuestion } from './host-question.tsx';

export function OnlineDialog(): ReactNode {
  const { passport } = useStores();
  const view = passport((state) => state.view);
  return view === null ? null : <OnlineCard view={view} />;
}

function OnlineCard({ view }: { readonly view: PassportView }): ReactNode {
  const { session, checking } = useStores();
  const t = useTranslator();
  const { phase, done, total } = checking();
  // The plan is what was agreed to; it does not move while the answers come in.
  const [plans] = useState(() => hostPlans(view.badges));
  const [hosts, setHosts] = useState<ReadonlySet<string>>(() => new Set(plans.map(({ host }) => host)));
  const close = (): void => {
    checking.getState().reset();
    session.getState().openDialog(null);
  };
  const start = (): void => {
    const asked = plans.filter(({ host }) => hosts.has(host));
    const badges = new Set(asked.flatMap((plan) => plan.badges.map(({ id }) => id)));
    void checking.getState().start(view.id, [...badges], [...hosts]);
  };
  return (
    <Card
      wide
      isReading={phase === 'finished'}
      title={t('window:online.title')}
      onClose={close}
      footer={footer()}
    >
      {phase === 'asking' ? <HostQuestion plans={plans} chosen={hosts} onChoose={setHosts} /> : null}
      {phase === 'running' ? (
        <Progress
          label={t('window:online.running')}
          text={t('window:online.progress', { done: t.number(done), total: t.number(total) })}
          done={done}
          total={total}
          stop={t('window:online.stop')}
          onStop={() => checking.getState().cancel()}
        />
      ) : null}
      {phase === 'finished' ? <CheckingSummary /> : null}
    </Card>
  );

  function footer(): ReactNode {
    if (phase === 'running') return undefined;
    if (phase === 'finished' || plans.length === 0)
      return (
        <Button look="primary" autoFocus onPress={close}>
          {t('window:action.close')}
        </Button>
      );
    return (
      <>
        <Button onPress={close}>{t('window:action.cancel')}</Button>
        <Button look="primary" isDisabled={hosts.size === 0} onPress={start}>
          {hosts.size === 0 ? t('window:online.noneChosen') : t('window:online.start', { count: hosts.size })}
        </Button>
      </>
    );
  }
}
