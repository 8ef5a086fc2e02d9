/** Files that come in from outside the window: "Open with", the command line, a second start, the dock. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop.ts';

/** A folder that lies deeper is told as one that could not be read: a link to itself has no end. */
const deepest = 12;
/** Larger than any badge, and larger than what may travel to the page in one piece. */
const largest = 64 * 1024 * 1024;
/** All of it lies in memory at once. What is beyond is told by name, as a file that could not be read. */
const mostBytes = 512 * 1024 * 1024;

/**
 * The files named on a command line.
 * @param argv the whole of it; before a packed app stands only its own program
 * @param appPath the app's folder where a bare Electron was told to run it; null: packed
 */
export function filesOn(argv: readonly string[], appPath: string | null, cwd: string): readonly string[] {
  const from = appPath === null ? 0 : argv.findIndex((part) => resolve(cwd, part) === resolve(appPath));
  if (from < 0) return [];
  return argv
    .slice(from + 1)
    .filter((part) => part !== '' && !part.startsWith('-'))
    .map((part) => resolve(cwd, part));
}

export function isPassportFile(path: string): boolean {
  return path.toLowerCase().endsWith('.passport');
}

/** The name of a passport file as a list shows it. */
export function passportFileName(path: string): string {
  return basename(path).replace(/\.passport$/iu, '');
}

/**
 * All badges in it, folders walked in order; hidden files left out. What cannot be read, and a passport file, is there by
 * name alone.
 * @param most bytes of all of them
 */
export async function badgesAt(paths: readonly string[], most = mostBytes): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  let taken = 0;
  const walk = async (path: string, root: string, depth: number): Promise<void> => {
    const seen = await stat(path).catch(() => null);
    const isFolder = seen?.isDirectory() === true;
    const names = isFolder && depth < deepest ? await readdir(path).catch(() => null) : null;
    if (names !== null) {
      for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
        if (!name.startsWith('.')) await walk(join(path, name), root, depth + 1);
      return;
    }
    const canBeRead =
      seen?.isFile() === true && !isPassportFile(path) && seen.size <= largest && taken + seen.size <= most;
    const bytes = canBeRead ? await readFile(path).catch(() => null) : null;
    taken += bytes?.length ?? 0;
    found.push({ name: nameUnder(root, path), bytes });
  };
  for (const path of paths) await walk(path, path, 0);
  return found;
}

/** The path from the folder that was handed in, with its name; the page learns nothing above it. */
function nameUnder(root: string, path: string): string {
  return [basename(root), ...path.slice(root.length).split(sep)].filter((part) => part !== '').join('/');
}
