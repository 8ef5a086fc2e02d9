/** The badge sheet over the page, loaded when the first badge is opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useStores } from '../../app-stores.ts';

const OpenSheet = lazy(() => import('./sheet.tsx').then(({ OpenSheet: sheet }) => ({ default: sheet })));

export function BadgeSheetOverlay(): ReactNode {
  const { passport, sheet } = useStores();
  const view = passport((state) => state.view);
  const open = sheet((state) => state.badge);
  if (view === null || open === null) return null;
  return (
    <Suspense>
      <OpenSheet view={view} open={open} />
    </Suspense>
  );
}
