/** The menu's commands that work on every screen, and what comes in from outside the window. */
import { useEffect, useRef } from 'react';
import { isAppCommand, isTheme, type AppCommand } from '../shared/contract/desktop.ts';
import { isLanguage } from '../shared/i18n/translate.ts';
import { useStores } from './app-stores.ts';
import { filesOfChoice } from './files.ts';
import { useIncoming } from './incoming.tsx';
import { useLibrary } from './library.ts';
import type { AppDialogId } from './stores/session.ts';
import { wouldBeLost } from './stores/unsaved.ts';

export function useAppCommands(): void {
  const { desktop, session, unsaved } = useStores();
  const { choose, takeChosen } = useIncoming();
  const { open, openFile } = useLibrary();
  useEffect(() => {
    // One dialog takes the place of another: what is being written in that one is asked about first.
    const openDialog = (dialog: AppDialogId): void => {
      if (unsaved.getState().mayLeave()) session.getState().openDialog(dialog);
    };
    const run: Readonly<Record<AppCommand, (value: string) => void>> = {
      'add-badges': () => void choose(),
      'new-passport': () => openDialog('new-passport'),
      'open-file': () => void openFile(),
      passports: () => openDialog('passports'),
      'check-received': () => openDialog('received'),
      help: () => session.getState().openHelp('topics'),
      shortcuts: () => session.getState().openHelp('keys'),
      speak: (language) => {
        if (isLanguage(language)) void session.getState().speak(language);
      },
      theme: (theme) => {
        if (isTheme(theme)) session.getState().look(theme);
      },
      open: (passport) => void open(passport),
      'take-handed': () =>
        void desktop.takeHanded().then(async ({ files, passports }) => {
          const passport = passports.at(-1);
          if (passport === undefined) await takeChosen(files);
          else await open(passport, () => takeChosen(files));
        }),
    };
    return desktop.onCommand((command, value) => {
      if (isAppCommand(command)) run[command](value);
    });
  });
}

/** Opens what the app was started with, else the passport that was open last. */
export function useStart(): void {
  const { desktop, session } = useStores();
  const { take } = useIncoming();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void desktop.takeHanded().then(async ({ files, passports }) => {
      await session.getState().start(passports.at(-1));
      await take(filesOfChoice(files));
    });
  });
}

/** The desktop asks before the window is closed on what is not saved. */
export function useCloseGuard(): void {
  const { unsaved, drafts } = useStores();
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (wouldBeLost(unsaved.getState(), drafts.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [unsaved, drafts]);
}
