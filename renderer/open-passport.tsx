/** An open passport: which of its screens is shown, and what lies over it. Each is loaded when it is first shown. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useStores } from './app-stores.ts';
import { useWaiting } from './incoming.tsx';
import { BadgeSheetOverlay } from './screens/badge-sheet/overlay.tsx';
import { NameFirst } from './screens/first-run/name-first.tsx';
import { SampleBanner } from './screens/first-run/sample-banner.tsx';
import type { Screen } from './stores/session.ts';
import { useCommands } from './use-commands.ts';

const OverviewScreen = lazy(() =>
  import('./screens/overview/screen.tsx').then(({ OverviewScreen: screen }) => ({ default: screen })),
);
const LensScreen = lazy(() =>
  import('./screens/lens/screen.tsx').then(({ LensScreen: screen }) => ({ default: screen })),
);
const ExpiryScreen = lazy(() =>
  import('./screens/expiry/screen.tsx').then(({ ExpiryScreen: screen }) => ({ default: screen })),
);

const SelfScreen = lazy(() =>
  import('./screens/self/screen.tsx').then(({ SelfScreen: screen }) => ({ default: screen })),
);

const PassportScreen = lazy(() =>
  import('./screens/passport/screen.tsx').then(({ PassportScreen: screen }) => ({ default: screen })),
);
const MakeScreen = lazy(() =>
  import('./screens/make/screen.tsx').then(({ MakeScreen: screen }) => ({ default: screen })),
);
const IssuersScreen = lazy(() =>
  import('./screens/issuers/screen.tsx').then(({ IssuersScreen: screen }) => ({ default: screen })),
);
const NetworkScreen = lazy(() =>
  import('./screens/network/screen.tsx').then(({ NetworkScreen: screen }) => ({ default: screen })),
);
const ImportSummary = lazy(() =>
  import('./screens/passport/import-summary.tsx').then(({ ImportSummary: summary }) => ({
    default: summary,
  })),
);
const CheckAgainDialog = lazy(() =>
  import('./screens/check-again/dialog.tsx').then(({ CheckAgainDialog: check }) => ({ default: check })),
);

/** A passport that is given to somebody needs a name. */
function MakeWithName(): ReactNode {
  const { making } = useStores();
  // Whoever leaves before there is a name does not print the next time either.
  useEffect(() => () => making.getState().wishToPrint(false), [making]);
  return (
    <NameFirst meanwhile={<PassportScreen />}>
      <MakeScreen />
    </NameFirst>
  );
}

const screens: Readonly<Record<Screen, ReactNode>> = {
  passport: <PassportScreen />,
  make: <MakeWithName />,
  issuers: <IssuersScreen />,
  network: <NetworkScreen />,
  overview: <OverviewScreen />,
  lens: <LensScreen />,
  expiry: <ExpiryScreen />,
  self: <SelfScreen />,
};

const Palette = lazy(() =>
  import('./screens/palette/palette.tsx').then(({ Palette: palette }) => ({ default: palette })),
);
const ProfileDialog = lazy(() =>
  import('./screens/profile/dialog.tsx').then(({ ProfileDialog: profile }) => ({ default: profile })),
);
const SectionDialog = lazy(() =>
  import('./screens/passport/section-dialog.tsx').then(({ SectionDialog: section }) => ({
    default: section,
  })),
);

export function OpenPassport(): ReactNode {
  const { session, importing } = useStores();
  const { screen, dialog } = session();
  const isSummed = importing((state) => state.phase === 'finished');
  useWaiting();
  useCommands();
  return (
    <>
      <SampleBanner />
      <Suspense>{screens[screen]}</Suspense>
      <BadgeSheetOverlay />
      <Suspense>
        {isSummed ? <ImportSummary /> : null}
        {dialog === 'check' ? <CheckAgainDialog /> : null}
        {dialog === 'profile' ? <ProfileDialog /> : null}
        {dialog === 'palette' ? <Palette /> : null}
        {dialog === 'section' ? (
          <SectionDialog section={null} onClose={() => session.getState().openDialog(null)} />
        ) : null}
      </Suspense>
    </>
  );
}
