/**
 * The app in a language that nobody speaks: every English sentence in brackets, with marks on its letters and 40 %
 * longer. What stands on the screen outside brackets was never in the catalogue; what does not fit would not fit in
 * Greek or German either.
 */
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { z } from 'zod';
import { buildPage } from '../../tooling/build.ts';

const root = resolve(import.meta.dirname, '../..');
const marked: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  s: 'š',
  c: 'ç',
  A: 'Å',
  E: 'É',
  O: 'Ö',
  Y: 'Ý',
};

const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));
interface Tree {
  [key: string]: string | Tree;
}

export function pseudo(sentence: string): string {
  const words = sentence
    .split(/(\{\{\w+\}\})/u)
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[a-zA-Z]/gu, (letter) => marked[letter] ?? letter),
    )
    .join('');
  // Breaks where words break, as longer words of another language would.
  const longer = ' ẍẍẍẍ'.repeat(Math.ceil((sentence.length * 0.4) / 5));
  return `⟦${words}${longer}⟧`;
}

function pseudoTree(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : pseudoTree(value),
    ]),
  );
}

const pseudoEnglish: PluginOption = {
  name: 'pseudo-english',
  enforce: 'pre',
  async load(id) {
    if (!/assets\/i18n\/en\/\w+\.json$/u.test(id)) return null;
    return JSON.stringify(pseudoTree(treeSchema.parse(JSON.parse(await readFile(id, 'utf8')))));
  },
};

/** @returns a folder that the app can be started from; the caller takes it away */
export async function buildPseudoApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passport-pseudo-'));
  await mkdir(join(folder, 'out'));
  for (const part of ['main', 'preload', 'engine', 'assets'])
    await cp(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  await buildPage(join(folder, 'out/renderer'), [pseudoEnglish]);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), await readFile(join(root, 'package.json'), 'utf8'));
  return folder;
}
