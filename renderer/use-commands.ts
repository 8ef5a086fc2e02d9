/** The menu's commands about the open passport, and the keys for undo, redo, the search field and the command palette. */
import { useEffect } from 'react';
import { isPassportCommand, type PassportCommand } from '../shared/contract/desktop.ts';
import { useStores, useTranslator } from './app-stores.ts';
import { findKey } from './find-key.ts';
import { usePlacing } from './placing.ts';
import { useSaving } from './saving.ts';
import { undoKey } from './undo-key.ts';

export function useCommands(): void {
  const { desktop, session, sheet, passport, finding, making, notices } = useStores();
  const t = useTranslator();
  const { undo, redo } = usePlacing();
  const { saveCopy } = useSaving();
  useEffect(() => {
    // A dialog waits for an answer, and the page beneath it waits with it; the badge sheet only shows.
    const isAsked = (): boolean =>
      document.querySelectorAll('[role=dialog]').length > (sheet.getState().badge === null ? 0 : 1);
    const run: Readonly<Record<PassportCommand, () => void>> = {
      'make-passport': () => session.getState().show('make'),
      print() {
        if (isAsked()) return;
        making.getState().wishToPrint(true);
        session.getState().show('make');
      },
      'save-copy': () => void saveCopy(),
      find() {
        if ((passport.getState().view?.badges.length ?? 0) === 0) return;
        sheet.getState().close();
        session.getState().show('passport');
        finding.getState().begin();
      },
      palette: () => session.getState().openDialog('palette'),
      undo: () => void undo(),
      redo: () => void redo(),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isAsked()) return;
      const asked = findKey(event) ?? (isWriting(event.target) ? null : undoKey(event));
      if (asked === null) return;
      event.preventDefault();
      run[asked]();
    };
    const stop = desktop.onCommand((command) => {
      if (!isPassportCommand(command)) return;
      // In a text field undo means the text.
      if ((command === 'undo' || command === 'redo') && isWriting(document.activeElement))
        document.execCommand(command);
      else if (!isAsked()) run[command]();
      else notices.getState().say(t('unsaved:dialogFirst'));
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea') !== null
  );
}
