/** One place for the window's and the command line's settings, on every system. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, libraryIn } from '../../../electron/files/data-folder.ts';

const home = join('/home', 'mira');

test.each([
  ['linux', {}, join(home, '.config', 'soft-skills-passport')],
  ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', 'soft-skills-passport')],
  ['darwin', {}, join(home, 'Library', 'Application Support', 'soft-skills-passport')],
  ['win32', { APPDATA: 'C:/Roaming' }, join('C:/Roaming', 'soft-skills-passport')],
  ['linux', { SSP_DATA_DIR: '/portable' }, '/portable'],
] as const)('on %s with %o: %s', (platform, environment, folder) => {
  expect(dataFolder({ platform, environment, home })).toBe(folder);
  expect(libraryIn(folder)).toBe(join(folder, 'library'));
});
