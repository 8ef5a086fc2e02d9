/**
 * better-sqlite3 for an Electron before 35. Its own binary asks for Node-API 10, and those stop without a word when they load
 * it. The functions it needs are all there, under Node-API's "experimental" label, so its source is compiled once with that
 * label: straight with gcc against the headers npm installed, so neither Python nor Node's own headers are needed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheKey, prepared } from './cache.ts';
import { AdviceError, run } from './run.ts';
import { ensureCompiler } from './system.ts';
import type { Log } from './system.ts';

const require = createRequire(import.meta.url);

/** Node-API's headers leave out what became stable meanwhile; this one is needed so that objects are not freed during garbage collection. */
const SHIM = `#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(node_api_basic_env, napi_finalize, void*, void*);
`;

const EXPERIMENTAL = '2147483647';

/** The first Electron whose Node-API is new enough for the binary that better-sqlite3 brings. */
const FIRST_WITH_NODE_API_10 = 35;

/** Whether the binary inside better-sqlite3 does not fit this Electron. */
export function needsOwnSqlite(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < FIRST_WITH_NODE_API_10;
}

/** The path of a better_sqlite3.node that fits, compiled into `cache` if it is not there yet. */
export async function ensureSqlite(cache: string, log: Log): Promise<string> {
  const source = dirname(require.resolve('better-sqlite3/package.json'));
  const version =
    /"version": "([^"]+)"/u.exec(await readFile(join(source, 'package.json'), 'utf8'))?.[1] ?? '';
  const { platform, arch } = process;
  const folder = await prepared(
    cache,
    cacheKey({ name: 'better-sqlite3', version, platform, arch, patch: 1 }),
    async (temporary) => {
      await ensureCompiler(log);
      log('Compiling the database module for this Electron; once, about 40 seconds.');
      await compile(source, temporary);
      await tryOut(source, join(temporary, 'better_sqlite3.node'));
    },
  );
  return join(folder, 'better_sqlite3.node');
}

async function compile(source: string, folder: string): Promise<void> {
  const at = (name: string): string => join(folder, name);
  const sqlite = join(source, 'deps', 'sqlite3');
  await writeFile(at('shim.h'), SHIM);
  const common = ['-c', '-fPIC', '-O2', '-DNDEBUG', '-w'];
  // better-sqlite3's own C++ wrapper, wherever npm has put it.
  const wrapper = createRequire(join(source, 'package.json')).resolve('node-addon-api/package.json');
  const headers = [
    sqlite,
    dirname(wrapper),
    join(dirname(require.resolve('node-api-headers/package.json')), 'include'),
  ];
  const addonFlags = [
    '-std=c++20',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-include',
    at('shim.h'),
  ];
  // As in better-sqlite3's own binding.gyp, but for the version.
  const addonDefines = [
    `-DNAPI_VERSION=${EXPERIMENTAL}`,
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ];
  const includes = headers.map((name) => `-I${name}`);
  const addon = ['-o', at('addon.o'), join(source, 'src', 'better_sqlite3.cpp')];
  await Promise.all([
    cc('gcc', [
      ...common,
      '-std=c99',
      ...(await defines(source)),
      '-o',
      at('sqlite3.o'),
      join(sqlite, 'sqlite3.c'),
    ]),
    cc('g++', [...common, ...addonFlags, ...addonDefines, ...includes, ...addon]),
  ]);
  // The C++ library goes inside, so that the file also runs where an older one is installed.
  const linkFlags = [
    '-shared',
    '-s',
    '-static-libstdc++',
    '-static-libgcc',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
  ];
  await cc('g++', [
    ...linkFlags,
    '-o',
    at('better_sqlite3.node'),
    at('addon.o'),
    at('sqlite3.o'),
    '-ldl',
    '-lm',
  ]);
}

/** A module that does not load ends its process without a word, so that happens here rather than in the app. */
async function tryOut(source: string, file: string): Promise<void> {
  const text = `new (require(${JSON.stringify(source)}))(':memory:', ${JSON.stringify({ nativeBinding: file })}).prepare('select 1').get()`;
  const { code, output } = await run(process.execPath, ['-e', text]);
  if (code !== 0) throw new Error(`The compiled database module does not work: ${output.trim()}`);
}

/** SQLite's compile-time options, from the list better-sqlite3 keeps, so that both builds answer alike. */
async function defines(source: string): Promise<readonly string[]> {
  const list = await readFile(join(source, 'deps', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/'((?:HAVE|SQLITE)_\w+(?:=[^']+)?)'/gu)].map((found) => `-D${found[1] ?? ''}`);
}

async function cc(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(program, args);
  if (code !== 0)
    throw new AdviceError(
      `The database module could not be compiled; ${program} said:\n${output.trim().slice(0, 2000)}`,
    );
}
