/** The few things the page asks of the desktop around it. The preload script puts them on the window. */
import type { Problem } from '../shared/problem.ts';

export interface ChosenFile {
  readonly name: string;
  /** null: it could not be read */
  readonly bytes: Uint8Array | null;
}

/** A Problem says why it was not saved. */
export type Saved = 'saved' | 'cancelled' | Problem;

export interface Desktop {
  /** the system's language, BCP 47 */
  readonly language: string;
  readonly platform: string;
  /**
   * The port then arrives by a window `message` event with data `engine-port`; again after every restart.
   * `engine-stopped` is told when the engine ended and will be started again, `engine-gone` when it will not.
   */
  connectEngine(): void;
  /** the system's dialog; resolves to the chosen files, none when cancelled */
  chooseBadges(): Promise<readonly ChosenFile[]>;
  /** the system's save dialog, then a complete file or none */
  saveFile(name: string, bytes: Uint8Array): Promise<Saved>;
  /** puts both forms on the clipboard */
  copy(text: string, html: string): Promise<void>;
  /** commands of the menu; returns how to stop listening */
  onCommand(listener: (command: string) => void): () => void;
}

export const commands = ['add-badges', 'make-passport', 'undo', 'redo'] as const;
export type Command = (typeof commands)[number];

export function isCommand(value: string): value is Command {
  return commands.some((command) => command === value);
}

declare global {
  interface Window {
    readonly desktop: Desktop;
  }
}
