/** The table of the house: which room may import which, and which packages each may use. */
import type { Import } from './imports.ts';

/** A room is the longest of these that a path starts with; shared/problem.ts is a room of its own. */
interface Room {
  readonly path: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly (string | RegExp)[];
  /** rooms of which only types may be used */
  readonly mayImportTypes?: readonly string[];
}

const sharedRooms = [
  'shared/problem',
  'shared/i18n',
  'shared/badge',
  'shared/verify',
  'shared/skills',
  'shared/pdf',
  'shared/passport',
  'shared/profile-import',
  'shared/contract',
];
const node = /^node:/;

export const rooms: readonly Room[] = [
  { path: 'shared/problem', mayImport: [], packages: [] },
  { path: 'shared/i18n', mayImport: ['assets'], packages: ['i18next'] },
  {
    path: 'shared/badge',
    mayImport: ['shared/problem', 'shared/i18n'],
    packages: ['zod', 'saxes', 'fflate', '@scure/base'],
  },
  {
    path: 'shared/verify',
    mayImport: ['shared/problem', 'shared/i18n', 'shared/badge'],
    packages: [
      'zod',
      'jose',
      'jsonld',
      'jsonld/lib/context.js',
      '@cfworker/json-schema',
      '@scure/base',
      /^@noble\/hashes/,
    ],
  },
  {
    path: 'shared/skills',
    mayImport: ['shared/problem', 'shared/i18n', 'shared/badge', 'assets'],
    packages: ['zod'],
  },
  { path: 'shared/pdf', mayImport: ['shared/problem', 'shared/badge', 'shared/verify'], packages: [] },
  {
    path: 'shared/passport',
    mayImport: [
      'shared/problem',
      'shared/i18n',
      'shared/badge',
      'shared/verify',
      'shared/skills',
      'shared/pdf',
      // which release this is
      'package.json',
    ],
    packages: ['zod', '@scure/base'],
  },
  {
    path: 'shared/profile-import',
    mayImport: ['shared/problem', 'shared/i18n', 'shared/badge', 'shared/passport'],
    packages: ['zod', '@scure/base'],
  },
  {
    path: 'shared/contract',
    mayImport: sharedRooms.filter((room) => room !== 'shared/contract'),
    packages: ['zod', '@orpc/contract'],
  },
  { path: 'electron/files', mayImport: ['shared/problem', 'shared/i18n'], packages: [node, 'zod'] },
  {
    path: 'electron/engine',
    mayImport: [...sharedRooms, 'electron/files'],
    packages: [
      node,
      'better-sqlite3',
      'pdfkit',
      'qrcode-generator',
      'fontkit',
      'pngjs',
      'saxes',
      'zod',
      'ipaddr.js',
      /^@orpc\/server/,
      /^@resvg\//,
      /^pdfjs-dist\/legacy\//,
    ],
  },
  {
    path: 'electron/main',
    mayImport: ['shared/contract', 'shared/problem', 'shared/i18n', 'electron/files'],
    packages: ['electron', node, 'zod'],
  },
  { path: 'electron/preload', mayImport: [], mayImportTypes: ['shared/contract'], packages: ['electron'] },
  {
    path: 'electron/cli',
    mayImport: [...sharedRooms, 'electron/engine', 'electron/files'],
    packages: [node, 'commander', 'zod'],
  },
  {
    path: 'renderer',
    mayImport: [...sharedRooms, 'assets'],
    packages: [
      'react',
      /^react-dom/,
      /^react-aria-components/,
      'zustand',
      /^zustand\//,
      'zod',
      /^@orpc\//,
      /^pdfjs-dist/,
    ],
  },
];

/** The room that a path lies in, by the longest match; undefined outside the table. */
export function roomOf(path: string): Room | undefined {
  return rooms
    .filter(
      (room) => path === room.path || path.startsWith(`${room.path}/`) || path.startsWith(`${room.path}.`),
    )
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** @returns one sentence a violation */
export function violations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((one) => {
    const room = roomOf(one.from);
    if (room === undefined) return [`${one.from} lies in no room of the table`];
    return isAllowed(room, one) ? [] : [`${one.from} must not import ${one.to} (${one.kind})`];
  });
}

function isAllowed(room: Room, one: Import): boolean {
  if (!one.isOwn) {
    return room.packages.some((allowed) =>
      typeof allowed === 'string' ? allowed === one.to : allowed.test(one.to),
    );
  }
  const target = roomOf(one.to)?.path ?? one.to.split('/')[0] ?? '';
  if (target === room.path || room.mayImport.includes(target)) return true;
  if (one.kind === 'type' && room.mayImportTypes?.includes(target) === true) return true;
  // Data and styles beside the code belong to the room.
  return one.to.startsWith(`${room.path}/`);
}

/** Every circle of files, as the list of its members; types count, because a circle of types is one of thought. */
export function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isOwn } of imports) {
    if (isOwn) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
