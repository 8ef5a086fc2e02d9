/**
 * `node tooling/complete-lockfile.ts`, after every `npm install`: puts back what npm leaves out of package-lock.json where the
 * registry carries one platform's binaries only. Packages for other platforms are then unknown to it, and `npm ci` (npm 11)
 * refuses the lockfile everywhere. An entry needs no more than its version and where it belongs; npm skips it elsewhere.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';

// Records, not objects: they keep the order of npm's keys, so that only what is new changes in the file.
const namesSchema = z.record(z.string(), z.string());
const entriesSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const lockfileSchema = z.record(z.string(), z.unknown());
type Entries = z.infer<typeof entriesSchema>;

const SYSTEMS = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'linuxmusl',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const PROCESSORS = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);

/** Where a package of this name belongs, for example `binding-linux-x64-musl`; undefined when its name does not say. */
export function platformOf(name: string): { os?: string[]; cpu: string[]; libc?: string[] } | undefined {
  const words = name.split(/[/-]/u);
  const system = words.find((word) => SYSTEMS.has(word));
  const cpu = words.find((word) => PROCESSORS.has(word));
  if (cpu === 'wasm32') return { cpu: [cpu] };
  if (system === undefined || cpu === undefined) return undefined;
  const musl = system === 'linuxmusl' || words.some((word) => word.startsWith('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  return {
    os: [system === 'linuxmusl' ? 'linux' : system],
    cpu: [cpu],
    ...(system.startsWith('linux') && (musl || gnu) ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
  };
}

/** The lockfile's entries with one more for every optional package that an entry asks for in one exact version. */
export function completed(entries: Entries): {
  readonly entries: Entries;
  readonly added: readonly string[];
} {
  const all: Entries = { ...entries };
  const added: string[] = [];
  for (const [path, entry] of Object.entries(entries)) {
    for (const [name, version] of Object.entries(namesSchema.parse(entry['optionalDependencies'] ?? {}))) {
      const place = platformOf(name);
      const known = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((at) => at in all);
      if (known || place === undefined || !/^\d+\.\d+\.\d+[\w.+-]*$/u.test(version)) continue;
      all[`node_modules/${name}`] = {
        version,
        ...place,
        ...(entry['dev'] === true ? { dev: true } : {}),
        optional: true,
      };
      added.push(name);
    }
  }
  const sorted = Object.entries(all).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { entries: Object.fromEntries(sorted), added };
}

if (import.meta.main) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lockfile = lockfileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const { entries, added } = completed(entriesSchema.parse(lockfile['packages']));
  if (added.length > 0)
    await writeFile(file, `${JSON.stringify({ ...lockfile, packages: entries }, null, 2)}\n`);
  console.log(`${String(added.length)} entries added to package-lock.json.`);
}
