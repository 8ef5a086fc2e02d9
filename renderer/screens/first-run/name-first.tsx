/** What needs a name waits for it: it is asked only when a passport is made. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useStores } from '../../app-stores.ts';

const NameDialog = lazy(() =>
  import('./name-dialog.tsx').then(({ NameDialog: dialog }) => ({ default: dialog })),
);

export interface NameFirstProps {
  /** what is seen behind the question */
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

export function NameFirst({ meanwhile, children }: NameFirstProps): ReactNode {
  const { passport, session } = useStores();
  const isNamed = passport((state) => state.view?.profile.name !== '');
  if (isNamed) return children;
  return (
    <>
      {meanwhile}
      <Suspense>
        <NameDialog onClose={() => session.getState().show('passport')} onSaved={() => undefined} />
      </Suspense>
    </>
  );
}
