/** Files that come in from outside the window: "Open with", the command line, a second start, the dock. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop.ts';

/** The engine takes no more at once; a folder this full is not a folder of badges. */
const mostFiles = 5000;
const deepest = 12;
/** Larger than any badge, and larger than what may travel to the page in one piece. */
const largest = 64 * 1024 * 1024;

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

/** All badges in it, folders walked in order; hidden files and passports inside folders left out. */
export async function badgesAt(paths: readonly string[]): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  const walk = async (path: string, root: string, depth: number): Promise<void> => {
    if (found.length >= mostFiles || depth > deepest) return;
    const seen = await stat(path).catch(() => null);
    if (seen?.isDirectory() === true) {
      const names = await readdir(path).catch(() => []);
      for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
        if (!name.startsWith('.') && !isPassportFile(name)) await walk(join(path, name), root, depth + 1);
      return;
    }
    const canBeRead = seen?.isFile() === true && seen.size <= largest;
    const bytes = canBeRead ? await readFile(path).catch(() => null) : null;
    found.push({ name: nameUnder(root, path), bytes });
  };
  for (const path of paths) await walk(path, path, 0);
  return found;
}

/** The path from the folder that was handed in, with its name; the page learns nothing above it. */
function nameUnder(root: string, path: string): string {
  return [basename(root), ...path.slice(root.length).split(sep)].filter((part) => part !== '').join('/');
}
