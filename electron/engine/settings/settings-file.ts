/** The app's settings as one JSON file in the library folder: written whole or not at all, never lost. */
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassportError, type Problem } from '../../../shared/problem.ts';
import { savingProblem } from '../../files/saving-problem.ts';
import { writeWholeNow } from '../../files/write-whole.ts';
import { noSettings, settingsSchema, type Settings } from './settings-schema.ts';

export interface SettingsFile {
  /** as they are on disk now: another process may have written them */
  read(): Settings;
  /** @throws PassportError `disk-full`, `settings-not-writable` */
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
        writeWholeNow(path, JSON.stringify(after, null, 2));
      } catch (error) {
        throw settingsProblem(savingProblem(error));
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

/** Nobody chose the place where settings lie, so nobody can choose another one. */
function settingsProblem(problem: unknown): unknown {
  if (!(problem instanceof PassportError) || problem.code === 'disk-full') return problem;
  return new PassportError('settings-not-writable', {}, problem);
}
