/** What the page and the desktop around it say to each other, beside the engine's verbs. */
import type { Language } from '../i18n/translate.ts';

/** `system`: light or dark as the computer is */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** What the menu asks of the page at any time; some come with a value: a language, a theme, a passport's id. */
export const appCommands = [
  'add-badges',
  'new-passport',
  'open-file',
  'passports',
  'check-received',
  'help',
  'shortcuts',
  'speak',
  'theme',
  'open',
  'take-handed',
] as const;
export type AppCommand = (typeof appCommands)[number];

/** What the menu asks of the page while a passport is open. */
export const passportCommands = [
  'make-passport',
  'print',
  'save-copy',
  'undo',
  'redo',
  'find',
  'palette',
] as const;
export type PassportCommand = (typeof passportCommands)[number];

export type Command = AppCommand | PassportCommand;

export function isAppCommand(value: string): value is AppCommand {
  return appCommands.some((command) => command === value);
}

export function isPassportCommand(value: string): value is PassportCommand {
  return passportCommands.some((command) => command === value);
}

/** What the desktop keeps for the next start; what is left out stays as it was. */
export interface Remembered {
  readonly language?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** id of the passport that is open; null: none */
  readonly passport?: string | null | undefined;
}

/** How the sheets go through the printer: what the system's dialog is to begin with. */
export interface PrintSetting {
  readonly landscape: boolean;
  /** over which edge the paper is turned; `simplex`: printed on one side */
  readonly duplex: 'simplex' | 'longEdge' | 'shortEdge';
  readonly color: boolean;
}

/** What the page knows before it has asked anybody. */
export interface StartFacts {
  readonly language: Language;
  readonly theme: Theme;
  /** the passport that was open last */
  readonly passport: string | null;
  /** false: the library is empty, and the first minute can begin without asking the engine */
  readonly hasPassports: boolean;
}

/** A passport file outside the app's own folder. */
export interface PassportFile {
  readonly id: string;
  /** the file's name, without folder and ending */
  readonly name: string;
}

export interface ChosenFile {
  readonly name: string;
  /** null: it could not be read */
  readonly bytes: Uint8Array | null;
}

/** What came in from outside the window: by "Open with", by the command line, by the dock. */
export interface HandedIn {
  readonly files: readonly ChosenFile[];
  /** ids of passport files */
  readonly passports: readonly string[];
}
