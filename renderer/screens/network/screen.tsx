/** Internet: which places may be asked, and which computers of an office may be reached. */
import { useEffect, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { AsideScreen } from '../aside.tsx';
import { DecidedHosts } from './decided-hosts.tsx';
import { OfficeHosts } from './office-hosts.tsx';

export function NetworkScreen(): ReactNode {
  const { network } = useStores();
  const t = useTranslator();
  const { consents, failure } = network();
  useEffect(() => void network.getState().load(), [network]);
  return (
    <AsideScreen title={t('window:network.title')} lead={t('window:network.lead')}>
      {failure === null ? null : (
        <FailureNotice failure={failure} onAgain={() => void network.getState().load()} />
      )}
      {consents?.problem == null ? null : (
        <FailureNotice failure={{ kind: 'problem', problem: consents.problem }} />
      )}
      {consents === null ? null : (
        <>
          <DecidedHosts hosts={consents.hosts} />
          <OfficeHosts hosts={consents.privateHosts} />
        </>
      )}
    </AsideScreen>
  );
}
