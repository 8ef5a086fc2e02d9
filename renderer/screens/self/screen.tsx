/** Your own estimate: beside what badges prove, with the checklist for an employer and the references that came back. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { AsideScreen } from '../aside.tsx';
import { ChecklistPart } from './checklist-part.tsx';
import { Estimate } from './estimate.tsx';
import { Grid } from './grid.tsx';
import { References } from './references.tsx';

export function SelfScreen(): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const view = passport((state) => state.view);
  return (
    <AsideScreen title={t('checklist:window.title')} lead={t('checklist:window.lead')}>
      {view === null ? null : <Parts view={view} />}
    </AsideScreen>
  );
}

function Parts({ view }: { readonly view: PassportView }): ReactNode {
  return (
    <>
      <Grid view={view} />
      <Estimate levels={view.selfLevels} />
      <ChecklistPart passportLanguage={view.language} />
      <References view={view} />
    </>
  );
}
