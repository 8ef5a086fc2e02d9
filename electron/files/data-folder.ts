/** Where the app keeps its passports and settings: one answer for the window and for the command line. */
import { join } from 'node:path';

interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** `SSP_DATA_DIR` where it is named (tests and portable set-ups); else where each system keeps an app's own files. */
export function dataFolder({ platform, environment, home }: Computer): string {
  return (
    environment['SSP_DATA_DIR'] || join(appData({ platform, environment, home }), 'soft-skills-passport')
  );
}

export function libraryIn(folder: string): string {
  return join(folder, 'library');
}

function appData({ platform, environment, home }: Computer): string {
  if (platform === 'win32') return environment['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}
