/** The app's settings as one JSON file in the library folder: written whole or not at all, never lost. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassportError, type Problem } from '../../../shared/problem.ts';
import { noSettings, settingsSchema, type Settings } from './settings-schema.ts';

export interface SettingsFile {
  /** as they are on disk now: another process may have written them */
  read(): Settings;
  /** @throws PassportError `disk-full`, `file-not-writable` */
  change(edit: (before: Settings) => Settings): Settings;
  /** told once the file could not be read and was set aside; null: all is well */
  problem(): Problem | null;
}

const fileName = 'settings.json';

/** @param now names a file that is set aside */
export function settingsFileIn(folder: string, now: () => Date): SettingsFile {
  const path = join(folder, fileName);
  let known: { readonly stamp: string; readonly settings: Settings } | undefined;
  let problem: Problem | null = null;

  const read = (): Settings => {
    const stamp = stampOf(path);
    if (stamp === null) return noSettings;
    if (known?.stamp === stamp) return known.settings;
    const settings = parsed(readFileSync(path, 'utf8'));
    if (settings === null) {
      const aside = `settings.set-aside-${now().toISOString().replaceAll(/[:.]/gu, '-')}.json`;
      renameSync(path, join(folder, aside));
      problem = { code: 'settings-damaged', detail: { file: aside } };
      return noSettings;
    }
    known = { stamp, settings };
    return settings;
  };

  return {
    read,
    change(edit) {
      const after = edit(read());
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWhole(path, JSON.stringify(after, null, 2));
      } catch (error) {
        throw writingProblem(error);
      }
      known = undefined;
      return after;
    },
    problem: () => problem,
  };
}

function parsed(text: string): Settings | null {
  try {
    const result = settingsSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Changes when the file does; null where there is none. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? null : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

/** A temporary file beside it, on the disk before it takes the name: a power cut leaves the old or the new one. */
function writeWhole(path: string, text: string): void {
  const half = `${path}.${process.pid}.half`;
  const file = openSync(half, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, path);
}

function writingProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  return new PassportError(error.code === 'ENOSPC' ? 'disk-full' : 'file-not-writable', {}, error);
}
