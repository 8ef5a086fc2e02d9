/** The boundaries of the house, read from every import; and that this test would see a violation. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsIn, importsOf, sourceFiles } from './architecture/imports.ts';
import { circles, roomOf, violations } from './architecture/rules.ts';

const root = resolve(import.meta.dirname, '..');
const files = sourceFiles(root, ['shared', 'electron', 'renderer']);
const imports = files.flatMap((file) => importsOf(root, file));

describe('the house', () => {
  test('every source file lies in a room', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('no room imports what the table does not allow', () => {
    expect(violations(imports)).toEqual([]);
  });

  test('no circle', () => {
    expect(circles(imports)).toEqual([]);
  });
});

const planted = (file: string, text: string): readonly string[] => violations(importsIn(text, file, root));

describe('a planted violation is seen', () => {
  test.each([
    ['static', 'shared/badge/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['dynamic', 'shared/verify/x.ts', `const fs = await import('node:fs');`],
    ['type', 'shared/badge/x.ts', `import type { Report } from '../verify/report.ts';`],
    ['inline type', 'shared/badge/x.ts', `let x: import('../verify/report.ts').Report;`],
    ['re-export', 'shared/problem.ts', `export { translator } from './i18n/translate.ts';`],
    ['star', 'electron/engine/x.ts', `export * from '../main/window.ts';`],
    ['electron in the engine', 'electron/engine/x.ts', `import { app } from 'electron';`],
    [
      'engine code in the main process',
      'electron/main/x.ts',
      `import { createEngine } from '../engine/engine.ts';`,
    ],
    [
      'a value in the preload',
      'electron/preload/x.ts',
      `import { contract } from '../../shared/contract/contract.ts';`,
    ],
    ['Node in the page', 'renderer/x.tsx', `import 'node:path';`],
    ['the other half', 'renderer/x.tsx', `import { a } from '../electron/cli/table.ts';`],
    [
      'a higher floor',
      'shared/passport/x.ts',
      `import type { PassportView } from '../contract/passport-view.ts';`,
    ],
    ['an unlisted package', 'shared/skills/x.ts', `import _ from 'lodash';`],
    ['outside the table', 'elsewhere/x.ts', `import 'zod';`],
  ])('%s', (_kind, file, text) => {
    expect(planted(file, text)).toHaveLength(1);
  });

  test('what is allowed is not reported', () => {
    expect(planted('shared/verify/x.ts', `import type { Badge } from '../badge/badge.ts';`)).toEqual([]);
    expect(
      planted('electron/preload/x.ts', `import type { X } from '../../shared/contract/views.ts';`),
    ).toEqual([]);
  });

  test('a computed import is refused, because nobody can check it', () => {
    expect(() => importsIn('await import(name);', 'shared/badge/x.ts', root)).toThrow(/computed/);
  });

  test('a circle of three, one of them by type only', () => {
    const three = [
      ...importsIn(`import './b.ts';`, 'shared/badge/a.ts', root),
      ...importsIn(`import type { C } from './c.ts';`, 'shared/badge/b.ts', root),
      ...importsIn(`await import('./a.ts');`, 'shared/badge/c.ts', root),
    ];
    expect(circles(three)).toEqual([
      ['shared/badge/a.ts', 'shared/badge/b.ts', 'shared/badge/c.ts', 'shared/badge/a.ts'],
    ]);
  });
});
