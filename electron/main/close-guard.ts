/** Before the window closes on words that are not saved: the page says that there are some, and the person decides. */
import { dialog, type BrowserWindow, type MessageBoxSyncOptions } from 'electron';
import type { Translator } from '../../shared/i18n/translate.ts';

const answers = ['stay', 'leave'] as const;

function closeQuestion(t: Translator): MessageBoxSyncOptions {
  return {
    type: 'question',
    message: t('unsaved:close.ask'),
    detail: t('unsaved:close.told'),
    buttons: answers.map((answer) => t(`unsaved:close.${answer}`)),
    defaultId: answers.indexOf('stay'),
    cancelId: answers.indexOf('stay'),
    noLink: true,
  };
}

/** Where the page does not stop it, the window closes as ever. */
export function guardClosing(window: BrowserWindow, translate: () => Translator): void {
  // Electron waits here for an answer: it cannot be given later.
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = answers[dialog.showMessageBoxSync(window, closeQuestion(translate()))];
    // To prevent what prevents it: the window closes.
    if (answer === 'leave') event.preventDefault();
  });
}
