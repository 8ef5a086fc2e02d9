/** The few things the page asks of the desktop around it. The preload script puts them on the window. */
import type {
  ChosenFile,
  HandedIn,
  PassportFile,
  PrintSetting,
  Remembered,
  StartFacts,
} from '../shared/contract/desktop.ts';
import type { Problem } from '../shared/problem.ts';

/** `not-printed`: the dialog was put away, or the printer refused. */
export type Printed = 'printed' | 'not-printed';
/** A Problem says why it was not saved. */
export type Saved = 'saved' | 'cancelled' | Problem;

export interface Desktop {
  /** what was known when the window was opened */
  readonly start: StartFacts;
  readonly platform: string;
  /**
   * The port then arrives by a window `message` event with data `engine-port`; again after every restart.
   * `engine-stopped` is told when the engine ended and will be started again, `engine-gone` when it will not.
   */
  connectEngine(): void;
  /** the system's dialog; resolves to the chosen files, none when cancelled */
  chooseBadges(): Promise<readonly ChosenFile[]>;
  /** the system's dialog; the id of the chosen passport file, null when cancelled */
  choosePassport(): Promise<string | null>;
  /** the id of a passport file that was dropped on the window; null: it is none, or lies nowhere */
  droppedPassport(file: File): Promise<string | null>;
  /** passport files outside the app's own folder, newest first */
  recentPassports(): Promise<readonly PassportFile[]>;
  /** what came in from outside since it was asked last; the command `take-handed` says when */
  takeHanded(): Promise<HandedIn>;
  /** for the next start, and for the menu */
  remember(choice: Remembered): Promise<void>;
  /** shows the address, asks, and only then opens the browser; only for https */
  openLink(address: string): Promise<void>;
  /** the system's save dialog, then a complete file or none */
  saveFile(name: string, bytes: Uint8Array): Promise<Saved>;
  /** false: there is no printer to ask */
  hasPrinter(): Promise<boolean>;
  /** the window as it is laid out for paper, through the system's dialog */
  print(setting: PrintSetting): Promise<Printed>;
  /** puts both forms on the clipboard */
  copy(text: string, html: string): Promise<void>;
  /** commands of the menu; returns how to stop listening */
  onCommand(listener: (command: string, value: string) => void): () => void;
}

declare global {
  interface Window {
    readonly desktop: Desktop;
  }
}
