/** A finished document saved again by programs that people have; each where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshEngine, type Fresh } from '../engine/fresh-engine.ts';
import { hasTool } from '../pdf/read-pdf.ts';
import { madeDocument, received } from './made-document.ts';

let made: Uint8Array;
let fresh: Fresh;
beforeAll(async () => {
  made = await madeDocument();
  fresh = freshEngine();
}, 60_000);
afterAll(() => fresh.close());

/** `{in}` and `{out}` stand for the files. */
function resaved(tool: string, args: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'passport-resaved-'));
  try {
    const files = { '{in}': join(folder, 'in.pdf'), '{out}': join(folder, 'out.pdf') } as const;
    writeFileSync(files['{in}'], made);
    execFileSync(
      tool,
      args.map((arg) => (arg === '{in}' || arg === '{out}' ? files[arg] : arg)),
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(files['{out}']));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [tool, args] of [
  ['qpdf', ['{in}', '{out}']],
  ['qpdf', ['--object-streams=generate', '{in}', '{out}']],
  ['qpdf', ['--linearize', '{in}', '{out}']],
  ['mutool', ['clean', '-gggg', '-z', '{in}', '{out}']],
] as const)
  test.skipIf(!hasTool(tool))(`${tool} ${args.join(' ')}: the same pages in another file`, async () => {
    const found = await received(fresh.engine, resaved(tool, args));
    expect(found?.check).toMatchObject({ agrees: true, differences: [], open: [] });
  });

test.skipIf(!hasTool('mutool'))(
  'mutool clean -s writes every page anew: the words are the same, the drawing is not',
  async () => {
    const found = await received(fresh.engine, resaved('mutool', ['clean', '-s', '{in}', '{out}']));
    expect(found?.check).toMatchObject({ agrees: false, differences: [{ kind: 'all-drawn-anew' }] });
  },
);

test.skipIf(!hasTool('qpdf'))('qpdf with a password: it says that it is locked', async () => {
  const locked = resaved('qpdf', ['--encrypt', 'user', 'owner', '256', '--', '{in}', '{out}']);
  await expect(received(fresh.engine, locked)).rejects.toMatchObject({ code: 'passport-pdf-locked' });
});

test.skipIf(!hasTool('pdftocairo'))(
  'pdftocairo prints the pages into a new PDF, which carries nothing and is no passport any more',
  async () => {
    const printed = resaved('pdftocairo', ['-pdf', '{in}', '{out}']);
    expect(await received(fresh.engine, printed)).toBeNull();
  },
);
