/** The keys of the window, as the help lists them; those of the menu are held to it by a test. */
import type { SentenceKey } from '../../../shared/i18n/translate.ts';

export interface Key {
  /** `Mod`: Ctrl, or the command key on a Mac */
  readonly keys: string;
  readonly does: SentenceKey;
}

export const keys: readonly Key[] = [
  { keys: 'Mod+O', does: 'desktop:menu.addBadges' },
  { keys: 'Mod+E', does: 'desktop:menu.makePassport' },
  { keys: 'Mod+P', does: 'desktop:menu.print' },
  { keys: 'Mod+F', does: 'desktop:menu.find' },
  { keys: 'Mod+K', does: 'desktop:menu.palette' },
  { keys: 'Mod+Z', does: 'desktop:menu.undo' },
  { keys: 'Mod+Shift+Z', does: 'desktop:menu.redo' },
  { keys: 'Mod+N', does: 'desktop:menu.newPassport' },
  { keys: 'Mod+Shift+P', does: 'desktop:menu.passports' },
  { keys: 'Mod+Shift+O', does: 'desktop:menu.openFile' },
  { keys: 'Mod+Shift+S', does: 'desktop:menu.saveCopy' },
  { keys: 'F1', does: 'desktop:menu.helpOpen' },
  { keys: 'Tab', does: 'home:help.keys.next' },
  { keys: 'Shift+Tab', does: 'home:help.keys.previous' },
  { keys: 'Esc', does: 'home:help.keys.close' },
  { keys: '↑ ↓', does: 'home:help.keys.rows' },
  { keys: 'Alt+↑ Alt+↓', does: 'home:help.keys.move' },
  { keys: 'Space', does: 'home:help.keys.choose' },
  { keys: 'Shift+↑ Shift+↓', does: 'home:help.keys.chooseMore' },
  { keys: '← →', does: 'home:help.keys.neighbours' },
];

/** As the person's keyboard names them. */
export function keysOn(platform: string, { keys: named }: Key): string {
  if (platform !== 'darwin') return named.replace('Mod', 'Ctrl');
  return named === 'F1'
    ? '⌘?'
    : named.replace('Mod', '⌘').replaceAll('Shift', '⇧').replaceAll('Alt', '⌥').replaceAll('+', '');
}
