/** The menu's commands and the keys for undo and redo. */
import { useEffect } from 'react';
import { useStores } from './app-stores.ts';
import { isCommand, type Command } from './desktop.ts';
import type { Incoming } from './incoming.tsx';
import { usePlacing } from './placing.ts';
import { undoKey } from './undo-key.ts';

export function useCommands(incoming: Incoming): void {
  const { desktop, session } = useStores();
  const { undo, redo } = usePlacing();
  useEffect(() => {
    const run: Readonly<Record<Command, () => void>> = {
      'add-badges': () => void incoming.choose(),
      'make-passport': () => session.getState().show('make'),
      undo: () => void undo(),
      redo: () => void redo(),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isWriting(event.target) || session.getState().dialog !== null) return;
      const asked = undoKey(event);
      if (asked === null) return;
      event.preventDefault();
      run[asked]();
    };
    const stop = desktop.onCommand((command) => {
      if (!isCommand(command)) return;
      // In a text field undo means the text.
      if ((command === 'undo' || command === 'redo') && isWriting(document.activeElement))
        document.execCommand(command);
      else run[command]();
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea') !== null;
}
