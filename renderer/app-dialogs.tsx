/** The dialogs that can lie over any screen, also before there is a passport. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useStores } from './app-stores.ts';

const PassportsDialog = lazy(() =>
  import('./screens/passports/dialog.tsx').then(({ PassportsDialog: passports }) => ({ default: passports })),
);
const NewPassportDialog = lazy(() =>
  import('./screens/passports/new-dialog.tsx').then(({ NewPassportDialog: fresh }) => ({ default: fresh })),
);
const NameDialog = lazy(() =>
  import('./screens/first-run/name-dialog.tsx').then(({ NameDialog: name }) => ({ default: name })),
);
const ReceivedDialog = lazy(() =>
  import('./screens/received/dialog.tsx').then(({ ReceivedDialog: received }) => ({ default: received })),
);
const Help = lazy(() => import('./screens/help/help.tsx').then(({ Help: help }) => ({ default: help })));

export function AppDialogs(): ReactNode {
  const { session } = useStores();
  const dialog = session((state) => state.dialog);
  const help = session((state) => state.help);
  const close = (): void => session.getState().openDialog(null);
  return (
    <Suspense>
      {dialog === 'passports' ? <PassportsDialog /> : null}
      {dialog === 'new-passport' ? <NewPassportDialog /> : null}
      {dialog === 'name' ? <NameDialog onClose={close} onSaved={close} /> : null}
      {dialog === 'received' ? <ReceivedDialog /> : null}
      {help === null ? null : <Help key={help} topic={help === 'keys' ? 'keys' : null} />}
    </Suspense>
  );
}
