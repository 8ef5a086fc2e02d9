/** What the desktop remembers between two starts: language, look, window, and the passport files opened last. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { themes } from '../../shared/contract/desktop.ts';
import { languages } from '../../shared/i18n/translate.ts';
import { writeWholeNow } from '../files/write-whole.ts';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
export type Bounds = Readonly<z.infer<typeof boundsSchema>>;

const stateSchema = z.object({
  /** null: nobody has chosen one yet, the system's counts */
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(themes).catch('system'),
  passport: z.string().nullable().catch(null),
  window: z.object({ bounds: boundsSchema, isMaximized: z.boolean() }).nullable().catch(null),
  /** paths, newest first */
  recent: z.array(z.string().min(1)).catch([]),
});
export type DesktopState = Readonly<z.infer<typeof stateSchema>>;

export interface DesktopStateFile {
  read(): DesktopState;
  change(edit: (before: DesktopState) => DesktopState): void;
}

const mostRecent = 10;

/** None of it is worth a message: what cannot be read is as on the first day, what cannot be written is forgotten. */
export function desktopStateIn(path: string): DesktopStateFile {
  let state = readState(path);
  return {
    read: () => state,
    change(edit) {
      const after = edit(state);
      if (JSON.stringify(after) === JSON.stringify(state)) return;
      state = after;
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeWholeNow(path, JSON.stringify(state, null, 2));
      } catch {
        // The window goes on with what it knows.
      }
    },
  };
}

function readState(path: string): DesktopState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return stateSchema.parse({});
  }
}

/** The list with this path as its newest. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((known) => known !== path)].slice(0, mostRecent);
}
