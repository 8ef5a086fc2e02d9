/** Issuers: who gave the badges, by key and by domain, and who says that they are known. */
import { useEffect, useState, type ReactNode } from 'react';
import type { IssuerGroup, TrustView } from '../../../shared/contract/trust-views.ts';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { AsideScreen } from '../aside.tsx';
import { IssuerCard } from './issuer-card.tsx';
import css from './issuers.module.css';
import { MarkDialog } from './mark-dialog.tsx';
import { OwnList } from './own-list.tsx';
import { OtherMarks } from './other-marks.tsx';
import { Registries } from './registries.tsx';
import { othersOfTheName } from './same-name.ts';
import { ShippedFacts } from './shipped-facts.tsx';

export function IssuersScreen(): ReactNode {
  const { passport, trust } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  const { view: known, failure } = trust();
  const id = view?.id ?? null;
  useEffect(() => {
    if (id !== null) void trust.getState().load(id);
  }, [id, trust]);
  return (
    <AsideScreen title={t('window:issuers.title')} lead={t('window:issuers.lead')}>
      {failure === null ? null : (
        <FailureNotice failure={failure} onDismiss={() => trust.getState().forgetFailure()} />
      )}
      {view === null || known === null ? null : <Issuers view={view} known={known} />}
    </AsideScreen>
  );
}

interface IssuersProps {
  readonly view: PassportView;
  readonly known: TrustView;
}

function Issuers({ view, known }: IssuersProps): ReactNode {
  const t = useTranslator();
  const [marking, setMarking] = useState<IssuerGroup | null>(null);
  return (
    <>
      {known.problem === null ? null : (
        <FailureNotice failure={{ kind: 'problem', problem: known.problem }} />
      )}
      <section className={cx(css['part'])}>
        <h2>{t('window:issuers.held')}</h2>
        {known.issuers.length === 0 ? <p>{t('window:issuers.none')}</p> : null}
        <ul className={cx(css['list'])}>
          {known.issuers.map((issuer) => (
            <li key={JSON.stringify([issuer.id, issuer.name, issuer.keys, issuer.domains])}>
              <IssuerCard
                issuer={issuer}
                badges={view.badges.filter(({ id }) => issuer.badges.includes(id))}
                marks={known.marks}
                namesakes={othersOfTheName(issuer, known.issuers)}
                onMark={() => setMarking(issuer)}
              />
            </li>
          ))}
        </ul>
      </section>
      <OtherMarks known={known} />
      <Registries registries={known.registries} />
      {known.marks.length === 0 ? null : <OwnList />}
      <ShippedFacts facts={known.shipped} />
      {marking === null ? null : <MarkDialog issuer={marking} onClose={() => setMarking(null)} />}
    </>
  );
}
