/** An address in the world outside: shown whole, asked about, and only then given to the browser. */
import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import type { Translator } from '../../shared/i18n/translate.ts';
import { mayOpen } from './own-page.ts';

export async function openLink(window: BrowserWindow, address: string, t: Translator): Promise<void> {
  if (!mayOpen(address)) return;
  // As the browser will read it: letters that only look like others are told apart in this form.
  const { href, host } = new URL(address);
  const answers = ['open', 'copy', 'cancel'] as const;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('desktop:link.ask', { host }),
    detail: `${href}\n\n${t('desktop:link.told')}`,
    buttons: answers.map((answer) => t(`desktop:link.${answer}`)),
    defaultId: answers.indexOf('cancel'),
    cancelId: answers.indexOf('cancel'),
    noLink: true,
  });
  if (answers[response] === 'open') await shell.openExternal(href);
  if (answers[response] === 'copy') await clipboard.writeText(href);
}
