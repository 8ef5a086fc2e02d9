/** The app: which screen is shown, what lies over it, and what the whole window listens to. */
import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { StoresContext, useStores, useTranslator, type Stores } from './app-stores.ts';
import css from './app.module.css';
import type { EngineLine, LineState } from './engine.ts';
import { useIncoming, WholeWindowDrop } from './incoming.tsx';
import { BadgeSheetOverlay } from './screens/badge-sheet/sheet.tsx';
import { CheckAgainDialog } from './screens/check-again/dialog.tsx';
import { FirstRunScreen } from './screens/first-run/screen.tsx';
import { IssuersScreen } from './screens/issuers/screen.tsx';
import { ImportSummary } from './screens/passport/import-summary.tsx';
import { MakeScreen } from './screens/make/screen.tsx';
import { NetworkScreen } from './screens/network/screen.tsx';
import { PassportScreen } from './screens/passport/screen.tsx';
import { ProfileDialog } from './screens/profile/dialog.tsx';
import { localeOf } from '../shared/i18n/translate.ts';
import type { EngineState, Screen } from './stores/session.ts';
import { cx } from './ui/class-names.ts';
import { LiveRegion } from './ui/live-region.tsx';
import { FailureNotice, QuietNotice } from './ui/notice.tsx';
import { useCommands } from './use-commands.ts';

export interface AppProps {
  readonly stores: Stores;
  readonly line: EngineLine;
}

export function App({ stores, line }: AppProps): ReactNode {
  return (
    <StoresContext value={stores}>
      <Window line={line} />
    </StoresContext>
  );
}

function Window({ line }: { readonly line: EngineLine }): ReactNode {
  const { session } = useStores();
  const language = session((state) => state.language);
  const t = useTranslator();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('window:app.name');
  }, [language, t]);
  useEngineState(line);
  return (
    <I18nProvider locale={localeOf(language)}>
      <Notices />
      <CurrentScreen />
      <LiveRegion />
    </I18nProvider>
  );
}

const engineStates: Readonly<Record<LineState, EngineState>> = {
  reached: 'there',
  lost: 'away',
  gone: 'gone',
};

/** Starts the session, and loads again whenever the engine has come back. */
function useEngineState(line: EngineLine): void {
  const { session, passport, sheet, notices } = useStores();
  const t = useTranslator();
  useEffect(() => {
    void session.getState().start();
  }, [session]);
  useEffect(
    () =>
      line.onState((state) => {
        session.getState().engineIs(engineStates[state]);
        if (state !== 'reached') return;
        if (session.getState().phase === 'starting') void session.getState().start();
        else {
          void passport.getState().refresh();
          void sheet.getState().refresh();
          notices.getState().say(t('window:engine.back'));
        }
      }),
    [line, session, passport, sheet, notices, t],
  );
  const id = session((state) => state.passport?.id ?? null);
  useEffect(() => {
    if (id !== null) void passport.getState().open(id);
  }, [id, passport]);
}

function Notices(): ReactNode {
  const { session, passport, notices } = useStores();
  const t = useTranslator();
  const engineState = session((state) => state.engineState);
  const own = notices((state) => state.failure);
  const ofPassport = passport((state) => state.failure);
  const failure = own ?? ofPassport;
  if (engineState === 'there' && failure === null) return null;
  return (
    <div className={cx(css['notices'])}>
      {engineState === 'there' ? null : <QuietNotice>{t(`window:engine.${engineState}`)}</QuietNotice>}
      {failure === null ? null : (
        <FailureNotice
          failure={failure}
          onDismiss={() => {
            notices.getState().fail(null);
            passport.getState().forgetFailure();
          }}
        />
      )}
    </div>
  );
}

function CurrentScreen(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { phase, failure } = session();
  switch (phase) {
    case 'starting':
      return (
        <main className={cx(css['starting'])}>
          {failure === null ? (
            <p>{t('window:app.starting')}</p>
          ) : (
            <FailureNotice failure={failure} onAgain={() => void session.getState().start()} />
          )}
        </main>
      );
    case 'first-run':
      return <FirstRunScreen />;
    case 'open':
      return <OpenPassport />;
  }
}

const screens: Readonly<Record<Screen, ReactNode>> = {
  passport: <PassportScreen />,
  make: <MakeScreen />,
  issuers: <IssuersScreen />,
  network: <NetworkScreen />,
};

function OpenPassport(): ReactNode {
  const { session } = useStores();
  const { screen, dialog } = session();
  const incoming = useIncoming();
  useCommands(incoming);
  return (
    <>
      {screens[screen]}
      <ImportSummary />
      <BadgeSheetOverlay />
      {dialog === 'profile' ? <ProfileDialog /> : null}
      {dialog === 'check' ? <CheckAgainDialog /> : null}
      <WholeWindowDrop />
    </>
  );
}
