/** The app: which screen is shown, what lies over it, and what the whole window listens to. */
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { AppDialogs } from './app-dialogs.tsx';
import { StoresContext, useStores, useTranslator, type Stores } from './app-stores.ts';
import css from './app.module.css';
import type { EngineLine, LineState } from './engine.ts';
import { PageFailure } from './failures.tsx';
import { WholeWindowDrop } from './incoming.tsx';
import { OpenPassport } from './open-passport.tsx';
import { FirstRunScreen } from './screens/first-run/screen.tsx';
import { localeOf } from '../shared/i18n/translate.ts';
import type { EngineState } from './stores/session.ts';
import { cx } from './ui/class-names.ts';
import { LiveRegion } from './ui/live-region.tsx';
import { FailureNotice, QuietNotice } from './ui/notice.tsx';
import { useAppCommands, useCloseGuard, useStart } from './use-app-commands.ts';

export interface AppProps {
  readonly stores: Stores;
  /** the same, with nothing known about any passport */
  readonly renew: () => Stores;
  readonly line: EngineLine;
}

export function App({ stores, renew, line }: AppProps): ReactNode {
  const id = stores.session((state) => state.passport?.id ?? null);
  const [own, setOwn] = useState({ id, stores });
  // What is known about one passport goes with it: nothing of a client is ever seen in the next one's.
  if (own.id !== id) setOwn({ id, stores: renew() });
  return (
    <StoresContext value={own.stores}>
      <Window line={line} />
    </StoresContext>
  );
}

function Window({ line }: { readonly line: EngineLine }): ReactNode {
  const { session } = useStores();
  const language = session((state) => state.language);
  useAppearance();
  useStart();
  useAppCommands();
  useCloseGuard();
  useEngineState(line);
  return (
    <I18nProvider locale={localeOf(language)}>
      <Notices />
      <CurrentScreen />
      <AppDialogs />
      <WholeWindowDrop />
      <LiveRegion />
    </I18nProvider>
  );
}

/** The language, the colours and the title of the whole window. */
function useAppearance(): void {
  const { session, passport } = useStores();
  const t = useTranslator();
  const { language, theme } = session();
  const name = passport((state) => state.view?.profile.name ?? '');
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  useEffect(() => {
    document.title = name === '' ? t('window:app.name') : t('window:header.title', { name });
  }, [name, t]);
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
  useEffect(
    () =>
      line.onState((state) => {
        session.getState().engineIs(engineStates[state]);
        if (state !== 'reached') return;
        if (session.getState().phase === 'open') {
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
  const { session } = useStores();
  const t = useTranslator();
  const engineState = session((state) => state.engineState);
  return (
    <div className={cx(css['notices'])}>
      {engineState === 'there' ? null : <QuietNotice>{t(`window:engine.${engineState}`)}</QuietNotice>}
      <PageFailure />
    </div>
  );
}

function CurrentScreen(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { phase, failure, passport } = session();
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
      return <OpenPassport key={passport?.id} />;
  }
}
