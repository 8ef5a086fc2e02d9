/** What Electron needs from the machine: libraries, a display, a sandbox; and how it gets there on Debian and its kin. */
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { AdviceError, hasProgram, run } from './run.ts';

export type Log = (line: string) => void;

/** Debian's names. Newer releases add `t64` to some; `apt` is asked which. They bring every other library with them. */
const ELECTRON_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libdrm2'];
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];
const COMPILER_PACKAGES = ['g++'];
/** A person who installs by hand is told everything at once. */
const ALL_PACKAGES = [...ELECTRON_PACKAGES, ...DISPLAY_PACKAGES, ...COMPILER_PACKAGES];

/** Whether a window can be shown to a person here. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Whether this process may do anything on this machine, as in most containers. */
export function isRoot(): boolean {
  return process.platform !== 'win32' && userInfo().uid === 0;
}

/**
 * The switches that Chromium needs here. It refuses its sandbox to root, and cannot build one where the kernel keeps user
 * namespaces from people (some containers, some hardened systems): then, and only then, it runs without.
 */
export async function sandboxSwitches(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  if (isRoot()) return ['--no-sandbox'];
  const allowed = (await run('unshare', ['--user', '--map-root-user', 'true'])).code === 0;
  return allowed ? [] : ['--no-sandbox'];
}

/** Makes sure that the libraries `executable` is linked with are there. */
export async function ensureLibraries(executable: string, log: Log): Promise<void> {
  if (process.platform !== 'linux') return;
  if ((await missingLibraries(executable)).length === 0) return;
  await installPackages(ELECTRON_PACKAGES, 'Electron needs system libraries that are not here', log);
  const still = await missingLibraries(executable);
  if (still.length > 0)
    throw new AdviceError(
      `Electron still misses ${still.join(', ')}; please install them and run this again.`,
    );
}

/** Makes sure that a window can be opened without a display to show it on. */
export async function ensureVirtualDisplay(log: Log): Promise<void> {
  if (hasProgram('xvfb-run') && hasProgram('xauth')) return;
  await installPackages(DISPLAY_PACKAGES, 'There is no display, and no virtual one (xvfb) either', log);
}

/** Makes sure that C and C++ can be compiled. */
export async function ensureCompiler(log: Log): Promise<void> {
  if (hasProgram('gcc') && hasProgram('g++')) return;
  await installPackages(
    COMPILER_PACKAGES,
    'The database module has to be compiled for this Electron, and there is no C++ compiler',
    log,
  );
}

async function missingLibraries(executable: string): Promise<readonly string[]> {
  // The libraries beside the executable have needs of their own that its own list does not show.
  const files = [executable, join(dirname(executable), 'libGLESv2.so')];
  const found = await Promise.all(files.map((file) => run('ldd', [file])));
  return [
    ...new Set(
      found.flatMap(({ output }) =>
        [...output.matchAll(/^\s*(\S+) => not found/gmu)].map((line) => line[1] ?? ''),
      ),
    ),
  ];
}

async function installPackages(names: readonly string[], why: string, log: Log): Promise<void> {
  if (!isRoot() || !hasProgram('apt-get')) {
    throw new AdviceError(
      `${why}; please install what all of this needs (on Debian 12: "sudo apt-get install ${ALL_PACKAGES.join(' ')}") and run this again.`,
    );
  }
  log(`${why}: installing ${names.join(', ')} with apt-get.`);
  await apt('update');
  const chosen = await Promise.all(names.map(candidate));
  const { code, output } = await apt('install', '--no-install-recommends', ...chosen);
  if (code !== 0) {
    throw new AdviceError(
      `apt-get could not install ${chosen.join(' ')}; it said:\n${output.trim().split('\n').slice(-5).join('\n')}`,
    );
  }
}

function apt(...args: string[]): ReturnType<typeof run> {
  // Two runs at once would otherwise trip over each other's lock.
  const quiet = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  return run('apt-get', [...quiet, ...args], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
}

async function candidate(name: string): Promise<string> {
  const { output } = await run('apt-cache', ['policy', name], { ...process.env, LC_ALL: 'C' });
  return /Candidate: (?!\(none\))\S/u.test(output) ? name : `${name}t64`;
}
