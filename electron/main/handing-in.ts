/** Files from outside wait here until the page asks for them: it may still be loading, or loading again. */
import type { HandedIn } from '../../shared/contract/desktop.ts';
import { badgesAt, isPassportFile } from './handed-in.ts';

export interface HandingIn {
  readonly hand: (paths: readonly string[]) => void;
  readonly take: () => Promise<HandedIn>;
}

/** @param told called when there is something to be taken */
export function handingIn(grant: (path: string) => Promise<string>, told: () => void): HandingIn {
  let waiting: string[] = [];
  return {
    hand(paths) {
      if (paths.length === 0) return;
      waiting.push(...paths);
      told();
    },
    async take() {
      const paths = waiting;
      waiting = [];
      return {
        files: await badgesAt(paths.filter((path) => !isPassportFile(path))),
        passports: await Promise.all(paths.filter(isPassportFile).map(grant)),
      };
    },
  };
}
