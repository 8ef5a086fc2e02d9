/** Every import of a TypeScript file, of whatever kind: static, re-export, dynamic, type. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface Import {
  /** path from the project's root, with slashes */
  readonly from: string;
  /** path from the project's root for our own files, the bare specifier for packages */
  readonly to: string;
  readonly isOwn: boolean;
  /** an import that the compiler erases: it cannot make a circle at run time, but it is still a dependence */
  readonly kind: 'static' | 'dynamic' | 'type';
}

export function sourceFiles(root: string, folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

export function importsOf(root: string, file: string): readonly Import[] {
  return importsIn(readFileSync(join(root, file), 'utf8'), file, root);
}

/** @throws when the text does not parse, or when an import's target is computed and so cannot be checked */
export function importsIn(text: string, file: string, root: string): readonly Import[] {
  const { program, errors } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file} does not parse`);
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']): void => {
    const isOwn = specifier.startsWith('.');
    const target = isOwn
      ? relative(root, resolve(root, dirname(file), specifier.split('?')[0] ?? specifier))
      : specifier;
    found.push({ from: file, to: target.split(sep).join('/'), isOwn, kind });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type' ? 'type' : 'static'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type' ? 'type' : 'static');
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type' ? 'type' : 'static'),
    TSImportType: (node) => add(node.source.value, 'type'),
    ImportExpression: (node) => {
      const { source } = node;
      if (source.type !== 'Literal' || typeof source.value !== 'string')
        throw new Error(`${file} imports something computed: nobody can check that`);
      add(source.value, 'dynamic');
    },
  }).visit(program);
  return found;
}
