/** Check a passport: a PDF that somebody received is chosen, checked, and what came of it is read. Nothing is kept. */
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { DocumentCheckView } from '../../../shared/contract/document-check-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { HostQuestions } from '../check-again/host-questions.tsx';
import { allowedHosts, answersToKeep, type HostAnswers } from '../check-again/plan.ts';
import css from './received.module.css';
import { Result } from './result.tsx';

export function ReceivedDialog(): ReactNode {
  const { received, session } = useStores();
  const t = useTranslator();
  const { phase, view, failure } = received();
  const close = (): void => {
    if (!received.getState().putAway()) session.getState().openDialog(null);
  };
  return (
    <Card
      wide
      roomy={view !== null}
      isReading={view !== null}
      told={[failure]}
      title={t('recheck:title')}
      onClose={close}
      footer={footer()}
    >
      {phase === 'idle' ? (
        <div className={cx(css['parts'])}>
          <p className={cx(css['words'])}>{t('recheck:lead')}</p>
          <div>
            <Choose isFirst words={t('recheck:choose')} />
          </div>
          <p className={cx(css['quiet'])}>{t('recheck:drop')}</p>
        </div>
      ) : null}
      {phase === 'running' ? <p role="status">{t('recheck:running')}</p> : null}
      {failure === null ? null : <FailureNotice failure={failure} />}
      {view === null ? null : (
        // Another document, other answers about whom to ask.
        <Checked key={view.file} view={view} />
      )}
    </Card>
  );

  function footer(): ReactNode {
    if (phase !== 'done') return undefined;
    return (
      <>
        <Choose words={t('recheck:another')} />
        <Button look="primary" autoFocus onPress={close}>
          {t('window:action.close')}
        </Button>
      </>
    );
  }
}

/** Asks the system for a PDF; what is chosen takes the place of the one that is looked at. */
function Choose({
  words,
  isFirst = false,
}: {
  readonly words: string;
  readonly isFirst?: boolean;
}): ReactNode {
  const { received } = useStores();
  return (
    <FileTrigger
      acceptedFileTypes={['application/pdf']}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file !== undefined) void received.getState().check({ name: file.name, bytes: file });
      }}
    >
      <Button {...(isFirst ? { look: 'primary', autoFocus: true } : {})}>{words}</Button>
    </FileTrigger>
  );
}

/** What was found, and the way to ask the issuers too. */
function Checked({ view }: { readonly view: DocumentCheckView }): ReactNode {
  const { network, received } = useStores();
  const t = useTranslator();
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<HostAnswers>({});
  const allowed = allowedHosts(view.hosts, said);
  const notKept = network((state) => state.failure);
  const ask = async (): Promise<void> => {
    for (const { host, consent } of answersToKeep(view.hosts, said))
      if (!(await network.getState().setConsent(host, consent))) return;
    const { file } = received.getState();
    if (file !== null) await received.getState().check(file, allowed);
  };
  return (
    <div className={cx(css['parts'])}>
      <Result view={view} />
      {view.hosts.length === 0 || isAsking ? null : (
        <div>
          <Button onPress={() => setAsking(true)}>{t('recheck:asked.ask')}</Button>
        </div>
      )}
      {isAsking ? (
        <div className={cx(css['part'])}>
          {notKept === null ? null : <FailureNotice failure={notKept} />}
          <HostQuestions
            plans={view.hosts}
            badges={view.badges}
            said={said}
            onSay={(answers) => setSaid((before) => ({ ...before, ...answers }))}
          />
          <div>
            <Button isDisabled={allowed.length === 0} onPress={() => void ask()}>
              {allowed.length === 0
                ? t('window:check.startOffline')
                : t('window:check.start', { count: allowed.length })}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
