/** From launch to the first usable window, side by side with an Electron window that holds nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../e2e/harness.ts';

const rounds = 7;

const empty = mkdtempSync(join(tmpdir(), 'empty-electron-'));
writeFileSync(
  join(empty, 'package.json'),
  JSON.stringify({ name: 'empty', version: '0.0.0', main: 'main.cjs' }),
);
writeFileSync(
  join(empty, 'main.cjs'),
  `const { app, BrowserWindow } = require('electron');
   app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
     .loadURL('data:text/html,<button>Ready</button>'));`,
);

async function milliseconds(folder: string | undefined, ready: string): Promise<number> {
  const from = performance.now();
  const { page, close } = await startApp(folder === undefined ? {} : { folder });
  await page.getByRole('button', { name: ready }).waitFor();
  const taken = performance.now() - from;
  await close();
  return taken;
}

const ours: number[] = [];
const theirs: number[] = [];
// One after the other in turn, so that a busy moment of the machine falls on both; the first pair only warms up.
for (let round = 0; round <= rounds; round += 1) {
  const a = await milliseconds(empty, 'Ready');
  const b = await milliseconds(undefined, 'Choose badges');
  if (round > 0) {
    theirs.push(a);
    ours.push(b);
  }
}
rmSync(empty, { recursive: true, force: true });

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
console.log(`empty Electron window       ${median(theirs).toFixed(0)} ms (median of ${rounds})`);
console.log(`this app, first usable      ${median(ours).toFixed(0)} ms`);
console.log(`ratio                       ${(median(ours) / median(theirs)).toFixed(2)}`);
process.exit(0);
